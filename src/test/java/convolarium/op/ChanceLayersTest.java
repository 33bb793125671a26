package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Layers that act by chance, or by the batch, while training.
class ChanceLayersTest {

    private static Tensor ones(Shape shape) {
        return Tensor.of(shape, (_, _, _, _, _) -> 1);
    }

    @Test
    void dropoutKeepsTheMeanAndSetsItsShareToZero() {
        var out = Dropout.of(0.3).training(8).forward(ones(new Shape(4, 10, 1, 50, 50)));
        int zeros = 0;
        double sum = 0;
        for (float value : out.array()) {
            assertThat(value == 0 || value == (float) (1 / 0.7)).isTrue();
            zeros += value == 0 ? 1 : 0;
            sum += value;
        }
        assertThat(zeros / 100_000.0).isCloseTo(0.3, within(0.005));
        assertThat(sum / 100_000).isCloseTo(1, within(0.01));
    }

    @Test
    void dropoutIsAFunctionOfItsSeed() {
        var input = ones(Shape.picture(1, 9, 9));
        var dropout = Dropout.of(0.5);
        assertThat(dropout.training(1).forward(input))
                .isEqualTo(dropout.training(1).forward(input))
                .isNotEqualTo(dropout.training(2).forward(input));
        assertThat(dropout.forward(input)).isEqualTo(input);
    }

    @Test
    void aCellIsDrawnInProportionToItsValue() {
        var input = Tensor.of(
                new Shape(1, 20_000, 1, 2, 2),
                (_, _, _, y, x) -> List.of(1f, -3f, 2f, 5f).get(2 * y + x));
        var pool = new StochasticPool(Window.square(Axis.of(2)), OptionalLong.empty());
        var drawn = pool.training(4).forward(input);
        var counts = new int[6];
        for (float value : drawn.array()) {
            counts[(int) value]++;
        }
        assertThat(counts[1] / 20_000.0).isCloseTo(1 / 8.0, within(0.01));
        assertThat(counts[2] / 20_000.0).isCloseTo(2 / 8.0, within(0.01));
        assertThat(counts[5] / 20_000.0).isCloseTo(5 / 8.0, within(0.01));
        assertThat(pool.forward(input).at(0)).isCloseTo((1 + 4 + 25) / 8f, within(1e-6f));
    }

    @Test
    void aWindowWithoutAnythingPositiveMakesZero() {
        var input = Tensor.of(Shape.picture(1, 2, 2), (_, _, _, y, x) -> -y - x);
        var pool = new StochasticPool(Window.square(Axis.of(2)), OptionalLong.empty());
        var upstream = ones(Shape.vector(1));
        for (var op : List.of(pool, pool.training(1))) {
            assertThat(op.forward(input).at(0)).isZero();
            assertThat(op.backward(input, upstream).input()).isEqualTo(Tensor.zeros(input.shape()));
        }
    }

    @Test
    void aNormalisedBatchHasMeanZeroAndVarianceOne() {
        var input = Tensor.of(new Shape(5, 2, 1, 3, 4), (n, c, _, y, x) -> (n * 7 + y * 3 + x * 5) % 11 + 40 * c);
        var out = BatchNorm.of(2).training(0).forward(input);
        for (int c = 0; c < 2; c++) {
            int channel = c;
            double mean = Channelwise.sum(out, channel, i -> out.array()[i]) / 60;
            double square = Channelwise.sum(out, channel, i -> out.array()[i] * out.array()[i]) / 60;
            assertThat(mean).isCloseTo(0, within(1e-6));
            assertThat(square).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void aSingleValueCannotBeNormalisedByItsBatch() {
        var norm = BatchNorm.of(3);
        var single = Tensor.zeros(Shape.vector(3));
        assertThat(norm.fit(single.shape()).fits()).isPresent();
        assertThat(norm.training(0).fit(single.shape())).isEqualTo(Fit.misfit(Fit.Reason.SINGLE_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> norm.updated(single));
    }
}
