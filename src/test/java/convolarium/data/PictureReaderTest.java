package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Picture.Tone;
import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Loaded;
import convolarium.data.Reading.Note;
import convolarium.data.Reading.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private static final Path PICTURES = Path.of("src/test/resources/convolarium/data/pictures");

    /// Means of red, green and blue, and how far a rounding may move them. Made with ImageMagick 6.9:
    /// `convert FILE -background white -alpha remove -format '%[fx:mean.r*255] %[fx:mean.g*255] %[fx:mean.b*255]'`.
    @ParameterizedTest
    @CsvSource({
        "cmyk.jpg, 147.662, 111.436, 86.7857",
        "gray.jpg, 119.456, 119.456, 119.456",
        "rgb.tif, 147.672, 111.426, 86.7979",
        "really-a-jpeg.png, 147.756, 111.419, 86.9301",
        "palette-alpha.png, 198.901, 163.424, 148.379",
        "gray-alpha.png, 184.399, 184.399, 184.399",
        "gray16.png, 129.356, 129.356, 129.356",
        "bilevel.png, 129.215, 129.215, 129.215"
    })
    void coloursAreThoseAnotherProgramSees(String file, double red, double green, double blue) {
        var picture = load(PICTURES.resolve(file)).picture();
        double[] means = {red, green, blue};
        for (int c = 0; c < picture.channels(); c++) {
            assertThat(mean(picture, c)).isCloseTo(means[c], within(0.3));
        }
        assertThat(picture.channels()).isEqualTo(red == green ? 1 : 3);
    }

    @Test
    void sixteenBitsBecomeTheNearestOfTwoHundredAndFiftySix() throws IOException {
        var image = new BufferedImage(256, 3, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            image.getRaster().setSample(x, 0, 0, x * 257);
            image.getRaster().setSample(x, 1, 0, Math.min(65535, x * 257 + 128));
            image.getRaster().setSample(x, 2, 0, Math.max(0, x * 257 - 128));
        }
        var picture = load(Encoded.png(image, false)).picture();
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 256; x++) {
                assertThat(picture.values().at(0, y, x)).isEqualTo(x);
            }
        }
    }

    @Test
    void greyKeepsItsNumbersAndOneChannel() throws IOException {
        var image = Encoded.random(BufferedImage.TYPE_BYTE_GRAY, 31, 17);
        for (String format : List.of("png", "bmp", "gif", "tiff")) {
            var picture = load(Encoded.as(format, image)).picture();
            assertThat(picture.channels()).as(format).isEqualTo(1);
            assertThat(picture.tone()).isEqualTo(Tone.LIGHT);
            if (!format.equals("gif")) {
                assertSame(picture, image);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void coloursComeBackAsTheyWereWritten(String format) throws IOException {
        var image = Encoded.random(BufferedImage.TYPE_3BYTE_BGR, 37, 23);
        assertSame(load(Encoded.as(format, image)).picture(), image);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 2", "8, 8", "9, 5", "33, 1", "1, 40", "37, 23"})
    void interlacedAndPlainAreTheSamePicture(int width, int height) throws IOException {
        var image = Encoded.random(BufferedImage.TYPE_3BYTE_BGR, width, height);
        var plain = load(Encoded.png(image, false)).picture();
        assertSame(plain, image);
        assertThat(load(Encoded.png(image, true)).picture()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"astronaut.png", "cat.png", "camera.png", "text.png"})
    void photographsAreReadAsTheLibraryReadsThem(String file) throws IOException {
        var path = Path.of("assets/images").resolve(file);
        assertSame(load(path).picture(), ImageIO.read(path.toFile()));
    }

    @Test
    void aFlippedBitIsFoundByItsChecksum() {
        assertThat(PictureReader.read(PICTURES.resolve("idat-bit-flip.png"), () -> false))
                .isEqualTo(Reading.refused(Reason.WRONG_CHECKSUM, "PNG", "IDAT"));
    }

    @Test
    void equalChannelsBecomeOne() throws IOException {
        var image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0x555555);
        assertThat(load(Encoded.png(image, false)).picture().channels()).isEqualTo(1);
        image.setRGB(2, 1, 0x555556);
        assertThat(load(Encoded.png(image, false)).picture().channels()).isEqualTo(3);
    }

    @Test
    void seeThroughIsLaidOnWhiteAndSaid() throws IOException {
        var image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00ff0000);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xff0000ff);
        var loaded = load(Encoded.png(image, false));
        var values = loaded.picture().values();
        assertThat(new float[] {values.at(1, 0, 0), values.at(1, 0, 1), values.at(1, 0, 2)})
                .containsExactly(255, 127, 0);
        assertThat(loaded.notes()).containsExactly(new Note(Kind.TRANSPARENCY, List.of()));
    }

    private static Loaded load(byte[] bytes, long memory) {
        return (Loaded) PictureReader.read(bytes, new Job(() -> false, _ -> {}, memory));
    }

    @Test
    void picturesThatThereIsTooLittleMemoryForAreThinnedAndSaySo() throws IOException {
        var image = new BufferedImage(5000, 3400, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(4998, 3398, -1);
        image.setRGB(1, 1, -1);
        for (String format : List.of("png", "bmp", "gif", "tiff")) {
            var loaded = load(Encoded.as(format, image), 2500 * 1700 * 3 * 4);
            assertThat(loaded.notes())
                    .as(format)
                    .contains(new Note(Kind.SUBSAMPLED, List.of(5000, 3400, 2500, 1700, 2)));
            assertThat(loaded.picture().values().at(0, 1699, 2499)).as(format).isEqualTo(255);
            assertThat(loaded.picture().values().at(0, 0, 0)).as(format).isZero();
            assertThat(mean(loaded.picture(), 0)).as(format).isCloseTo(255.0 / 2500 / 1700, within(1e-9));
        }
        var jpeg = Encoded.as("jpeg", new BufferedImage(5000, 3400, BufferedImage.TYPE_BYTE_GRAY));
        assertThat(load(jpeg, 2500 * 1700 * 4).picture().width()).isEqualTo(2500);
        assertThat(load(jpeg, 2500 * 1700 * 4 - 1).picture().width()).isEqualTo(1667);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void greyAndColouredPicturesStayWholeWhereTheirNumbersHaveRoom(String format) throws IOException {
        var grey = Encoded.as(format, Encoded.random(BufferedImage.TYPE_BYTE_GRAY, 60, 50));
        var coloured = Encoded.as(format, Encoded.random(BufferedImage.TYPE_3BYTE_BGR, 60, 50));
        assertThat(load(grey, 60 * 50 * 4).notes()).isEmpty();
        assertThat(load(grey, 60 * 50 * 4 - 1).picture().width()).isEqualTo(30);
        assertThat(load(coloured, 60 * 50 * 3 * 4).notes()).isEmpty();
        assertThat(load(coloured, 60 * 50 * 3 * 4 - 1).picture().width()).isEqualTo(30);
        assertThat(load(coloured, 1).picture().width())
                .as("one pixel is always kept")
                .isEqualTo(1);
    }

    @Test
    void aPictureOfAHundredMillionPixelsIsKeptWhole() throws IOException {
        var image = new BufferedImage(10_000, 10_000, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(9_999, 9_998, -1);
        var loaded = load(Encoded.png(image, false), 10_000 * 10_000L * 4);
        assertThat(loaded.notes()).isEmpty();
        assertThat(loaded.picture().values().at(0, 9_998, 9_999)).isEqualTo(255);
        assertThat(loaded.picture().width()).isEqualTo(10_000);
    }

    @Test
    void aDownloadThatBrokeOffShowsWhatCame() throws IOException {
        var image = Encoded.random(BufferedImage.TYPE_3BYTE_BGR, 64, 64);
        for (String format : List.of("png", "jpeg", "gif")) {
            var bytes = Encoded.as(format, image);
            var loaded = load(Arrays.copyOf(bytes, bytes.length * 3 / 4));
            assertThat(loaded.notes()).as(format).contains(new Note(Kind.PARTIAL, List.of()));
            assertThat(load(bytes).notes()).as("the whole " + format).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
    void aReadingStopsWhenItIsCancelledHoweverFarItCame(String format) throws IOException {
        var bytes = Encoded.as(format, Encoded.random(BufferedImage.TYPE_3BYTE_BGR, 200, 200));
        var asked = new AtomicInteger();
        assertThat(PictureReader.read(bytes, () -> asked.incrementAndGet() < 0)).isInstanceOf(Loaded.class);
        int questions = asked.get();
        assertThat(questions).isGreaterThan(2);
        for (int i = 1; i <= questions; i++) {
            int patience = i;
            var count = new AtomicInteger();
            assertThat(PictureReader.read(bytes, () -> count.incrementAndGet() >= patience))
                    .as("at question %d of %d", patience, questions)
                    .isEqualTo(Reading.refused(Reason.CANCELLED));
            assertThat(count.get() - patience).as("questions after the answer").isLessThan(10);
        }
    }

    private static Loaded load(Path file) {
        return loaded(PictureReader.read(file, () -> false));
    }

    private static Loaded load(byte[] bytes) {
        return loaded(PictureReader.read(bytes, () -> false));
    }

    private static Loaded loaded(Reading reading) {
        return switch (reading) {
            case Loaded loaded -> loaded;
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static double mean(Picture picture, int c) {
        int plane = picture.height() * picture.width();
        double sum = 0;
        for (int i = 0; i < plane; i++) {
            sum += picture.values().array()[c * plane + i];
        }
        return sum / plane;
    }

    private static void assertSame(Picture picture, BufferedImage image) {
        for (int c = 0; c < picture.channels(); c++) {
            var expected = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), c, (float[]) null);
            int from = c * expected.length;
            assertThat(Arrays.copyOfRange(picture.values().array(), from, from + expected.length))
                    .isEqualTo(expected);
        }
    }
}
