package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static Scale scale(float... values) {
        return Scale.symmetric(Tensor.owning(Shape.vector(values.length), values), 0, values.length);
    }

    private static Scale scale(int count, float common, int rare, float large) {
        var values = new float[count];
        Arrays.fill(values, common);
        Arrays.fill(values, count - rare, count, large);
        return scale(values);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "9,9", "10,10", "11,11", "-29,29", "100,100", "101,110", "36,36", "0.111,0.12", "-0.0305,0.031"})
    void theLargestMagnitudeIsRoundedUpToTwoDigits(float value, float limit) {
        assertThat(scale(0, value, 0)).isEqualTo(new Scale(-limit, limit, false));
    }

    @Test
    void everyLimitHasOneOrTwoDigitsAndCoversTheValue() {
        var random = new SplittableRandom(8);
        for (int i = 0; i < 2000; i++) {
            float value = (float) StrictMath.pow(10, random.nextDouble(-30, 30));
            float limit = scale(value).high();
            assertThat(limit).isBetween(value * 0.99999f, value * 1.11f);
            var digits = new BigDecimal(limit).round(new MathContext(2));
            assertThat(digits.floatValue()).isEqualTo(limit);
        }
    }

    @Test
    void onlyTheElementsThatAreAskedForCount() {
        var values = new float[] {50, 1, 2, 60};
        assertThat(Scale.symmetric(Tensor.owning(Shape.vector(4), values), 1, 3))
                .isEqualTo(new Scale(-2, 2, false));
    }

    @Test
    void aFilterHasTheRangeOfItsOwnWeights() {
        var axis = Axis.of(2);
        var shape = new Shape(2, 2, 1, 2, 2);
        var weights = Tensor.owning(shape, new float[] {1, 2, 3, 4, 5, 6, -7, 0, 8, 9, 10, 11, 12, 13, 14, 15});
        var conv = Conv.zeros(2, 2, Window.square(axis)).withWeights(weights, Tensor.zeros(Shape.vector(2)));
        assertThat(Scale.of(conv, 0)).isEqualTo(new Scale(-7, 7, false));
        assertThat(Scale.of(conv, 1)).isEqualTo(new Scale(-15, 15, false));
    }

    @Test
    void nothingButZerosGoesFromMinusOneToOne() {
        assertThat(scale(0, 0, -0f)).isEqualTo(new Scale(-1, 1, false));
        assertThat(scale(5000, 0, 0, 0)).isEqualTo(new Scale(-1, 1, false));
    }

    @Test
    void fewNumbersAmongZerosHaveTheirColours() {
        assertThat(scale(5000, 0, 40, 4)).isEqualTo(new Scale(-4, 4, false));
    }

    @Test
    void whatIsNoFiniteNumberDoesNotCount() {
        assertThat(scale(Float.NaN, 3, Float.NEGATIVE_INFINITY)).isEqualTo(new Scale(-3, 3, false));
        assertThat(scale(Float.NaN, Float.POSITIVE_INFINITY)).isEqualTo(new Scale(-1, 1, false));
        assertThat(scale(5000, 3, 20, Float.NaN).high()).isBetween(3f, 3.1f);
        assertThat(scale(5000, Float.NaN, 0, 0)).isEqualTo(new Scale(-1, 1, false));
    }

    @Test
    void smallMapsShowTheirLargestValue() {
        assertThat(scale(4096, 1, 1, 80)).isEqualTo(new Scale(-80, 80, false));
    }

    @Test
    void twoPercentOfALargeMapMayLieBeyond() {
        var scale = scale(5000, 1, 100, -80);
        assertThat(scale.high()).isBetween(1f, 1.1f);
        assertThat(scale.clipped()).isTrue();
        assertThat(scale(5000, 1, 101, -80)).isEqualTo(new Scale(-80, 80, false));
    }

    @Test
    void aLargeMapOfOneValueEndsAtThisValue() {
        assertThat(scale(5000, 100, 0, 0)).isEqualTo(new Scale(-100, 100, false));
        assertThat(scale(5000, -7, 0, 0)).isEqualTo(new Scale(-7, 7, false));
    }

    @ParameterizedTest
    @CsvSource({"1", "5000"})
    void theLargestNumbersThereAreHaveARange(int count) {
        var scale = scale(count, Float.MAX_VALUE, 0, 0);
        assertThat(scale.high()).isFinite().isGreaterThan(3e38f);
        assertThat(scale.low()).isEqualTo(-scale.high());
        assertThat(scale(Float.MIN_VALUE).high()).isEqualTo(Float.MIN_VALUE);
    }
}
