package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture.Tone;
import convolarium.insight.Overview;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.insight.Scale;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.explore.Fx;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapImagesTest {

    private static final Scale SCALE = new Scale(-100, 100, false);

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    private static Tensor numbers(int channels, int height, int width) {
        return Tensor.of(Shape.picture(channels, height, width), (_, c, _, y, x) -> (17 * c + 31 * y + 7 * x) % 100);
    }

    private static int cell(int pixel, int pixels, int cells) {
        return (int) ((pixel + 0.5) * cells / pixels);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 8, 9", "2, 3, 7, 11", "5, 4, 5, 4", "40, 30, 9, 7", "1, 1, 4, 1"})
    void everyPixelHasTheColourOfTheCellUnderItsMiddle(int height, int width, int high, int wide) {
        var map = new Overview(numbers(1, height, width), 0);
        var colour = Palette.signed(SCALE);
        var image = new MapImages().map(map, colour, SCALE, wide, high);
        assertThat(image.getWidth()).isEqualTo(wide);
        assertThat(image.getHeight()).isEqualTo(high);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                float value = map.values().at(0, cell(y, high, height), cell(x, wide, width));
                assertThat(argb(image, x, y)).as("%d, %d", y, x).isEqualTo(colour.of(value));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 32", "7, 5"})
    void aPartOfAThinnedMapShowsItsBlocks(int high, int wide) {
        var map = Overview.of(numbers(3, 40, 40), 1, Block.MEAN, new Region(8, 12, 20, 16), 4);
        var colour = Palette.signed(SCALE);
        var image = new MapImages().map(map, colour, SCALE, wide, high);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                float value = map.values().at(0, cell(y, high, 20) / 4, cell(x, wide, 16) / 4);
                assertThat(argb(image, x, y)).as("%d, %d", y, x).isEqualTo(colour.of(value));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 9, 7", "30, 20, 8, 5"})
    void threeChannelsOfLightAreRedGreenAndBlue(int height, int width, int high, int wide) {
        var numbers = numbers(3, height, width);
        var channels = IntStream.range(0, 3)
                .mapToObj(c -> Overview.of(numbers, c, Block.MEAN))
                .toList();
        var image = new MapImages().picture(channels, Tone.LIGHT, SCALE, wide, high);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int row = cell(y, high, height);
                int col = cell(x, wide, width);
                assertThat(argb(image, x, y))
                        .as("%d, %d", y, x)
                        .isEqualTo(0xff000000
                                | light(numbers, 0, row, col) << 16
                                | light(numbers, 1, row, col) << 8
                                | light(numbers, 2, row, col));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNoNumberIsACheckerHoweverSmall(float odd) {
        var numbers = Tensor.of(Shape.picture(3, 2, 2), (_, _, _, y, x) -> y == 1 && x == 0 ? odd : 50);
        var channels = IntStream.range(0, 3)
                .mapToObj(c -> Overview.of(numbers, c, Block.MEAN))
                .toList();
        var images = new MapImages();
        checkered(images.map(channels.getFirst(), Palette.signed(SCALE), SCALE, 16, 16));
        checkered(images.picture(channels, Tone.LIGHT, SCALE, 16, 16));
        var wide = Tensor.of(Shape.picture(3, 16, 16), (_, c, _, y, x) -> numbers.at(c, y / 8, x / 8));
        checkered(Sheets.map(wide, 0, Palette.signed(SCALE)));
        checkered(Sheets.map(wide, 0, Palette.veil(Palette.signed(SCALE), SCALE, 0.5)));
        checkered(Sheets.picture(wide, Tone.LIGHT));
    }

    /// In its lower left quarter, and nowhere else.
    private static void checkered(Image image) {
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                boolean odd = y >= 8 && x < 8;
                boolean light = (x / 3 + y / 3) % 2 == 1;
                assertThat(argb(image, x, y) == (light ? Palette.OTHER : 0xff000000 | Palette.NO_NUMBER))
                        .as("%d, %d", y, x)
                        .isEqualTo(odd);
            }
        }
    }

    private static int light(Tensor numbers, int channel, int row, int col) {
        return (int) Math.rint(numbers.at(channel, row, col));
    }

    private static int argb(Image image, int x, int y) {
        return image.getPixelReader().getArgb(x, y);
    }
}
