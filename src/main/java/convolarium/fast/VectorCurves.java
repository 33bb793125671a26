package convolarium.fast;

import static convolarium.fast.Doubles.LENGTH;
import static convolarium.fast.Doubles.all;
import static convolarium.fast.Doubles.load;
import static convolarium.fast.Doubles.store;

import convolarium.op.Activation;
import jdk.incubator.vector.VectorOperators;

/// [Curves] that are made of eˣ, by vector instructions; the others and what does not fill a register are left to plain
/// Java. Each function has loops of its own, as a choice inside of one would keep its numbers from staying in
/// registers, and what is more than the compiler takes into one loop is done in two, a block of numbers after the
/// other.
final class VectorCurves implements Curves {

    private static final int BLOCK = 512;

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double GELU_SCALE = Math.sqrt(2 / Math.PI);
    private static final double GELU_CUBE = 0.044715;

    /// What the first of two loops leaves to the second.
    private static final ThreadLocal<double[]> BETWEEN = ThreadLocal.withInitial(() -> new double[BLOCK]);

    private final Curves rest;

    VectorCurves(Curves rest) {
        this.rest = rest;
    }

    @Override
    public void forward(Activation activation, float[] x, int from, float[] y, int to, int count) {
        int end = end(activation, count);
        for (int done = 0; done < end; done += BLOCK) {
            bend(activation, x, from + done, y, to + done, Math.min(BLOCK, end - done));
        }
        rest.forward(activation, x, from + end, y, to + end, count - end);
    }

    @Override
    public void backward(
            Activation activation, float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
        int end = end(activation, count);
        for (int done = 0; done < end; done += BLOCK) {
            int many = Math.min(BLOCK, end - done);
            slope(activation, x, from + done, upstream, up + done, to, at + done, many);
        }
        rest.backward(activation, x, from + end, upstream, up + end, to, at + end, count - end);
    }

    private static int end(Activation activation, int count) {
        return OF_E.contains(activation.function()) ? count - count % LENGTH : 0;
    }

    private static void bend(Activation activation, float[] x, int from, float[] y, int to, int end) {
        switch (activation.function()) {
            case ELU -> elu(x, from, y, to, end);
            case SELU -> selu(x, from, y, to, end);
            case GELU_TANH -> geluTanh(x, from, tanhOfCubed(x, from, end), y, to, end);
            case SIGMOID -> sigmoid(x, from, y, to, end);
            case TANH -> tanh(x, from, y, to, end);
            case SOFTPLUS -> softplus(x, from, fading(x, from, end), y, to, end);
            case SILU -> silu(x, from, y, to, end);
            case RELU, RELU6, LEAKY_RELU, GELU, HARD_SWISH -> throw new IllegalArgumentException();
        }
    }

    private static void slope(
            Activation activation, float[] x, int from, float[] upstream, int up, float[] to, int at, int end) {
        switch (activation.function()) {
            case ELU -> elu(x, from, upstream, up, to, at, end);
            case SELU -> selu(x, from, upstream, up, to, at, end);
            case GELU_TANH -> geluTanh(x, from, tanhOfCubed(x, from, end), upstream, up, to, at, end);
            case SIGMOID -> sigmoid(x, from, upstream, up, to, at, end);
            case TANH -> tanh(tanh(x, from, end), upstream, up, to, at, end);
            case SOFTPLUS -> softplus(x, from, upstream, up, to, at, end);
            case SILU -> silu(x, from, fading(x, from, end), upstream, up, to, at, end);
            case RELU, RELU6, LEAKY_RELU, GELU, HARD_SWISH -> throw new IllegalArgumentException();
        }
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

    private static void geluTanh(float[] x, int from, double[] tanh, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            store(z.div(2).mul(load(tanh, i).add(1)), y, to + i);
        }
    }

    private static void geluTanh(
            float[] x, int from, double[] tanhs, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            var tanh = load(tanhs, i);
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
            var slope = Doubles.sigmoidSlope(Doubles.fading(load(x, from + i)));
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void tanh(float[] x, int from, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            store(Doubles.tanh(load(x, from + i)), y, to + i);
        }
    }

    private static void tanh(double[] tanhs, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var tanh = load(tanhs, i);
            store(all(1).sub(tanh.mul(tanh)).mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static void softplus(float[] x, int from, double[] powers, float[] y, int to, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            store(load(x, from + i).max(0).add(Doubles.log1p(load(powers, i))), y, to + i);
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

    private static void silu(
            float[] x, int from, double[] powers, float[] upstream, int up, float[] to, int at, int end) {
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            var power = load(powers, i);
            var slope = Doubles.sigmoid(z, power).add(z.mul(Doubles.sigmoidSlope(power)));
            store(slope.mul(load(upstream, up + i)), to, at + i);
        }
    }

    private static double[] fading(float[] x, int from, int end) {
        var to = BETWEEN.get();
        for (int i = 0; i < end; i += LENGTH) {
            Doubles.fading(load(x, from + i)).intoArray(to, i);
        }
        return to;
    }

    private static double[] tanh(float[] x, int from, int end) {
        var to = BETWEEN.get();
        for (int i = 0; i < end; i += LENGTH) {
            Doubles.tanh(load(x, from + i)).intoArray(to, i);
        }
        return to;
    }

    private static double[] tanhOfCubed(float[] x, int from, int end) {
        var to = BETWEEN.get();
        for (int i = 0; i < end; i += LENGTH) {
            var z = load(x, from + i);
            Doubles.tanh(z.mul(GELU_CUBE).mul(z).mul(z).add(z).mul(GELU_SCALE)).intoArray(to, i);
        }
        return to;
    }
}
