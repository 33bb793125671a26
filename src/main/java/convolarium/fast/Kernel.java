package convolarium.fast;

import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Optional;

/// A quick way to the numbers that an op defines.
interface Kernel<O extends Op> {

    /// Computes one output row of every channel.
    @FunctionalInterface
    interface Rows {
        void run(int n, int z, int y, float[] output);
    }

    Class<O> kind();

    boolean accepts(O op, Shape input);

    Rows rows(O op, Tensor input, Fit.Fits fits);

    /// The rows of any op, if this kernel knows how.
    default Optional<Rows> offer(Op op, Tensor input, Fit.Fits fits) {
        if (kind().isInstance(op) && accepts(kind().cast(op), input.shape())) {
            return Optional.of(rows(kind().cast(op), input, fits));
        }
        return Optional.empty();
    }
}
