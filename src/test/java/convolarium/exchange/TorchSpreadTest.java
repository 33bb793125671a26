package convolarium.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.exchange.TorchReading.Reason;
import convolarium.op.Op;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Sampling;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What spreads an input is read as PyTorch means it.
class TorchSpreadTest {

    private static Op layer(String text) {
        assertThat(TorchLine.read(text)).as(text).isInstanceOf(TorchReading.Layer.class);
        return ((TorchReading.Layer) TorchLine.read(text)).op();
    }

    @Test
    void theOrderOfArgumentsWithoutNamesIsThatOfPyTorch() {
        var conv = (TransposedConv) layer("nn.ConvTranspose2d(4, 6, (3, 5), 2, 1, 1, 2, True, 3)");
        assertThat(conv.weights().shape()).isEqualTo(new Shape(4, 3, 1, 3, 5));
        assertThat(conv.window().rows()).isEqualTo(new Axis(3, 2, 1, 1, 3, false));
        assertThat(conv.growth().cols()).isEqualTo(1);
        assertThat(conv.groups()).isEqualTo(2);
        assertThat(layer("nn.Upsample(None, 2, 'bilinear', True)"))
                .isEqualTo(new Upsample(Sampling.LINEAR_ALIGNED, 2, 2, Optional.empty()));
        assertThat(layer("nn.Upsample((5, 7))"))
                .isEqualTo(new Upsample(Sampling.NEAREST, 2, 2, Optional.of(new Adaptive(1, 5, 7))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nn.Upsample()                               | MISSING            | scale_factor | 12",
                "nn.Upsample(2, 2)                           | NOT_OFFERED        | 2          | 15",
                "nn.Upsample(scale_factor=2, mode='bicubic') | UNKNOWN_WORD       | 'bicubic'  | 33",
                "nn.Upsample(4, align_corners=True)          | NOT_OFFERED        | True       | 29",
                "nn.ConvTranspose2d(1, 1, 3, padding_mode='reflect') | UNKNOWN_WORD | 'reflect' | 41",
                "nn.ConvTranspose2d(3, 8, 3, groups=2)       | UNEVEN_GROUPS      | 2          | 35",
            })
    void whatIsWrongIsNamedAndFound(String text, Reason reason, String token, int column) {
        assertThat(TorchLine.read(text)).isInstanceOfSatisfying(TorchReading.Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.token()).isEqualTo(token);
            assertThat(refusal.column()).isEqualTo(column);
        });
    }
}
