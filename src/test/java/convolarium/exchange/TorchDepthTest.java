package convolarium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.exchange.TorchReading.Reason;
import convolarium.insight.RandomLayers;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.op.Pool.Extent;
import convolarium.op.Pool.Reduction;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Layers that move in depth have the names and the order of directions that PyTorch gives them: depth, rows, columns.
class TorchDepthTest {

    private static final Shape INPUT = new Shape(1, 2, 9, 20, 30);
    private static final Window WINDOW = Window.flat(Axis.of(3).withPadding(1, 1), Axis.of(5))
            .withDepth(Axis.of(2).withStride(2));

    private final RandomLayers random = new RandomLayers(90);

    private static void write(Op op, String line) {
        assertThat(TorchLine.write(op, INPUT)).isEqualTo(line);
    }

    @Test
    void directionsStandInPyTorchsOrder() {
        write(
                Conv.zeros(4, 2, WINDOW).withBorder(Border.REPLICATE),
                "nn.Conv3d(2, 4, kernel_size=(2, 3, 5), stride=(2, 1, 1), padding=(0, 1, 0), "
                        + "padding_mode='replicate')");
        write(Conv.zeros(4, 2, Window.square(Axis.of(3)).withDepth(Axis.of(3))).withFlip(true), """
            conv = nn.Conv3d(2, 4, kernel_size=3)
            conv.weight.data = conv.weight.data.flip(2, 3, 4)
            y = conv(x)\
            """);
        write(
                Conv.zeros(1, 2, WINDOW.withDepth(Axis.of(2).withPadding(1, 0))),
                "x = F.pad(x, (0, 0, 1, 1, 1, 0))\nconv = nn.Conv3d(2, 1, kernel_size=(2, 3, 5))\ny = conv(x)");
        write(
                TransposedConv.zeros(4, 2, WINDOW).withGrowth(new OutputPadding(1, 0, 0)),
                "nn.ConvTranspose3d(2, 4, kernel_size=(2, 3, 5), stride=(2, 1, 1), padding=(0, 1, 0), "
                        + "output_padding=(1, 0, 0))");
    }

    @Test
    void whatIsFlatOnAPictureOfSeveralSlicesHasDepthOne() {
        write(Conv.zeros(4, 2, Window.square(Axis.of(3))), "nn.Conv3d(2, 4, kernel_size=(1, 3, 3))");
        write(
                new Upsample(Sampling.LINEAR, 2, 2, Optional.empty()),
                "nn.Upsample(scale_factor=(1, 2, 2), mode='trilinear')");
        write(StochasticPool.TYPE.initial(), """
            x = x.transpose(1, 2).flatten(0, 1)
            x = F.unfold(x.relu(), 2, stride=2)
            x = x.unflatten(1, (2, -1))
            x = (x * x).sum(2) / x.sum(2).clamp(min=1e-30)
            y = x.unflatten(2, (10, 15))
            y = y.unflatten(0, (-1, 9)).transpose(1, 2)\
            """);
    }

    @Test
    void poolsHaveTheirNames() {
        var window =
                Window.square(Axis.of(2).withStride(2)).withDepth(Axis.of(2).withStride(2));
        write(Pool.of(Reduction.MAX, window), "nn.MaxPool3d(2)");
        write(Pool.of(Reduction.MIN, window), "y = -F.max_pool3d(-x, 2)");
        write(Pool.of(Reduction.AVERAGE, window).withCountPadding(false), "nn.AvgPool3d(2, count_include_pad=False)");
        write(Pool.of(Reduction.LP, window), "nn.LPPool3d(2, 2)");
        write(Pool.of(Reduction.MAX, window).withExtent(Extent.GLOBAL), "nn.AdaptiveMaxPool3d(1)");
        write(
                Pool.of(Reduction.AVERAGE, window).withExtent(Extent.ADAPTIVE).withAdaptive(new Adaptive(3, 2, 2)),
                "nn.AdaptiveAvgPool3d((3, 2, 2))");
        var thick = window.withDepth(Axis.of(2).withPadding(1, 0));
        write(
                Pool.of(Reduction.MAX, thick),
                "x = F.pad(x, (0, 0, 0, 0, 1, 0), value=float('-inf'))\ny = F.max_pool3d(x, 2, stride=(1, 2, 2))");
    }

    static Stream<OpType<?>> kinds() {
        return Stream.of(Conv.TYPE, Pool.TYPE, TransposedConv.TYPE, Upsample.TYPE);
    }

