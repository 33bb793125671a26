package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResizeTest {
    private final Random random = new Random(9);

    @Test
    void aCropHoldsTheCellsOfItsRectangle() {
        for (int i = 0; i < 200; i++) {
            var picture = any();
            int row = random.nextInt(picture.height());
            int column = random.nextInt(picture.width());
            int height = 1 + random.nextInt(picture.height() - row);
            int width = 1 + random.nextInt(picture.width() - column);
            var crop = new Crop(row, column, height, width).of(picture);
            assertThat(crop.tone()).isEqualTo(picture.tone());
            assertThat(crop.values())
                    .isEqualTo(Tensor.of(
                            Shape.picture(picture.channels(), height, width),
                            (n, c, z, y, x) -> picture.values().at(c, row + y, column + x)));
        }
    }

    @Test
    void aCropThatReachesOutIsRefused() {
        var paper = Paper.blank(4, 5);
        assertThat(new Crop(1, 2, 3, 3).of(paper).width()).isEqualTo(3);
        assertThatThrownBy(() -> new Crop(2, 2, 3, 3).of(paper)).hasMessageContaining("1×1×4×5");
        assertThatThrownBy(() -> new Crop(1, 3, 3, 3).of(paper)).hasMessageContaining("1×1×4×5");
        assertThatThrownBy(() -> new Crop(1, 2, Integer.MAX_VALUE, 3).of(paper)).hasMessageContaining("1×1×4×5");
        assertThatThrownBy(() -> new Crop(-1, 0, 2, 2)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Crop(0, 0, 2, 0)).hasMessageContaining("2×0");
    }

    /// The picture is blown up until both grids fit into it, and the means are taken there.
    @Test
    void aNewCellIsTheMeanOfTheAreaItCovers() {
        for (int i = 0; i < 200; i++) {
            var picture = any();
            int height = 1 + random.nextInt(picture.height());
            int width = 1 + random.nextInt(picture.width());
            var small = Resize.to(picture, height, width);
            assertThat(small.tone()).isEqualTo(picture.tone());
            for (int c = 0; c < picture.channels(); c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        assertThat((double) small.values().at(c, y, x))
                                .isCloseTo(meanOfFineCells(picture, small, new int[] {c, y, x}), within(1e-4));
                    }
                }
            }
        }
    }

    private static double meanOfFineCells(Picture picture, Picture small, int[] cell) {
        double sum = 0;
        for (int y = cell[1] * picture.height(); y < (cell[1] + 1) * picture.height(); y++) {
            for (int x = cell[2] * picture.width(); x < (cell[2] + 1) * picture.width(); x++) {
                sum += picture.values().at(cell[0], y / small.height(), x / small.width());
            }
        }
        return sum / picture.height() / picture.width();
    }

    @Test
    void aLongerSideRepeatsTheNearestCell() {
        var row = new Picture(Tensor.owning(Shape.picture(1, 1, 3), new float[] {1, 2, 3}), Tone.INK);
        assertThat(Resize.to(row, 1, 6).values().array()).containsExactly(1, 1, 2, 2, 3, 3);
        assertThat(Resize.to(row, 1, 5).values().array()).containsExactly(1, 1, 2, 3, 3);
        assertThat(Resize.to(row, 2, 4).values().array()).containsExactly(1, 2, 2, 3, 1, 2, 2, 3);
        for (int i = 0; i < 200; i++) {
            var picture = any();
            int height = picture.height() + random.nextInt(20);
            int width = picture.width() + random.nextInt(20);
            var large = Resize.to(picture, height, width);
            assertThat(large.values())
                    .isEqualTo(Tensor.of(
                            Shape.picture(picture.channels(), height, width),
                            (n, c, z, y, x) -> picture.values()
                                    .at(c, (int) Math.floor((y + 0.5) * picture.height() / height), (int)
                                            Math.floor((x + 0.5) * picture.width() / width))));
        }
    }

    @Test
    void aShorterAndALongerSideGoTogether() {
        var picture = new Picture(Tensor.owning(Shape.picture(1, 3, 2), new float[] {1, 2, 4, 6, 10, 20}), Tone.LIGHT);
        assertThat(Resize.to(picture, 2, 4).values().array())
                .containsExactly(2, 2, 10 / 3f, 10 / 3f, 8, 8, 46 / 3f, 46 / 3f);
        assertThat(Resize.to(picture, 3, 2)).isEqualTo(picture);
    }

    @Test
    void aPictureOfOneValueKeepsIt() {
        for (float value : new float[] {255, 0.1f, -1 / 3f, 1e30f, 7}) {
            for (int i = 0; i < 50; i++) {
                var values = new float[random.nextInt(1, 40) * random.nextInt(1, 40)];
                Arrays.fill(values, value);
                int height = divisor(values.length);
                var shape = Shape.picture(1, height, values.length / height);
                var flat = new Picture(Tensor.owning(shape, values), Tone.LIGHT);
                var resized = Resize.to(flat, 1 + random.nextInt(50), 1 + random.nextInt(50));
                assertThat(resized.values().array()).containsOnly(value);
            }
        }
    }

    private int divisor(int number) {
        int divisor = 1 + random.nextInt(number);
        while (number % divisor != 0) {
            divisor--;
        }
        return divisor;
    }

    @Test
    void aSquareIsCutOutOfTheMiddle() {
        var picture = new Picture(Tensor.of(Shape.picture(1, 3, 6), (n, c, z, y, x) -> 10 * y + x), Tone.LIGHT);
        assertThat(Resize.fitSquare(picture, 3).values().array()).containsExactly(1, 2, 3, 11, 12, 13, 21, 22, 23);
        assertThat(Resize.fitSquare(picture, 1).values().array()).containsExactly(12);
        var upright = new Picture(Tensor.of(Shape.picture(1, 4, 2), (n, c, z, y, x) -> y), Tone.INK);
        assertThat(Resize.fitSquare(upright, 4).values().array())
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void greyIsTheBrightnessOfColours() {
        var colours = new Picture(
                Tensor.owning(
                        Shape.picture(3, 1, 5),
                        new float[] {255, 0, 0, 77, 200, 0, 255, 0, 77, 100, 0, 0, 255, 77, 50}),
                Tone.LIGHT);
        assertThat(Channels.grey(colours).values().array()).containsExactly(54.213f, 182.376f, 18.411f, 77, 117.65f);
        assertThat(Channels.grey(Channels.grey(colours))).isEqualTo(Channels.grey(colours));
        var two = new Picture(Tensor.owning(Shape.picture(2, 1, 1), new float[] {3, 4}), Tone.INK);
        assertThat(Channels.grey(two).values().array()).containsExactly(3.5f);
    }

    @Test
    void channelsAreRepeatedOrCut() {
        var picture = new Picture(Tensor.owning(Shape.picture(2, 1, 2), new float[] {1, 2, 3, 4}), Tone.INK);
        assertThat(Channels.of(picture, 1).values().array()).containsExactly(1, 2);
        assertThat(Channels.of(picture, 2)).isEqualTo(picture);
        assertThat(Channels.of(picture, 5).values().array()).containsExactly(1, 2, 3, 4, 1, 2, 3, 4, 1, 2);
        assertThatThrownBy(() -> Channels.of(picture, 0)).hasMessageContaining("channels must not be 0");
    }

    private Picture any() {
        var shape = Shape.picture(1 + random.nextInt(3), 1 + random.nextInt(14), 1 + random.nextInt(14));
        var values = Tensor.of(shape, (n, c, z, y, x) -> random.nextInt(256));
        return new Picture(values, random.nextBoolean() ? Tone.INK : Tone.LIGHT);
    }
}
