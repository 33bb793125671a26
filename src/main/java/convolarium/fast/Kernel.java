package convolarium.fast;

import convolarium.op.Op;
import convolarium.tensor.Shape;
import java.util.Optional;

/// A quick way to the numbers that an op defines.
interface Kernel<O extends Op> {

    Class<O> kind();

    boolean accepts(O op, Shape input);

    /// The layer, which is accepted and fits, laid out for inputs of a shape.
    Ready ready(O op, Shape input);

    /// Any op laid out, if this kernel knows how.
    default Optional<Ready> offer(Op op, Shape input) {
        return kind().isInstance(op) && accepts(kind().cast(op), input)
                ? Optional.of(ready(kind().cast(op), input))
                : Optional.empty();
    }
}