    /// What is one line is read back as a layer that does the same.
    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenIsReadBack(OpType<?> type) {
        int lines = 0;
        int fitting = 0;
        for (int i = 0; i < 1600; i++) {
            var input = new Shape(1, 2, random.number(2, 5), random.number(1, 8), random.number(1, 8));
            var op = op(type, input);
            var text = TorchLine.write(op, input);
            if (!text.contains("\n")) {
                lines++;
                fitting += same(op, ((TorchReading.Layer) TorchLine.read(text)).op(), input, text) ? 1 : 0;
            }
        }
        assertThat(lines).isGreaterThan(15);
        assertThat(fitting).isGreaterThan(10);
    }

    private Op op(OpType<?> type, Shape input) {
        var op = random.layer(type, input, 5);
        return switch (op) {
            case Pool pool -> pool.withAdaptive(pool.adaptive().withDepth(random.number(1, 3)));
            case Upsample upsample -> upsample.through(input.depth());
            case TransposedConv conv -> conv.withWindow(even(conv.window()));
            default -> op;
        };
    }

    /// Opposite sides alike, as one line can say it.
    private static Window even(Window window) {
        return new Window(even(window.depth()), even(window.rows()), even(window.cols()), window.padding());
    }

    private static Axis even(Axis axis) {
        return axis.withPadding(axis.before(), axis.before());
    }

    private boolean same(Op op, Op read, Shape input, String text) {
        assertThat(read.type()).as(text).isEqualTo(op.type());
        var fit = op.fit(input);
        if (fit.fits().isEmpty()) {
            return false;
        }
        assertThat(read.fit(input).require().output())
                .as(text)
                .isEqualTo(fit.require().output());
        var numbers = random.whole(input);
        var filled = op instanceof Filtering from && read instanceof Filtering to
                ? (Op) to.withKernels(from.kernels(), from.bias())
                : read;
        assertThat(filled.forward(numbers)).as(text).isEqualTo(op.forward(numbers));
        return true;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nn.Conv3d(1, 1, (3, 3))                                 | WRONG_COUNT | ( | 16",
                "nn.Conv2d(1, 1, (3, 3, 3))                              | WRONG_COUNT | ( | 16",
                "nn.Conv1d(1, 1, (3, 3))                                 | WRONG_COUNT | ( | 16",
                "nn.Upsample(scale_factor=(2, 2, 2), mode='trilinear')   | NOT_OFFERED | ( | 25",
                "nn.Upsample(scale_factor=2, mode='trilinear')           | NOT_OFFERED | 'trilinear' | 33",
            })
    void whatIsWrongIsNamedAndFound(String text, Reason reason, String token, int column) {
        var refusal = (TorchReading.Refusal) TorchLine.read(text);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.token()).isEqualTo(token);
        assertThat(refusal.column()).isEqualTo(column);
    }

    /// A window of one row, which goes along every row by itself.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nn.Conv1d(3, 4, 5, stride=2, padding=2)       | nn.Conv2d(3, 4, (1, 5), stride=(1, 2), padding=(0,"
                        + " 2))",
                "nn.Conv1d(3, 4, (3,), padding='same')         | nn.Conv2d(3, 4, (1, 3), padding='same')",
                "nn.ConvTranspose1d(3, 4, 3, 2, 1, 1)          | "
                        + "nn.ConvTranspose2d(3, 4, (1, 3), (1, 2), (0, 1), (0, 1))",
                "nn.MaxPool1d(3)                               | nn.MaxPool2d((1, 3))",
                "nn.AvgPool1d(3, 2, 1, ceil_mode=True)         | "
                        + "nn.AvgPool2d((1, 3), (1, 2), (0, 1), ceil_mode=True)",
                "nn.LPPool1d(2, 4)                             | nn.LPPool2d(2, (1, 4))",
                "F.max_pool1d(x, 3)                            | F.max_pool2d(x, (1, 3))",
            })
    void aSingleDirectionIsThatOfTheColumns(String line, String flat) {
        var along = Shape.picture(3, 1, 12);
        var op = ((TorchReading.Layer) TorchLine.read(line)).op();
        var other = ((TorchReading.Layer) TorchLine.read(flat)).op();
        assertThat(op).hasSameClassAs(other);
        assertThat(op.fit(along).require()).isEqualTo(other.fit(along).require());
        assertThat(op.fit(Shape.picture(3, 7, 12)).require().output().height()).isEqualTo(7);
    }

    @Test
    void aRuleOfPaddingHoldsInDepthToo() {
        var read = (TorchReading.Layer) TorchLine.read("nn.Conv3d(1, 1, 3, padding='same')");
        var conv = (Conv) read.op();
        assertThat(conv.window().padding()).isEqualTo(Padding.SAME_TORCH);
        assertThat(conv.fit(new Shape(1, 1, 4, 5, 6)).require().output()).isEqualTo(new Shape(1, 1, 4, 5, 6));
    }
}
