package convolarium.fast;

import static convolarium.fast.Doubles.LENGTH;
import static convolarium.fast.Doubles.all;
import static convolarium.fast.Doubles.load;
import static convolarium.fast.Doubles.store;

import convolarium.op.Activation;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/// [Curves] that are made of eˣ, by vector instructions; the others and what does not fill a register are left to plain
/// Java. Each function has loops of its own, as a choice inside of one would keep its numbers from staying in
/// registers.
final class VectorCurves implements Curves {

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double GELU_SCALE = Math.sqrt(2 / Math.PI);
    private static final double GELU_CUBE = 0.044715;

    private final Curves rest;

    VectorCurves(Curves rest) {
        this.rest = rest;
    }

    @Override
    public void forward(Activation activation, float[] x, int from, float[] y, int to, int count) {
        int end = count - count % LENGTH;
        boolean bent = true;
        switch (activation.function()) {
            case ELU -> elu(x, from, y, to, end);
            case SELU -> selu(x, from, y, to, end);
            case GELU_TANH -> geluTanh(x, from, y, to, end);
            case SIGMOID -> sigmoid(x, from, y, to, end);
            case TANH -> tanh(x, from, y, to, end);
            case SOFTPLUS -> softplus(x, from, y, to, end);
            case SILU -> silu(x, from, y, to, end);
            case RELU, RELU6, LEAKY_RELU, GELU, HARD_SWISH -> bent = false;
        }
        int done = bent ? end : 0;
        rest.forward(activation, x, from + done, y, to + done, count - done);
    }

    @Override
    public void backward(
            Activation activation, float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
        int end = count - count % LENGTH;
        boolean bent = true;
        switch (activation.function()) {
            case ELU -> elu(x, from, upstream, up, to, at, end);
            case SELU -> selu(x, from, upstream, up, to, at, end);
            case GELU_TANH -> geluTanh(x, from, upstream, up, to, at, end);
            case SIGMOID -> sigmoid(x, from, upstream, up, to, at, end);
            case TANH -> tanh(x, from, upstream, up, to, at, end);
            case SOFTPLUS -> softplus(x, from, upstream, up, to, at, end);
            case SILU -> silu(x, from, upstream, up, to, at, end);
            case RELU, RELU6, LEAKY_RELU, GELU, HARD_SWISH -> bent = false;
        }
        int done = bent ? end : 0;
        rest.backward(activation, x, from + done, upstream, up + done, to, at + done, count - done);
    }

    private static void elu(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            store(z.blend(Doubles.expm1(z), z.lt(0)), y, to + i);
        }
    }

    private static void elu(float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            var slope = Doubles.fading(z).blend(1, z.compare(VectorOperators.GT, 0));
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void selu(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            store(z.blend(Doubles.expm1(z).mul(SELU_ALPHA), z.lt(0)).mul(SELU_SCALE), y, to + i);
        }
    }

    private static void selu(float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            var steep = z.compare(VectorOperators.GT, 0);
            var slope = Doubles.fading(z).mul(SELU_ALPHA).blend(1, steep).mul(SELU_SCALE);
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void geluTanh(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            store(z.div(2).mul(Doubles.tanh(cubed(z)).add(1)), y, to + i);
        }
    }

    private static void geluTanh(float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            var tanh = Doubles.tanh(cubed(z));
            var bend = z.mul(3 * GELU_CUBE).mul(z).add(1);
            var more = z.div(2).mul(all(1).sub(tanh.mul(tanh))).mul(GELU_SCALE).mul(bend);
            var slope = tanh.add(1).div(2).add(more);
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void sigmoid(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            store(Doubles.sigmoid(load(x, from + i)), y, to + i);
        }
    }

    private static void sigmoid(float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var slope = Doubles.sigmoidSlope(load(x, from + i));
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void tanh(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            store(Doubles.tanh(load(x, from + i)), y, to + i);
        }
    }

    private static void tanh(float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var tanh = Doubles.tanh(load(x, from + i));
            var slope = all(1).sub(tanh.mul(tanh));
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void softplus(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            store(z.max(0).add(Doubles.log1p(Doubles.fading(z))), y, to + i);
        }
    }

    private static void softplus(float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var slope = Doubles.sigmoid(load(x, from + i));
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void silu(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            store(z.mul(Doubles.sigmoid(z)), y, to + i);
        }
    }

    private static void silu(float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            var slope = Doubles.sigmoid(z).add(z.mul(Doubles.sigmoidSlope(z)));
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    /// What the hyperbolic tangent of GELU is taken of.
    private static DoubleVector cubed(DoubleVector x) {
        return x.mul(GELU_CUBE).mul(x).mul(x).add(x).mul(GELU_SCALE);
    }
}
