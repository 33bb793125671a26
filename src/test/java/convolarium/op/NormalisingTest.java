package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalisingTest {

    private static double divisor(float... weights) {
        return Normalising.divisor(weights);
    }

    @Test
    void weightsAreDividedByTheirSum() {
        assertThat(divisor(1, 2, 1)).isEqualTo(4);
        assertThat(divisor(-1, -1)).isEqualTo(-2);
        assertThat(divisor(0, -1, 0, -1, 5, -1, 0, -1, 0)).as("a sum of 1").isEqualTo(1);
    }

    @Test
    void whereTheyCancelOutByTheirAbsoluteValues() {
        assertThat(divisor(-1, 0, 1, -2, 0, 2, -1, 0, 1)).isEqualTo(8);
        assertThat(divisor(0.1f, 0.2f, -0.3f)).as("not 0 only by rounding").isCloseTo(0.6, within(1e-6));
    }

    @Test
    void nothingIsDividedWhereItIsOfNoUse() {
        assertThat(divisor(0, 0, 0)).isEqualTo(1);
        assertThat(divisor(1, Float.NaN)).isEqualTo(1);
        assertThat(divisor(1, Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(divisor(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        var random = new Random(5);
        for (int sample = 0; sample < 1000; sample++) {
            var weights = new float[random.nextInt(1, 50)];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = random.nextFloat(-1, 1) * (float) Math.pow(10, random.nextInt(-30, 30));
            }
            double divisor = divisor(weights);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (weights[i] / divisor);
                assertThat(weights[i]).isFinite();
            }
            assertThat(divisor(weights)).isEqualTo(1);
        }
    }
}
