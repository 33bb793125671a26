package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Activation.Function;
import convolarium.tensor.Shape;

/// A function on every number, map by map, without asking where a number stands.
final class ActivationRows implements Kernel<Activation> {

    @Override
    public Class<Activation> kind() {
        return Activation.class;
    }

    @Override
    public boolean accepts(Activation activation, Shape input) {
        return true;
    }

    @Override
    public Ready ready(Activation activation, Shape shape) {
        return (input, band, output) -> {
            var part = band.of(shape);
            int rows = part.height() * part.width();
            int planes = part.batch() * part.channels() * part.depth();
            return new Each(planes, part.elements() * cost(activation), plane -> {
                int z = plane % part.depth();
                int c = plane / part.depth() % part.channels();
                int n = plane / part.depth() / part.channels();
                int from = shape.index(n, band.firstMap() + c, z, band.firstRow(), 0);
                bend(activation, input.array(), from, output, plane * rows, rows);
            });
        };
    }

    /// What a number costs, counted in numbers that are copied.
    static int cost(Activation activation) {
        return switch (activation.function()) {
            case RELU, RELU6, LEAKY_RELU, HARD_SWISH -> 1;
            case ELU, SELU, GELU, GELU_TANH, SIGMOID, TANH, SOFTPLUS, SILU -> 16;
        };
    }

    /// Bends `count` numbers of `x` into `y`.
    static void bend(Activation activation, float[] x, int from, float[] y, int to, int count) {
        if (activation.function() == Function.RELU) {
            Loops.rectifier().forward(x, from, y, to, count);
        } else {
            Loops.curves(activation.function()).forward(activation, x, from, y, to, count);
        }
    }

    /// Turns what was handed back into what is handed on.
    static void bendBack(
            Activation activation, float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
        if (activation.function() == Function.RELU) {
            Loops.rectifier().backward(x, from, upstream, up, to, at, count);
        } else {
            Loops.curves(activation.function()).backward(activation, x, from, upstream, up, to, at, count);
        }
    }
}
