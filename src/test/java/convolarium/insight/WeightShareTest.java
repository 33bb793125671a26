package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.TransposedConv;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The share of a weight against the gradient that the layer itself hands back.
class WeightShareTest {

    private static Tensor numbers(Shape shape, long seed) {
        return Tensor.of(
                shape, (n, c, z, y, x) -> (Chance.bits(seed, shape.index(n, c, z, y, x)) >> 40) / (float) (1 << 23));
    }

    @ParameterizedTest
    @CsvSource({"1, false, 1", "2, false, 1", "1, true, 2", "3, true, 1"})
    void whatAWeightMeetsAddsUpToItsGradient(int stride, boolean flip, int groups) {
        var window = Window.square(Axis.of(3).withPadding(1, 0).withStride(stride));
        var weights = numbers(new Shape(4, 2, 1, 3, 3), 1);
        var conv = Conv.zeros(4, 2, window)
                .withGroups(groups)
                .withWeights(weights, numbers(Shape.vector(4), 2))
                .withFlip(flip);
        var input = numbers(Shape.picture(2 * groups, 7, 6), 3);
        var upstream = numbers(conv.fit(input.shape()).require().output(), 4);
        var due = conv.backward(input, upstream).parameters().getFirst();
        int places = upstream.shape().height() * upstream.shape().width();
        for (int filter = 0; filter < 4; filter++) {
            for (int index = 0; index < 18; index++) {
                var share = WeightShare.of(conv, input, upstream, filter * 18 + index);
                assertThat(share.sum()).isCloseTo(due.at(filter * 18 + index), Offset.offset(1e-4));
                assertThat(share.places()).isBetween(1, places);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "2, 2"})
    void soItDoesWhereEveryInputCellLaysTheKernelOn(int stride, int groups) {
        var window = Window.square(Axis.of(3).withPadding(1, 0).withStride(stride));
        var conv = TransposedConv.zeros(4, 6, window).arranged(4, 6, groups);
        conv = conv.withWeights(numbers(conv.weights().shape(), 1), conv.bias());
        var input = numbers(Shape.picture(6, 4, 5), 3);
        var upstream = numbers(conv.fit(input.shape()).require().output(), 4);
        var due = conv.backward(input, upstream).parameters().getFirst();
        for (int index = 0; index < due.shape().size(); index++) {
            var share = WeightShare.of(conv, input, upstream, index);
            assertThat(share.sum()).isCloseTo(due.at(index), Offset.offset(1e-4));
            assertThat(share.places()).isBetween(1, 20);
        }
    }
}
