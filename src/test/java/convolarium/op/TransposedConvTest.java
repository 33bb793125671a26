package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.OutputPadding;
import convolarium.window.Window;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransposedConvTest {

    private final RandomLayers random = new RandomLayers(12);

    private Axis axis() {
        int size = random.number(1, 4);
        return new Axis(
                size, random.number(1, 4), random.number(0, 2), random.number(0, 2), random.number(1, 3), false);
    }

    /// ⟨conv(x), y⟩ = ⟨x, transposed(y)⟩, whole numbers exactly: the weights of the one are those of the other.
    @Test
    void itIsTheTransposeOfTheConvolutionWithItsWeights() {
        int tried = 0;
        for (int i = 0; i < 2000; i++) {
            var window = Window.flat(axis(), axis());
            int groups = random.number(1, 2);
            var weights = random.whole(ConvShapes.kernel(2 * groups, 2, window));
            var conv = new Conv(weights, Tensor.zeros(Shape.vector(2 * groups)), window, Border.ZEROS, groups, false);
            var input = random.whole(new Shape(2, 2 * groups, 1, random.number(1, 9), random.number(1, 9)));
            if (conv.fit(input.shape()).fits().isPresent()) {
                var output = random.whole(conv.fit(input.shape()).require().output());
                var growth = new OutputPadding(
                        0,
                        input.shape().height()
                                - window.rows().transposedLength(output.shape().height(), 0),
                        input.shape().width()
                                - window.cols().transposedLength(output.shape().width(), 0));
                var transposed = new TransposedConv(
                        weights, Tensor.zeros(Shape.vector(2 * groups)), window, growth, groups, true);
                var back = transposed.forward(output);
                assertThat(back.shape()).isEqualTo(input.shape());
                assertThat(inner(conv.forward(input), output)).isEqualTo(inner(input, back));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    private static double inner(Tensor a, Tensor b) {
        return IntStream.range(0, a.array().length)
                .mapToDouble(i -> (double) a.array()[i] * b.array()[i])
                .sum();
    }

    @Test
    void paddingAndOutputPaddingHaveLimits() {
        var window = Window.square(Axis.of(3).withStride(2));
        var conv = TransposedConv.zeros(1, 1, window);
        assertThat(conv.withGrowth(new OutputPadding(0, 2, 0)).fit(Shape.picture(1, 5, 5)))
                .isEqualTo(Fit.misfit(Fit.Reason.OUTPUT_PADDING_TOO_LARGE, 2, 1));
        var padded = conv.withWindow(window.map(axis -> axis.withPadding(2, 2)));
        assertThat(padded.fit(Shape.picture(1, 1, 1))).isEqualTo(Fit.misfit(Fit.Reason.NOTHING_LEFT, 4, 3));
        assertThat(conv.fit(Shape.picture(2, 5, 5))).isEqualTo(Fit.misfit(Fit.Reason.CHANNELS_DIFFER, 1, 2));
    }

    @Test
    void groupsStayEven() {
        var conv = TransposedConv.zeros(4, 6, Window.square(Axis.of(2)));
        var groups = TransposedConv.TYPE.params().stream()
                .filter(param -> param.key().equals("groups"))
                .map(param -> (Param.Numbers<TransposedConv>) param)
                .findFirst()
                .orElseThrow();
        for (int wanted = 1; wanted <= 8; wanted++) {
            var grouped = groups.withAll(conv, wanted);
            assertThat(grouped.channels()).isEqualTo(6);
            assertThat(6 % grouped.groups()).isZero();
            assertThat(grouped.filters() % grouped.groups()).isZero();
        }
    }
}
