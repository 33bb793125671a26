package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convolarium.data.Reading.Loaded;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    private static final int[] LIGHTS = {0, 80, 160, 240};

    /// The stored quarters are A B above C D; what must stand where is read off the table of EXIF 2.3.
    @ParameterizedTest
    @CsvSource({
        "1, ABCD", "2, BADC", "3, DCBA", "4, CDAB", "5, ACBD", "6, CADB", "7, DBCA", "8, BDAC", "0, ABCD", "9, ABCD"
    })
    void everyOrientationIsTurnedUpright(int number, String quarters) throws IOException {
        var picture = load(oriented(number));
        boolean lying = number >= 5 && number <= 8;
        assertThat(picture.width()).isEqualTo(lying ? 16 : 32);
        assertThat(picture.height()).isEqualTo(lying ? 32 : 16);
        for (int i = 0; i < 4; i++) {
            int y = picture.height() * (i / 2 == 0 ? 1 : 3) / 4;
            int x = picture.width() * (i % 2 == 0 ? 1 : 3) / 4;
            assertThat(picture.values().at(0, y, x)).isCloseTo(LIGHTS[quarters.charAt(i) - 'A'], within(3f));
        }
    }

    @Test
    void aPhotographInAllOrientationsLooksTheSameButForItsCompression() {
        var folder = Path.of("../shared/data/bad/odd-images");
        assumeTrue(Files.exists(folder), "the files of others are not here");
        var first = load(folder.resolve("exif-orientation-2.jpg"));
        for (int number = 3; number <= 8; number++) {
            var other = load(folder.resolve("exif-orientation-" + number + ".jpg"));
            double difference = 0;
            for (int i = 0; i < first.values().array().length; i++) {
                difference +=
                        Math.abs(first.values().array()[i] - other.values().array()[i]);
            }
            assertThat(difference / first.values().array().length)
                    .as("orientation %d", number)
                    .isLessThan(6);
        }
    }

    private static byte[] oriented(int number) throws IOException {
        var image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                image.getRaster().setSample(x, y, 0, LIGHTS[y / 8 * 2 + x / 16]);
            }
        }
        var jpeg = Encoded.as("jpeg", image);
        var exif = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001"
                        + "0112000300000001%04x0000".formatted(number) + "00000000");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static Picture load(byte[] bytes) {
        return picture(PictureReader.read(bytes, () -> false));
    }

    private static Picture load(Path file) {
        return picture(PictureReader.read(file, () -> false));
    }

    private static Picture picture(Reading reading) {
        return switch (reading) {
            case Loaded(var picture, var _) -> picture;
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
