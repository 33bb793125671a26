package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTextTest {

    private final Random random = new Random(60);

    private Picture picture(int channels, int height, int width) {
        var values = Tensor.of(Shape.picture(channels, height, width), (_, _, _, _, _) -> random.nextFloat(-300, 300));
        return new Picture(values, random.nextBoolean() ? Picture.Tone.INK : Picture.Tone.LIGHT);
    }

    @Test
    void whatIsWrittenIsReadBitByBit() {
        for (int sample = 0; sample < 300; sample++) {
            var picture = picture(random.nextInt(1, 17), random.nextInt(1, 129), random.nextInt(1, 40));
            assertThat(PictureText.read(PictureText.write(picture))).contains(picture);
        }
        assertThat(PictureText.write(picture(1, 513, 1))).isEmpty();
        assertThat(PictureText.write(picture(17, 1, 1))).isEmpty();
        assertThat(PictureText.write(picture(3, 128, 128))).isNotEmpty();
        assertThat(PictureText.write(picture(3, 512, 512)))
                .as("longer than any settings")
                .isEmpty();
    }

    @Test
    void aColourPhotoOfHalfAThousandCellsASideIsWritten() {
        var values = Tensor.of(Shape.picture(3, 512, 512), (_, _, _, _, _) -> random.nextInt(256));
        var photo = new Picture(values, Picture.Tone.LIGHT);
        assertThat(PictureText.read(PictureText.write(photo))).contains(photo);
    }

    @Test
    void aDamagedTextIsNoPictureOrOneOfItsSize() {
        var text = PictureText.write(picture(2, 9, 7));
        int read = 0;
        for (int sample = 0; sample < 3000; sample++) {
            var damaged = new StringBuilder(text);
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, (char) random.nextInt(32, 127));
                case 1 -> damaged.deleteCharAt(at);
                default -> damaged.setLength(at);
            }
            var picture = PictureText.read(damaged.toString());
            read += picture.isPresent() ? 1 : 0;
            picture.ifPresent(seen -> assertThat(seen.values().shape().size()).isBetween(1, 16 * 512 * 512));
        }
        assertThat(read).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INK 1 1 1 ",
                "INK 1 0 1 eJxjYGBgAAAABAAB",
                "INK 16 999 999 eJxjYGBgAAAABAAB",
                "CHALK 1 1 1 eJxjYGBgAAAABAAB",
                "INK 1 1 2 eJxjYGBgAAAABAAB",
                "INK 1 1 1 eJxjYGBgAAAABAAB eJx",
            })
    void nonsenseIsNoPicture(String text) {
        assertThat(PictureText.read(text)).isEmpty();
    }

    @Test
    void aZeroIsReadAndWhatIsNoNumberIsNot() {
        assertThat(PictureText.read("INK 1 1 1 eJxjYGBgAAAABAAB")).isPresent();
        var odd = new Picture(Tensor.of(Shape.picture(1, 1, 1), (_, _, _, _, _) -> Float.NaN), Picture.Tone.INK);
        assertThat(PictureText.read(PictureText.write(odd))).isEmpty();
    }
}
