package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("picture");
    }

    private static Picture picture(Shape shape) {
        var random = new Random(7);
        return new Picture(Tensor.of(shape, (_, _, _, _, _) -> random.nextFloat(-3, 300)), Picture.Tone.LIGHT);
    }

    @Test
    void everyPictureComesBackToTheLastBit() throws IOException {
        var shapes = new Shape[] {
            Shape.picture(1, 1, 1), Shape.picture(3, 700, 1100), new Shape(1, 2, 5, 513, 40), Shape.picture(64, 9, 7)
        };
        for (var shape : shapes) {
            var left = picture(shape);
            PixelFile.write(file, left);
            assertThat(PixelFile.read(file)).as("%s", shape).contains(left);
            Files.delete(file);
        }
    }

    @Test
    void whatIsTooLargeOrAlreadyThereIsNotWritten() throws IOException {
        var tooLarge = new Picture(Tensor.zeros(Shape.picture(1, 4097, 4096)), Picture.Tone.INK);
        assertThatThrownBy(() -> PixelFile.write(file, tooLarge)).isInstanceOf(IOException.class);
        assertThat(file).doesNotExist();
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> PixelFile.write(file, picture(Shape.picture(1, 2, 2))))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDamagedFileIsNoPicture() throws IOException {
        PixelFile.write(file, picture(Shape.picture(1, 40, 30)));
        var whole = Files.readAllBytes(file);
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, i % 2 == 0 ? damaged : Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThat(PixelFile.read(file)).as("damage %d", i).isEmpty();
        }
        assertThat(PixelFile.read(folder)).isEmpty();
        assertThat(PixelFile.read(folder.resolve("none"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0x434e5650, LIGHT, 1, 1, 2, 2, 4, 1, true",
        "0x434e5651, LIGHT, 1, 1, 2, 2, 4, 1, false",
        "0x434e5650, DARK, 1, 1, 2, 2, 4, 1, false",
        "0x434e5650, LIGHT, 0, 1, 2, 2, 0, 1, false",
        "0x434e5650, LIGHT, 1, 65, 2, 2, 260, 1, false",
        "0x434e5650, LIGHT, 65535, 1, 2, 2, 262140, 1, false",
        "0x434e5650, LIGHT, 1, 1, 65535, 2, 131070, 1, false",
        "0x434e5650, LIGHT, 65535, 65535, 65535, 65535, 4, 1, false",
        "0x434e5650, LIGHT, 16, 1, 10000, 10000, 4, 1, false",
        "0x434e5650, LIGHT, 1, 1, 4096, 4096, 4, 1, false",
        "0x434e5650, LIGHT, 1, 1, 2, 2, 3, 1, false",
        "0x434e5650, LIGHT, 1, 1, 2, 2, 5, 1, false",
        "0x434e5650, LIGHT, 1, 1, 2, 2, 4, NaN, false",
        "0x434e5650, LIGHT, 1, 1, 2, 2, 4, Infinity, false",
    })
    void aFileThatLiesIsRefused(
            int mark,
            String tone,
            int channels,
            int depth,
            int height,
            int width,
            int numbers,
            float number,
            boolean sound)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(mark);
            out.writeUTF(tone);
            for (int side : new int[] {channels, depth, height, width}) {
                out.writeShort(side);
            }
            for (int i = 0; i < numbers; i++) {
                out.writeFloat(number);
            }
        }
        Files.write(file, bytes.toByteArray());
        assertThat(PixelFile.read(file).isPresent()).isEqualTo(sound);
    }
}
