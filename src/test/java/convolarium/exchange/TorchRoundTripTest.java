package convolarium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.exchange.TorchReading.Reason;
import convolarium.insight.RandomLayers;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Filtering;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Ops;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.Unfold;
import convolarium.tensor.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written is read back as the same layer where it is one line, and else refused for the right reason.
class TorchRoundTripTest {

    private static final Set<OpType<?>> OF_NETWORKS =
            Set.of(Dense.TYPE, Flatten.TYPE, BatchNorm.TYPE, Dropout.TYPE, Channels.TYPE);

    private final RandomLayers random = new RandomLayers(77);

    static Stream<OpType<?>> kinds() {
        return Ops.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenIsReadBackOrRefusedForAReason(OpType<?> type) {
        int lines = 0;
        int fitting = 0;
        for (int i = 0; i < 1500; i++) {
            var input = Shape.picture(3, random.number(1, 12), random.number(1, 12));
            var op = random.layer(type, input, 6);
            var text = TorchLine.write(op, input);
            if (OF_NETWORKS.contains(type)) {
                assertThat(TorchLine.read(text)).as(text).isInstanceOf(TorchReading.Refusal.class);
            } else if (text.contains("\n")) {
                assertThat(reason(text)).as(text).contains(why(op, text));
            } else {
                lines++;
                fitting += same(op, read(text), input) ? 1 : 0;
            }
        }
        boolean never = OF_NETWORKS.contains(type) || type.equals(StochasticPool.TYPE) || type.equals(Unfold.TYPE);
        assertThat(lines).isBetween(never ? 0 : 25, never ? 0 : 1500);
        assertThat(fitting).isGreaterThanOrEqualTo(never ? 0 : 10);
    }

    private static Reason why(Op op, String text) {
        return switch (op) {
            case StochasticPool _, Unfold _ -> Reason.SEVERAL_LINES;
            case Conv conv when conv.flip() && !text.contains("F.pad") -> Reason.TURNED_APART;
            case Pool _ when text.contains("torch.ones(") || !text.contains("F.pad") -> Reason.SEVERAL_LINES;
            default -> Reason.PADDED_APART;
        };
    }

    private static Optional<Reason> reason(String text) {
        return TorchLine.read(text) instanceof TorchReading.Refusal refusal
                ? Optional.of(refusal.reason())
                : Optional.empty();
    }

    private static Op read(String text) {
        return TorchLine.read(text) instanceof TorchReading.Layer(var op, var _) ? op : fail(text);
    }

    private static Op fail(String text) {
        throw new AssertionError(text + " is " + TorchLine.read(text));
    }

    /// Whether the layers fit the input: then they must do the same there.
    private boolean same(Op op, Op read, Shape input) {
        assertThat(read.type()).isEqualTo(op.type());
        var fit = op.fit(input);
        if (fit.fits().isEmpty()) {
            return false;
        }
        assertThat(read.fit(input)).as("%s of %s", read, op).isEqualTo(fit);
        var numbers = random.whole(input);
        var filled = op instanceof Filtering from && read instanceof Filtering to
                ? (Op) to.withKernels(from.kernels(), from.bias())
                : read;
        assertThat(filled.forward(numbers)).as("%s of %s", read, op).isEqualTo(op.forward(numbers));
        return true;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = F.max_pool2d(x, 3, 2, 1)                          | MAX     | 3 | 2 | 1 | 2",
                "y = -F.max_pool2d( -x, 2)                             | MIN     | 2 | 2 | 0 | 2",
                "F.avg_pool2d(x, (3, 3), stride=1)                     | AVERAGE | 3 | 1 | 0 | 2",
                "y = F.lp_pool2d(x.abs(), 3, 2, stride=1)              | LP      | 2 | 1 | 0 | 3",
                "F.avg_pool2d(x ** 4, 3, padding=1, divisor_override=1) ** (1 / 4)     | LP | 3 | 3 | 1 | 4",
                "F.avg_pool2d(x.abs()**1, 3, 2, divisor_override=1)**(1/1),  # root    | LP | 3 | 2 | 0 | 1",
            })
    void aFunctionOfAPictureIsAPool(
            String text, Pool.Reduction reduction, int size, int stride, int padding, int norm) {
        var pool = (Pool) read(text);
        var rows = pool.window().rows();
        assertThat(pool.reduction()).isEqualTo(reduction);
        assertThat(List.of(rows.size(), rows.stride(), rows.before())).containsExactly(size, stride, padding);
        assertThat(pool.norm()).isEqualTo(norm);
        assertThat(pool.window().cols()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-nn.MaxPool2d(2)                                      | UNREADABLE    | -            | 0",
                "y = F.max_pool2d(-x, 2)                               | UNKNOWN_LAYER | F.max_pool2d | 4",
                "F.avg_pool2d(x ** 3, 2, divisor_override=1) ** (1 / 3) | NOT_OFFERED  | 3            | 18",
                "F.avg_pool2d(x ** 2, 2, divisor_override=1) ** (1 / 4) | UNKNOWN_LAYER | F.avg_pool2d | 0",
                "F.avg_pool2d(x ** 2, 2) ** (1 / 2)                    | MISSING       | divisor_override | 22",
                "F.avg_pool2d(x ** 2, 2, divisor_override=4) ** (1 / 2) | NOT_OFFERED  | 4            | 41",
                "y = -F.max_pool2d(-x, 99)                             | OUT_OF_RANGE  | 99           | 22",
                "torch.linalg.vector_norm(x, ord=3, dim=(2, 3))        | NOT_OFFERED   | )            | 45",
                "nn.Sequential(F.max_pool2d(x, 2))                     | UNKNOWN_LAYER | F.max_pool2d | 14",
            })
    void whatIsWrongWithAFunctionIsNamedAndFound(String text, Reason reason, String token, int column) {
        assertThat(TorchLine.read(text)).isEqualTo(refusal(text, reason, token, column));
    }

    private static TorchReading.Refusal refusal(String text, Reason reason, String token, int column) {
        var read = (TorchReading.Refusal) TorchLine.read(text);
        return new TorchReading.Refusal(reason, token, column, read.numbers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nn.Conv2d(1, 8, 3)                        | true",
                "self.conv = Conv2d(1, 8, [3, 3],          | true",
                "nn.AdaptiveAvgPool2d([2, 3])              | true",
                "y = -F.max_pool2d(-x, 2)                  | true",
                "nn.Conv7d(1)                              | true",
                "np.array([[1, 2], [3, 4]])                | false",
                "k = torch.tensor([[1], [2]], device='cpu') | false",
                "1\t2\t3                                 | false",
                "[[1, 2], [3, 4]]                          | false",
                "five six                                  | false",
                "x                                         | false",
                "``                                        | false",
            })
    void aTableIsNoCode(String text, boolean code) {
        assertThat(TorchLine.isCode(text)).isEqualTo(code);
    }

    @Test
    void whateverIsWrittenOfALayerOfThisRoomIsCode() {
        var reasons = new EnumMap<Reason, Integer>(Reason.class);
        for (var type : Ops.ALL) {
            for (int i = 0; i < 200 && !OF_NETWORKS.contains(type); i++) {
                var input = Shape.picture(3, random.number(1, 12), random.number(1, 12));
                var text = TorchLine.write(random.layer(type, input, 6), input);
                assertThat(TorchLine.isCode(text)).as(text).isTrue();
                reason(text).ifPresent(why -> reasons.merge(why, 1, Integer::sum));
            }
        }
        assertThat(reasons.keySet()).containsExactly(Reason.SEVERAL_LINES, Reason.PADDED_APART, Reason.TURNED_APART);
    }
}
