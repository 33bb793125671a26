package convolarium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.exchange.Torch.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Activation.Function;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Pool.Extent;
import convolarium.op.Pool.Reduction;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written says what the layer does: the lines are run by functions that know nothing of the windows here.
class TorchWriteTest {

    private static final int SAMPLES = 800;
    private static final Shape INPUT = Shape.picture(3, 28, 28);
    private static final String FLIP = "conv.weight.data = conv.weight.data.flip(2, 3)\n";

    private final RandomLayers random = new RandomLayers(2);

    @Test
    void aConvolutionIsOneLine() {
        var axis = Axis.of(3).withStride(2).withPadding(1, 1).withDilation(2);
        var conv = Conv.zeros(8, 3, Window.square(axis));
        var biased = conv.withWeights(conv.weights(), Tensor.of(conv.bias().shape(), (_, _, _, _, _) -> 1));
        write(
                biased.withBorder(Border.REFLECT),
                "nn.Conv2d(3, 8, kernel_size=3, stride=2, padding=1, dilation=2, padding_mode='reflect')");
        var plain = Window.flat(Axis.of(1), Axis.of(5).withPadding(2, 2));
        write(Conv.zeros(1, 1, plain), "nn.Conv2d(1, 1, kernel_size=(1, 5), padding=(0, 2))");
        write(
                new Conv(conv.weights(), conv.bias(), Window.square(axis.withDilation(1)), Border.ZEROS, 4, false),
                "nn.Conv2d(12, 8, kernel_size=3, stride=2, padding=1, groups=4)");
    }

    @Test
    void aRuleOfPaddingBecomesItsNumbers() {
        var conv = Conv.zeros(1, 3, Window.square(Axis.of(4)));
        write(padded(conv, Padding.SAME_TORCH), "nn.Conv2d(3, 1, kernel_size=4, padding='same')");
        write(padded(conv, Padding.SAME), "nn.Conv2d(3, 1, kernel_size=4, padding='same')");
        write(padded(conv, Padding.FULL), "nn.Conv2d(3, 1, kernel_size=4, padding=3)");
        write(padded(conv, Padding.VALID), "nn.Conv2d(3, 1, kernel_size=4)");
        var halving = Conv.zeros(1, 3, Window.square(Axis.of(3).withStride(2)));
        write(padded(halving, Padding.SAME), """
            x = F.pad(x, (0, 1, 0, 1))
            conv = nn.Conv2d(3, 1, kernel_size=3, stride=2)
            y = conv(x)\
            """);
    }

    private static Conv padded(Conv conv, Padding rule) {
        return conv.withWindow(conv.window().withPadding(rule));
    }

    @Test
    void aPoolIsOneLineToo() {
        var two = Window.square(Axis.of(2).withStride(2));
        var three = Window.square(Axis.of(3).withStride(2));
        var ceil = three.map(axis -> axis.withPadding(1, 1).withCeil(true));
        write(Pool.of(Reduction.MAX, two), "nn.MaxPool2d(2)");
        write(
                Pool.of(Reduction.AVERAGE, ceil).withCountPadding(false),
                "nn.AvgPool2d(3, stride=2, padding=1, ceil_mode=True, count_include_pad=False)");
        write(Pool.of(Reduction.LP, three), "nn.LPPool2d(2, 3, stride=2)");
        var adaptive =
                Pool.of(Reduction.AVERAGE, two).withExtent(Extent.ADAPTIVE).withAdaptive(new Adaptive(1, 3, 4));
        write(adaptive, "nn.AdaptiveAvgPool2d((3, 4))");
        write(adaptive.withReduction(Reduction.MAX).withExtent(Extent.GLOBAL), "nn.AdaptiveMaxPool2d(1)");
    }

    @Test
    void whatPyTorchHasNoLayerForBecomesLines() {
        var two = Window.square(Axis.of(2).withStride(2));
        write(Pool.of(Reduction.MIN, two), "y = -F.max_pool2d(-x, 2)");
        write(Pool.of(Reduction.MAX, two.map(axis -> axis.withPadding(0, 1))), """
            x = F.pad(x, (0, 1, 0, 1), value=float('-inf'))
            y = F.max_pool2d(x, 2)\
            """);
        write(Pool.of(Reduction.LP, two).withNorm(3), "y = F.lp_pool2d(x.abs(), 3, 2)");
        write(
                Pool.of(Reduction.LP, two).withNorm(3).withExtent(Extent.GLOBAL),
                "y = torch.linalg.vector_norm(x, ord=3, dim=(2, 3), keepdim=True)");
        write(Conv.zeros(1, 3, two).withFlip(true), """
            conv = nn.Conv2d(3, 1, kernel_size=2, stride=2)
            conv.weight.data = conv.weight.data.flip(2, 3)
            y = conv(x)\
            """);
    }

    @Test
    void anActivationStandsBehindTheLayer() {
        var two = Pool.of(Reduction.MAX, Window.square(Axis.of(2).withStride(2)));
        assertThat(TorchLine.write(two, Optional.of(Function.LEAKY_RELU), INPUT))
                .isEqualTo("nn.Sequential(nn.MaxPool2d(2), nn.LeakyReLU())");
        assertThat(TorchLine.write(two.withReduction(Reduction.MIN), Optional.of(Function.RELU), INPUT))
                .isEqualTo("""
                    y = -F.max_pool2d(-x, 2)
                    y = nn.ReLU()(y)\
                    """);
        assertThat(TorchLine.write(two, Optional.empty(), INPUT)).isEqualTo("nn.MaxPool2d(2)");
    }

