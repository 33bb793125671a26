package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import convolarium.data.Reading.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsNoReadableFileIsNamed() throws IOException {
        assertThat(PictureReader.read(folder, () -> false)).isEqualTo(Reading.refused(Reason.NOT_A_FILE));
        assertThat(PictureReader.read(folder.resolve("none.png"), () -> false))
                .isEqualTo(Reading.refused(Reason.NO_SUCH_FILE));
        var empty = Files.createFile(folder.resolve("empty.png"));
        assertThat(PictureReader.read(empty, () -> false)).isEqualTo(Reading.refused(Reason.EMPTY_FILE));
    }

    @Test
    void aFileOfFiftyOneMegabytesIsNotOpened() throws IOException {
        var big = folder.resolve("big.png");
        long size = 51L << 20;
        try (var file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(size);
        }
        assertThat(PictureReader.read(big, () -> false))
                .isEqualTo(Reading.refused(Reason.TOO_BIG_A_FILE, size, PictureReader.MOST_BYTES));
    }

    @Test
    void aFileWithoutPermissionIsNamed() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "permissions differ there");
        var locked = Files.write(folder.resolve("locked.png"), new byte[] {1});
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "this user may read everything");
        assertThat(PictureReader.read(locked, () -> false)).isEqualTo(Reading.refused(Reason.CANNOT_BE_READ));
    }

    @ParameterizedTest
    @CsvSource({
        "WebP, 'RIFF....WEBPVP8 '",
        "HEIC, '....ftypheic'",
        "AVIF, '....ftypavif'",
        "PDF, '%PDF-1.7'",
        "SVG, '<?xml version=\"1.0\"?><!-- hello --><svg/>'",
        "PNM, 'P6 2 2 255 '",
        "PSD, '8BPS....'"
    })
    void formatsWeCannotReadAreCalledByName(String name, String content) {
        assertThat(PictureReader.read(content.getBytes(StandardCharsets.ISO_8859_1), () -> false))
                .isEqualTo(Reading.refused(Reason.UNSUPPORTED_FORMAT, name));
    }
}
