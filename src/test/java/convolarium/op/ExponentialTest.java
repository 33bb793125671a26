package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Chance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the functions of Java, which are exact to a unit in the last place.
class ExponentialTest {

    private static final int SAMPLES = 200_000;

    private static DoubleStream numbers(double most) {
        return DoubleStream.concat(
                IntStream.range(0, SAMPLES).mapToDouble(i -> most * (2 * Chance.uniform(7, i) - 1)),
                IntStream.range(0, SAMPLES).mapToDouble(i -> StrictMath.scalb(Chance.uniform(8, i) - 0.5, -i % 60)));
    }

    private static void near(
            DoubleStream numbers, double units, DoubleUnaryOperator found, DoubleUnaryOperator expected) {
        numbers.forEach(x -> {
            double due = expected.applyAsDouble(x);
            double distance = Math.abs(found.applyAsDouble(x) - due);
            if (!(distance <= units * Math.ulp(due))) {
                assertThat(found.applyAsDouble(x)).as("at %s", x).isEqualTo(due);
            }
        });
    }

    @Test
    void powersOfE() {
        near(numbers(700), 2, Exponential::exp, StrictMath::exp);
        near(numbers(3), 2, Exponential::exp, StrictMath::exp);
    }

    @Test
    void powersLessOne() {
        near(numbers(50).map(x -> -Math.abs(x)), 3, Exponential::expm1, StrictMath::expm1);
    }

    @Test
    void theHyperbolicTangent() {
        near(numbers(20), 4, Exponential::tanh, StrictMath::tanh);
        near(numbers(2), 4, Exponential::tanh, StrictMath::tanh);
    }

    @Test
    void theSigmoidAndItsSlope() {
        near(numbers(600), 4, Exponential::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)));
        DoubleUnaryOperator slope = x -> 1 / (1 + StrictMath.exp(-x)) / (1 + StrictMath.exp(x));
        near(numbers(300), 6, Exponential::sigmoidSlope, slope);
    }

    @Test
    void logarithms() {
        near(numbers(700).map(StrictMath::exp), 3, Logarithm::log, StrictMath::log);
        near(numbers(3).map(x -> 1 + x / 100), 3, Logarithm::log, StrictMath::log);
        near(numbers(1).map(Math::abs), 3, Logarithm::log1p, StrictMath::log1p);
        assertThat(Logarithm.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Logarithm.log(-1)).isNaN();
        assertThat(Logarithm.log(Double.NaN)).isNaN();
        assertThat(Logarithm.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Logarithm.log(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
        assertThat(Logarithm.log(1)).isZero();
        assertThat(Logarithm.log1p(0)).isZero();
    }

    /// Powers and roots are exact as far as floats can tell.
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 2.5, 3, 7, 9, 16, 64, 65, 100.5})
    void norms(double p) {
        var norm = new Norm(p);
        double units = 1e-12 / Math.ulp(1.0);
        near(numbers(30), units, norm::power, x -> StrictMath.pow(Math.abs(x), p));
        near(numbers(300).map(StrictMath::exp), units, norm::root, sum -> StrictMath.pow(sum, 1 / p));
        assertThat(norm.power(Double.NEGATIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(norm.power(Double.NaN)).isNaN();
        assertThat(norm.power(0)).isZero();
        assertThat(norm.root(0)).isZero();
        assertThat(norm.slope(2, 2)).isEqualTo(1);
        assertThat(norm.root(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void whatIsBeyondAllNumbers() {
        assertThat(Exponential.exp(Double.NaN)).isNaN();
        assertThat(Exponential.tanh(Double.NaN)).isNaN();
        assertThat(Exponential.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exponential.exp(709.79)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exponential.exp(709.78)).isFinite();
        assertThat(Exponential.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.exp(-745.2)).isZero();
        assertThat(Exponential.exp(-745)).isEqualTo(Double.MIN_VALUE);
        assertThat(Exponential.exp(-0.0)).isEqualTo(1);
        assertThat(Exponential.tanh(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(1 / Exponential.tanh(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /// Φ by its series in decimal numbers.
    @Test
    void theNormalDistribution() {
        for (int i = 0; i < 400; i++) {
            double x = 17 * Chance.uniform(9, i) - 8.5;
            assertThat(Math.abs(Normal.cumulative(x) - exact(x))).as("at %s", x).isLessThanOrEqualTo(4 * Math.ulp(1.0));
        }
        assertThat(Normal.cumulative(Double.NaN)).isNaN();
        assertThat(Normal.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.cumulative(-9)).isZero();
    }

    /// ½ + (x − x³/(2·3) + x⁵/(2²·2!·5) − …) / √(2π).
    private static double exact(double x) {
        var context = new MathContext(60);
        var place = new BigDecimal(x);
        var power = place;
        var sum = place;
        for (int k = 1; k < 200; k++) {
            power = power.multiply(place, context)
                    .multiply(place, context)
                    .divide(BigDecimal.valueOf(-2L * k), context);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), context), context);
        }
        var pi = new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459");
        return sum.divide(pi.multiply(BigDecimal.TWO).sqrt(context), context).doubleValue() + 0.5;
    }
}
