package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.op.Activation.Function;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    private static float at(Function function, float x) {
        return new Activation(function)
                .forward(Tensor.owning(Shape.vector(1), new float[] {x}))
                .at(0);
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void notANumberStaysNotANumber(Function function) {
        assertThat(at(function, Float.NaN)).isNaN();
    }

    /// As its formula has it: −∞ · 0 is not a number.
    @Test
    void siluOfInfinity() {
        var silu = new Activation(Function.SILU);
        assertThat(silu.at(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(silu.at(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(silu.slope(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(silu.slope(Double.NEGATIVE_INFINITY)).isNaN();
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void farOutNothingOverflows(Function function) {
        for (float x : new float[] {-1e30f, -500, -89, 89, 500, 1e30f}) {
            assertThat(at(function, x)).as("%s(%s)", function, x).isFinite();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RELU,0",
        "RELU6,0",
        "LEAKY_RELU,-0.01",
        "ELU,-0.6321206",
        "SELU,-1.1113307",
        "GELU,-0.15865525",
        "GELU_TANH,-0.158808",
        "SIGMOID,0.26894143",
        "TANH,-0.7615942",
        "SOFTPLUS,0.3132617",
        "SILU,-0.26894143",
        "HARD_SWISH,-0.33333334"
    })
    void minusOneBecomes(Function function, float expected) {
        assertThat(at(function, -1)).isCloseTo(expected, within(1e-7f));
    }

    @ParameterizedTest
    @CsvSource({"0,0.5", "1,0.8413447460685429", "-1,0.15865525393145707", "-6,9.865876450376946e-10", "9,1", "-9,0"})
    void theNormalDistributionIsTheTabulatedOne(double x, double probability) {
        assertThat(Normal.cumulative(x)).isCloseTo(probability, within(2e-16));
    }

    @Test
    void sharesAddUpToOneHoweverLargeTheNumbers() {
        var logits = Tensor.owning(new Shape(1, 3, 1, 1, 2), new float[] {1000, -1000, 1001, -1000, 1002, -1000});
        var shares = new Softmax(false).forward(logits);
        for (int x = 0; x < 2; x++) {
            assertThat(shares.at(0, 0, x) + shares.at(1, 0, x) + shares.at(2, 0, x))
                    .isCloseTo(1, within(1e-6f));
        }
        assertThat(shares.at(2, 0, 1)).isCloseTo(1 / 3f, within(1e-7f));
        assertThat(new Softmax(true).forward(logits).at(0, 0, 0)).isCloseTo(-2.407606f, within(1e-6f));
    }
}
