package convolarium.fast;

import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Optional;

/// A quick way to the numbers that an op defines.
interface Kernel<O extends Op> {

    Class<O> kind();

    boolean accepts(O op, Shape input);

    /// The work that fills `output`, which has the shape of the fit.
    Work work(O op, Tensor input, Fit.Fits fits, float[] output);

    /// The work of any op, if this kernel knows how.
    default Optional<Work> offer(Op op, Tensor input, Fit.Fits fits, float[] output) {
        if (kind().isInstance(op) && accepts(kind().cast(op), input.shape())) {
            return Optional.of(work(kind().cast(op), input, fits, output));
        }
        return Optional.empty();
    }
}
