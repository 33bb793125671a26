package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Activation;
import convolarium.tensor.Chance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Curves by vector instructions against the definition, bit by bit, wherever on the line of numbers.
class CurvesTest {

    private static final int SAMPLES = 50_000;
    private static final float[] ODD = {
        0,
        -0f,
        1,
        -1,
        3,
        -3,
        39.9f,
        -40,
        -40.1f,
        88,
        -88,
        103.9f,
        -104,
        699,
        -700,
        -701,
        708,
        -745,
        710,
        1e30f,
        -1e30f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    private static float number(int i) {
        double wide = StrictMath.scalb(2.0, i % 40 - 30);
        return i < ODD.length ? ODD[i] : (float) (wide * (2 * Chance.uniform(5, i) - 1));
    }

    @ParameterizedTest
    @EnumSource
    void theSameBits(Activation.Function function) {
        var activation = new Activation(function);
        var curves = new VectorCurves(new Curves.Plain());
        var x = new float[SAMPLES + 2];
        var upstream = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = number(i);
            upstream[i] = number(3 * i + ODD.length);
        }
        var y = new float[x.length];
        var back = new float[x.length];
        curves.forward(activation, x, 1, y, 1, SAMPLES);
        curves.backward(activation, x, 1, upstream, 1, back, 1, SAMPLES);
        for (int i = 1; i <= SAMPLES; i++) {
            same((float) activation.at(x[i]), y[i], function + " at " + x[i]);
            same((float) (activation.slope(x[i]) * upstream[i]), back[i], "slope of " + function + " at " + x[i]);
        }
        assertThat(y[0] + y[SAMPLES + 1] + back[0] + back[SAMPLES + 1]).isZero();
    }

    private static void same(float due, float found, String where) {
        if (Float.floatToIntBits(due) != Float.floatToIntBits(found)) {
            assertThat(found).as(where).isEqualTo(due);
            assertThat(1 / found).as("the sign of " + where).isEqualTo(1 / due);
        }
    }
}
