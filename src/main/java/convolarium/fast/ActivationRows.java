package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Activation.Function;
import convolarium.tensor.Shape;

/// A function on every number, row by row, without asking where a number stands. ReLU is a loop that becomes vector
/// instructions by itself.
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
            return new Rows(part, () -> (n, z, y) -> {
                for (int c = 0; c < part.channels(); c++) {
                    int from = shape.index(n, band.firstMap() + c, z, band.firstRow() + y, 0);
                    bend(activation, input.array(), from, output, part.index(n, c, z, y, 0), part.width());
                }
            });
        };
    }

    /// Bends `length` numbers of `x` into `y`.
    static void bend(Activation activation, float[] x, int from, float[] y, int to, int length) {
        if (activation.function() == Function.RELU) {
            for (int i = 0; i < length; i++) {
                y[to + i] = Math.max(0, x[from + i]);
            }
        } else {
            for (int i = 0; i < length; i++) {
                y[to + i] = (float) activation.at(x[from + i]);
            }
        }
    }
}
