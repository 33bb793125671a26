package convolarium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.exchange.TorchReading.Reason;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorchReadTest {

    private final RandomLayers random = new RandomLayers(4);

    private static Op layer(String text) {
        return TorchLine.read(text) instanceof TorchReading.Layer(var op, var _) ? op : fail(text);
    }

    private static Op fail(String text) {
        throw new AssertionError(text + " is " + TorchLine.read(text));
    }

    @Test
    void whatIsWrittenCanBeRead() {
        int lines = 0;
        for (int i = 0; i < 20_000; i++) {
            var op = random.any(3, 6);
            var input = Shape.picture(3, random.number(1, 12), random.number(1, 12));
            var text = TorchLine.write(op, input);
            if (text.startsWith("nn.")) {
                lines++;
                var read = layer(text);
                assertThat(said(read)).as(text).isEqualTo(said(op));
                if (op.fit(input).fits().isPresent()) {
                    assertThat(read.fit(input)).as(text).isEqualTo(op.fit(input));
                }
            }
        }
        assertThat(lines).isGreaterThan(8000);
    }

    /// What a line says of a layer, apart from what a rule of padding makes of it on an input.
    private static List<Object> said(Op op) {
        return switch (op) {
            case Conv conv ->
                List.of(
                        conv.weights().shape(),
                        conv.window().rows().withPadding(0, 0),
                        conv.window().cols().withPadding(0, 0),
                        conv.border(),
                        conv.groups(),
                        conv.flip(),
                        conv.biased());
            case TransposedConv conv ->
                List.of(conv.weights().shape(), conv.window(), conv.growth(), conv.groups(), conv.biased());
            case Upsample upsample when upsample.size().isPresent() -> List.of(upsample.sampling(), upsample.size());
            case Pool pool when pool.extent() != Pool.Extent.SLIDING -> List.of(pool.reduction());
            case Pool pool ->
                List.of(
                        pool.reduction(),
                        pool.window().rows().withPadding(0, 0),
                        pool.window().cols().withPadding(0, 0),
                        pool.reduction() == Pool.Reduction.LP ? pool.norm() : 0,
                        pool.reduction() != Pool.Reduction.AVERAGE || pool.countPadding(),
                        pool.divisor());
            default -> List.of(op);
        };
    }

    @ParameterizedTest
    @EnumSource
    void aLayerAndItsActivationCanBeRead(Activation.Function function) {
        int lines = 0;
        for (int i = 0; i < 500; i++) {
            var op = random.any(3, 6);
            var text = TorchLine.write(op, Optional.of(function), Shape.picture(3, 9, 9));
            if (text.startsWith("nn.")) {
                lines++;
                assertThat(TorchLine.read(text)).as(text).isInstanceOfSatisfying(TorchReading.Layer.class, read -> {
                    assertThat(said(read.op())).isEqualTo(said(op));
                    assertThat(read.activation()).contains(function);
                });
            }
        }
        assertThat(lines).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "torch.nn.Sequential(torch.nn.MaxPool2d(2), torch.nn.Tanh())",
                "Sequential(MaxPool2d(2),\n    Tanh(),\n)",
                "layer = nn.Sequential(nn.MaxPool2d(2), nn.Tanh()),  # pooled",
            })
    void aSequenceIsReadHoweverItIsSpelled(String text) {
        var max = Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2).withStride(2)));
        assertThat(TorchLine.read(text)).isEqualTo(new TorchReading.Layer(max, Optional.of(Activation.Function.TANH)));
    }

    @Test
    void aLayerAloneHasNoActivation() {
        for (var text : List.of("nn.Conv2d(1, 2, 3)", "nn.Sequential(nn.Conv2d(1, 2, 3))", "nn.ReLU()")) {
            assertThat(TorchLine.read(text))
                    .isInstanceOfSatisfying(
                            TorchReading.Layer.class,
                            read -> assertThat(read.activation()).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyActivationCanBeRead(Activation.Function function) {
        var op = new Activation(function);
        assertThat(layer(TorchLine.write(op, Shape.picture(1, 1, 1)))).isEqualTo(op);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nn.Conv2d(3, 8, kernel_size=3, stride=2, padding=1, dilation=2, groups=1)",
                "torch.nn.Conv2d( 3,8,3 , 2,1, 2 )",
                "Conv2d(3, 8, (3, 3), [2, 2], (1, 1), (2, 2,), bias=True)  # the first one",
                "self.c = nn.Conv2d(out_channels=8, in_channels=3, kernel_size=(3), stride=2,padding=1,dilation=+2),",
                """
                \tnn.Conv2d(3, 8, 3,
                   stride=2,  # halves
                   padding=1, dilation=2, padding_mode="zeros", device=None,)
                """
            })
    void oneLayerIsSpelledInManyWays(String text) {
        var conv = (Conv) layer(text);
        assertThat(said(conv)).isEqualTo(said(layer("nn.Conv2d(3, 8, 3, 2, 1, 2)")));
        assertThat(conv.window().rows().before()).isOne();
        assertThat(conv.window().cols().after()).isOne();
    }

    @Test
    void paddingMayBeAWord() {
        var same = (Conv) layer("nn.Conv2d(1, 2, 4, padding='same', groups=1)");
        assertThat(same.window().padding()).isEqualTo(Padding.SAME_TORCH);
        var valid = (Conv) layer("nn.Conv2d(1, 2, 4, padding='valid')");
        assertThat(valid.window().padding()).isEqualTo(Padding.VALID);
    }

    @Test
    void wideFullPaddingIsARule() {
        var full = (Conv) layer("nn.Conv2d(1, 2, (1, 15), padding=(0, 28), dilation=2)");
        assertThat(full.window().padding()).isEqualTo(Padding.FULL);
        assertThat(numbers("nn.Conv2d(1, 2, (1, 15), padding=(0, 27), dilation=2)"))
                .containsExactly(0, 16);
        var custom = (Conv) layer("nn.Conv2d(1, 2, 3, padding=2)");
        assertThat(custom.window().padding()).isEqualTo(Padding.CUSTOM);
    }

    @Test
    void aBiasIsLeftOutWhereTheLineSaysSo() {
        assertThat(((Conv) layer("nn.Conv2d(1, 2, 3, bias=False)")).biased()).isFalse();
        assertThat(((Conv) layer("nn.Conv2d(1, 2, 3)")).biased()).isTrue();
        assertThat(((TransposedConv) layer("nn.ConvTranspose2d(1, 2, 3, 2, 1, 1, 1, False, 2)")).biased())
                .isFalse();
    }

    @Test
    void aPoolMovesByItsSizeUnlessTold() {
        var pool = (Pool) layer("nn.MaxPool2d((2, 3), None, ceil_mode=True)");
        assertThat(pool.window().rows().stride()).isEqualTo(2);
        assertThat(pool.window().cols().stride()).isEqualTo(3);
        assertThat(pool.window().cols().ceil()).isTrue();
        assertThat(layer("MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)"))
                .isEqualTo(Pool.TYPE.initial());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nn.Conv4d(1, 1, 3)                          | UNKNOWN_LAYER      | nn.Conv4d  | 0",
                "x = F.relu(x)                               | UNKNOWN_LAYER      | F.relu     | 4",
                "nn.MaxPool2d(2, strides=2)                  | UNKNOWN_ARGUMENT   | strides    | 16",
                "nn.MaxPool2d(2, kernel_size=2)              | GIVEN_TWICE        | kernel_size| 16",
                "nn.MaxPool2d()                              | MISSING            | kernel_size| 13",
                "nn.Conv2d(3, 8, stride=2)                   | MISSING            | kernel_size| 24",
                "nn.AdaptiveAvgPool2d(3, 4)                  | TOO_MANY           | 4          | 24",
                "nn.MaxPool2d(two)                           | NOT_A_WHOLE_NUMBER | two        | 13",
                "nn.MaxPool2d(2.0)                           | NOT_A_WHOLE_NUMBER | 2.0        | 13",
                "nn.MaxPool2d('2')                           | NOT_A_WHOLE_NUMBER | '2'        | 13",
                "nn.MaxPool2d(True)                          | NOT_A_WHOLE_NUMBER | True       | 13",
                "nn.MaxPool2d((2, None))                     | NOT_A_WHOLE_NUMBER | None       | 17",
                "nn.MaxPool2d((2, 2, 2))                     | WRONG_COUNT        | (          | 13",
                "nn.MaxPool2d(2, stride=0)                   | OUT_OF_RANGE       | 0          | 23",
                "nn.MaxPool2d(2, padding=-1)                 | OUT_OF_RANGE       | -1         | 24",
                "nn.MaxPool2d(99999999999999999999)          | OUT_OF_RANGE       | 99999999999999999999 | 13",
                "nn.Conv2d(1, 65, 3)                         | OUT_OF_RANGE       | 65         | 13",
                "nn.MaxPool2d(2, ceil_mode=1)                | NOT_A_FLAG         | 1          | 26",
                "nn.Conv2d(1, 1, 3, padding='full')          | UNKNOWN_WORD       | 'full'     | 27",
                "nn.Conv2d(1, 1, 3, padding_mode='mirror')   | UNKNOWN_WORD       | 'mirror'   | 32",
                "nn.Conv2d(3, 8, 3, groups=2)                | UNEVEN_GROUPS      | 2          | 26",
                "nn.MaxPool2d(2, return_indices=True)        | NOT_OFFERED        | True       | 31",
                "nn.LPPool2d(3, 2)                           | NOT_OFFERED        | 3          | 12",
                "nn.LeakyReLU(0.2)                           | NOT_OFFERED        | 0.2        | 13",
                "nn.MaxPool2d(2                              | UNREADABLE         | ``         | 14",
                "nn.MaxPool2d(2, padding=1, 3)               | UNREADABLE         | 3          | 27",
                "nn.MaxPool2d(2) + 1                         | UNREADABLE         | +          | 16",
                "nn.MaxPool2d(2 3)                           | UNREADABLE         | 3          | 15",
                "nn.MaxPool2d（2）                            | UNREADABLE         | （          | 12",
                "nn.MaxPool2d((2, (3, 4)))                   | UNREADABLE         | (          | 17",
                "nn.Sequential()                             | UNREADABLE         | )          | 14",
                "nn.Sequential(nn.MaxPool2d(2)               | UNREADABLE         | ``         | 29",
                "nn.Sequential(nn.Tanh(), nn.MaxPool2d(2))   | ONE_LAYER_ONLY     | nn.MaxPool2d | 25",
                "nn.Sequential(nn.Tanh(), nn.ELU(), nn.ReLU()) | ONE_LAYER_ONLY   | nn.ReLU    | 35",
                "nn.Sequential(nn.Sequential(nn.Tanh()))     | UNREADABLE         | (          | 35",
                "42                                          | UNREADABLE         | 42         | 0",
            })
    void whatIsWrongIsNamedAndFound(String text, Reason reason, String token, int column) {
        assertThat(TorchLine.read(text)).isInstanceOfSatisfying(TorchReading.Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.token()).isEqualTo(token);
            assertThat(refusal.column()).isEqualTo(column);
        });
    }

    @Test
    void theNumbersOfASentenceAreTold() {
        assertThat(numbers("nn.MaxPool2d(16)")).containsExactly(1, 15);
        assertThat(numbers("nn.Conv2d(3, 8, 3, groups=2)")).containsExactly(3, 8, 2);
        assertThat(numbers("nn.AdaptiveAvgPool2d(3, 4, 5)")).containsExactly(1, 3);
    }

    private static List<Integer> numbers(String text) {
        return TorchLine.read(text) instanceof TorchReading.Refusal refusal ? refusal.numbers() : List.of();
    }
}
