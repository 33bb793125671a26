package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {

    private static final int SAMPLES = 60;
    private static final Shape SHAPE = new Shape(3, 4, 1, 1, 2);

    private final RandomLayers random = new RandomLayers(6);

    @Test
    void squaredErrorIsAMean() {
        var output = Tensor.of(SHAPE, (_, _, _, _, _) -> 3);
        var value = Loss.SQUARED_ERROR.of(output, Tensor.of(SHAPE, (_, _, _, _, x) -> 1 + x));
        assertThat(value.loss()).isEqualTo((4 + 1) / 2.0);
        assertThat(value.gradient().at(0, 0, 0)).isEqualTo(4 / 24f);
        assertThat(value.gradient().at(0, 0, 1)).isEqualTo(2 / 24f);
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAreWhatDifferencesSay(Loss loss) {
        for (int sample = 0; sample < SAMPLES; sample++) {
            var shape = new Shape(number(3), number(5), number(2), number(3), number(3));
            var output = random.broken(shape);
            var wanted = Tensor.of(shape, (_, _, _, _, _) -> number(9) / 10f);
            var gradient = loss.of(output, wanted).gradient();
            for (int i = 0; i < shape.size(); i++) {
                double rise = moved(loss, output, wanted, i, 1 / 64f) - moved(loss, output, wanted, i, -1 / 64f);
                assertThat(rise * 32).as("%s, %d", shape, i).isCloseTo(gradient.array()[i], within(3e-4));
            }
        }
    }

    private int number(int most) {
        return random.number(1, most);
    }

    private static double moved(Loss loss, Tensor output, Tensor wanted, int i, float step) {
        var values = output.array().clone();
        values[i] += step;
        return loss.of(Tensor.owning(output.shape(), values), wanted).loss();
    }

    @Test
    void aCertainMistakeIsLargeButFinite() {
        var output = Tensor.of(new Shape(1, 2, 1, 1, 1), (_, c, _, _, _) -> c == 0 ? 1000 : -1000);
        assertThat(Loss.CROSS_ENTROPY.of(output, Loss.oneHot(new int[] {1}, 2)).loss())
                .isEqualTo(2000);
        assertThat(Loss.CROSS_ENTROPY.of(output, Loss.oneHot(new int[] {0}, 2)).loss())
                .isZero();
    }

    @Test
    void onlyTheSameShapesAreCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Loss.SQUARED_ERROR.of(Tensor.zeros(SHAPE), Tensor.zeros(SHAPE.withChannels(1))));
    }
}
