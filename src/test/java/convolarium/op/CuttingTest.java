package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Window;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CuttingTest {

    private static final int SIZE = 3;

    private static Tensor picture(RandomLayers random, int channels) {
        return Tensor.of(Shape.picture(channels, 9, 8), (_, _, _, _, _) -> random.number(0, 255));
    }

    private static Conv cut(Conv conv, Tensor picture, int filter, int row, int col) {
        var fits = (Fit.Fits) conv.fit(picture.shape());
        var cut = Cutting.weights(conv, picture, filter, fits.placement().at(0, row, col));
        var shape = conv.weights().shape();
        return conv.withWeights(
                Tensor.of(shape, (f, s, z, y, x) -> f == filter ? cut[shape.index(0, s, z, y, x)] : 0),
                Tensor.zeros(conv.bias().shape()));
    }

    private static Conv plain(int channels) {
        return Conv.TYPE.initial().withWindow(Window.square(Axis.of(SIZE))).resized(1, channels);
    }

    /// How much contrast lies under a window of a plain convolution: the root of the squares around the means.
    private static double contrast(Tensor picture, int row, int col) {
        double energy = 0;
        for (int c = 0; c < picture.shape().channels(); c++) {
            double mean = 0;
            for (int i = 0; i < SIZE * SIZE; i++) {
                mean += picture.at(c, row + i / SIZE, col + i % SIZE) / (double) (SIZE * SIZE);
            }
            for (int i = 0; i < SIZE * SIZE; i++) {
                energy += Math.pow(picture.at(c, row + i / SIZE, col + i % SIZE) - mean, 2);
            }
        }
        return Math.sqrt(energy);
    }

    @RepeatedTest(40)
    void everyLayerFindsItsPlaceAgain(RepetitionInfo repetition) {
        var random = new RandomLayers(repetition.getCurrentRepetition());
        int channels = random.number(1, 4);
        var picture = picture(random, channels);
        var conv = random.conv(channels, 3);
        if (!(conv.fit(picture.shape()) instanceof Fit.Fits fits)
                || conv.window().taps() == 1) {
            return;
        }
        int row = random.number(0, fits.output().height() - 1);
        int col = random.number(0, fits.output().width() - 1);
        int filter = random.number(0, conv.filters() - 1);
        float found = cut(conv, picture, filter, row, col).cell(picture).at(0, filter, 0, row, col);
        assertThat(found)
                .as("%s at %d, %d", conv, row, col)
                .satisfiesAnyOf(
                        value -> assertThat(value).isCloseTo(1, within(1e-4f)),
                        value -> assertThat(value).isZero());
    }

    @RepeatedTest(10)
    void noOtherPlaceOfTheSameContrastMakesMore(RepetitionInfo repetition) {
        var random = new RandomLayers(repetition.getCurrentRepetition());
        var picture = picture(random, 2);
        var conv = cut(plain(2), picture, 0, 4, 3);
        var output = conv.forward(picture);
        assertThat(output.at(0, 4, 3)).isCloseTo(1, within(1e-4f));
        for (int y = 0; y < output.shape().height(); y++) {
            for (int x = 0; x < output.shape().width(); x++) {
                double alike = output.at(0, y, x) * contrast(picture, 4, 3) / contrast(picture, y, x);
                assertThat(alike).as("%d, %d", y, x).isLessThanOrEqualTo(1 + 1e-4);
            }
        }
    }

    @Test
    void brightnessAloneCountsForNothing() {
        var picture = picture(new RandomLayers(3), 3);
        var brighter = Tensor.of(picture.shape(), (_, c, _, y, x) -> picture.at(c, y, x) + 100 * c);
        var conv = cut(plain(3), picture, 0, 2, 2);
        assertThat(conv.cell(brighter).at(0, 0, 0, 5, 4))
                .isCloseTo(conv.cell(picture).at(0, 0, 0, 5, 4), within(1e-4f));
    }

    @Test
    void whereAllIsAlikeThereIsNothingToFind() {
        var picture = Tensor.of(Shape.picture(3, 6, 6), (_, c, _, _, _) -> 5 * c);
        assertThat(cut(plain(3), picture, 0, 1, 1).weights().array()).containsOnly(0);
    }
}
