package convolarium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.exchange.TorchReading.Reason;
import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text is too strange for an answer.
class TorchFuzzTest {

    private static final long SEED = 11_024;
    private static final String PIECES = """
        nn. torch. Conv2d MaxPool2d AvgPool2d LPPool2d AdaptiveMaxPool2d Softmax ( ) [ ] , = # ' " same 'same' bias \
        kernel_size stride padding groups= padding_mode output_size dim=1 device 2 3 - + 1e9 1e .5 5. . 1_0 None True \
        \ud83d 😀 ٣ ９ 9999999999999999999999999 （ ** \\\
        """;

    private final RandomLayers random = new RandomLayers(SEED);

    @Test
    void anyTextIsAnswered() {
        var pieces = List.of((PIECES + " \n \0").split(" ", -1));
        var chance = new SplittableRandom(SEED);
        for (int i = 0; i < 40_000; i++) {
            var text = new StringBuilder(i % 2 == 0 ? "" : "nn.Conv2d(3, 8, ");
            for (int n = chance.nextInt(14); n > 0; n--) {
                text.append(pieces.get(chance.nextInt(pieces.size()))).append(chance.nextBoolean() ? " " : "");
            }
            check(text.toString());
        }
    }

    @Test
    void damagedLinesAreAnswered() {
        var chance = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(TorchLine.write(random.any(3, 6), Shape.picture(3, 9, 9)));
            for (int n = chance.nextInt(1, 4); n > 0; n--) {
                text.setCharAt(chance.nextInt(text.length()), (char) chance.nextInt(i % 3 == 0 ? 65_536 : 128));
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a", "9", "'", ".", "nn.MaxPool2d(", "-", "[[", "1,"})
    void longTextsAreAnswered(String piece) {
        check(piece.repeat(200_000));
        check("nn.MaxPool2d(" + piece.repeat(200_000) + ")");
    }

    private static void check(String text) {
        if (TorchLine.read(text) instanceof TorchReading.Refusal refusal && refusal.reason() != Reason.MISSING) {
            assertThat(text.startsWith(refusal.token(), refusal.column()))
                    .as(text)
                    .isTrue();
        }
    }
}