    private static void write(Op op, String expected) {
        assertThat(TorchLine.write(op, INPUT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolDoesWhatItsLinesDo(Reduction reduction) {
        for (int fitting = 0; fitting < SAMPLES; ) {
            var pool = random.pool(5).withReduction(reduction).withDivisor(random.number(0, 3) == 0 ? 3 : 0);
            fitting += agrees(pool, random.whole(shape(2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConvolutionDoesWhatItsLinesDo(Border border) {
        for (int fitting = 0; fitting < SAMPLES; ) {
            var drawn = random.conv(2, 5).withBorder(border);
            int groups = random.number(1, 2);
            var bias = random.flag() ? drawn.bias() : Tensor.zeros(drawn.bias().shape());
            var conv = drawn.filters() % groups == 0
                    ? new Conv(drawn.weights(), bias, drawn.window(), border, groups, drawn.flip())
                    : drawn;
            fitting += agrees(conv, random.whole(shape(2 * conv.groups())));
        }
    }

    @Test
    void directionsMayRoundDifferently() {
        for (int fitting = 0; fitting < SAMPLES; ) {
            var drawn = random.pool(5).withExtent(Extent.SLIDING);
            var window = drawn.window();
            var mixed =
                    window.withAxes(window.rows().withCeil(true), window.cols().withCeil(false));
            fitting += agrees(drawn.withWindow(mixed), random.whole(shape(2)));
        }
    }

    @Test
    void aConvolutionMayHangOver() {
        for (int fitting = 0; fitting < SAMPLES; ) {
            var conv = random.conv(2, 5);
            var window = conv.window().map(axis -> axis.withCeil(true));
            fitting += agrees(conv.withWindow(window), random.whole(shape(2)));
        }
    }

    private Shape shape(int channels) {
        return Shape.picture(channels, random.number(1, 12), random.number(1, 12));
    }

    /// 1 if the layer fits.
    private static int agrees(Op op, Tensor input) {
        var text = TorchLine.write(op, input.shape());
        if (op.fit(input.shape()).fits().isEmpty()) {
            return 0;
        }
        var shape = input.shape();
        var x = Picture.of(shape.channels(), shape.height(), shape.width(), input::at);
        var library = new TorchLibrary(x, op instanceof Conv conv ? conv : Conv.TYPE.initial());
        if (text.contains(FLIP)) {
            library.flip();
        }
        var found = new Script(library, x)
                .run(text.replace(FLIP, "").replace("conv = ", "y = ").replace("\ny = conv(x)", ""));
        var expected = op.forward(input);
        var out = expected.shape();
        assertThat(List.of(found.channels(), found.height(), found.width()))
                .as("%s on %s", text, shape)
                .containsExactly(out.channels(), out.height(), out.width());
        for (int c = 0; c < out.channels(); c++) {
            for (int y = 0; y < out.height(); y++) {
                for (int z = 0; z < out.width(); z++) {
                    double due = expected.at(c, y, z);
                    double error = Math.abs(found.at(c, y, z) - due);
                    assertThat(error).as("%s on %s", text, shape).isLessThan(1e-4 * Math.max(1, Math.abs(due)));
                }
            }
        }
        return 1;
    }

    @Test
    void activationsHaveTheirNames() {
        write(new Activation(Activation.Function.GELU_TANH), "nn.GELU(approximate='tanh')");
        write(new Softmax(true), "nn.LogSoftmax(dim=1)");
    }

    @Test
    void furtherLayersAreModulesToo() {
        var window = Window.square(Axis.of(3).withStride(2).withPadding(1, 1));
        var transposed = TransposedConv.zeros(8, 3, window).withGrowth(new OutputPadding(0, 1, 1));
        write(transposed, "nn.ConvTranspose2d(3, 8, kernel_size=3, stride=2, padding=1, output_padding=1)");
        write(Conv.zeros(8, 3, Window.square(Axis.of(3))).withoutBias(), "nn.Conv2d(3, 8, kernel_size=3, bias=False)");
        write(Dense.zeros(10, 2352), "nn.Sequential(nn.Flatten(), nn.Linear(2352, 10))");
        write(BatchNorm.of(3), "nn.BatchNorm2d(3)");
        write(Dropout.of(0.25), "nn.Dropout(p=0.25)");
        write(new Flatten(), "nn.Flatten()");
        write(Upsample.TYPE.initial(), "nn.Upsample(scale_factor=2)");
        write(Channels.range(1, 3), "y = x[:, [1, 2]]");
        write(Unfold.TYPE.initial(), """
            x = F.pad(x, (1, 1, 1, 1))
            x = F.unfold(x, 3)
            y = x.unflatten(2, (28, 28))\
            """);
        write(StochasticPool.TYPE.initial(), """
            x = F.unfold(x.relu(), 2, stride=2)
            x = x.unflatten(1, (3, -1))
            x = (x * x).sum(2) / x.sum(2).clamp(min=1e-30)
            y = x.unflatten(2, (14, 14))\
            """);
    }
}
