package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialiserTest {

    private static final Shape WEIGHTS = new Shape(64, 32, 1, 5, 5);

    /// in = 32·25, out = 64·25.
    @ParameterizedTest
    @CsvSource({
        "ZEROS,0",
        "UNIFORM,0.00041666666",
        "HE_NORMAL,0.0025",
        "HE_UNIFORM,0.0025",
        "GLOROT_NORMAL,0.00083333333",
        "GLOROT_UNIFORM,0.00083333333"
    })
    void theVarianceIsTheOneOfItsRule(Initialiser initialiser, double variance) {
        var weights = initialiser.weights(WEIGHTS, 9);
        double sum = 0;
        double squares = 0;
        for (float weight : weights.array()) {
            sum += weight;
            squares += weight * weight;
        }
        int count = weights.array().length;
        assertThat(sum / count).isCloseTo(0, within(1e-3));
        assertThat(squares / count).isCloseTo(variance, within(0.03 * variance));
    }

    @Test
    void evenDrawsStayWithinTheirBound() {
        float bound = (float) Math.sqrt(6 / 800.0);
        for (float weight : Initialiser.HE_UNIFORM.weights(WEIGHTS, 1).array()) {
            assertThat(Math.abs(weight)).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void theSameSeedDrawsTheSameWeights() {
        var weights = Initialiser.HE_NORMAL.weights(WEIGHTS, 3);
        assertThat(Initialiser.HE_NORMAL.weights(WEIGHTS, 3)).isEqualTo(weights);
        assertThat(Initialiser.HE_NORMAL.weights(WEIGHTS, 4)).isNotEqualTo(weights);
    }

    @Test
    void biasesAreZeroExceptInPyTorchsOwnWay() {
        var dense = Dense.zeros(50, 4);
        assertThat(Initialiser.HE_NORMAL.on(dense, 1).parameters().getLast()).isEqualTo(dense.bias());
        var biases = Initialiser.UNIFORM.on(dense, 1).parameters().getLast();
        float largest = 0;
        for (float bias : biases.array()) {
            largest = Math.max(largest, Math.abs(bias));
        }
        assertThat(largest).isBetween(0.4f, 0.5f);
    }

    @Test
    void everyLayerWithWeightsIsDrawnAndNormalisationIsNot() {
        var window = Window.square(Axis.of(3));
        var zeros = Tensor.zeros(new Shape(4, 2, 1, 3, 3));
        assertThat(Initialiser.HE_NORMAL
                        .on(Conv.zeros(4, 2, window).withoutBias(), 1)
                        .parameters())
                .hasSize(1)
                .doesNotContain(zeros);
        assertThat(Initialiser.HE_NORMAL
                        .on(TransposedConv.zeros(2, 4, window), 1)
                        .parameters())
                .doesNotContain(zeros);
        assertThat(Initialiser.HE_NORMAL.on(BatchNorm.of(3), 1)).isEqualTo(BatchNorm.of(3));
    }
}
