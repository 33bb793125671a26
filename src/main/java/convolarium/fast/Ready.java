package convolarium.fast;

import convolarium.tensor.Tensor;

/// A layer laid out for inputs of one shape, to be worked out as often as wanted.
@FunctionalInterface
public interface Ready {

    /// What there is to do for one input.
    ///
    /// @param input  in the shape that this was made for
    /// @param output is filled: as many numbers as the layer makes
    Work work(Tensor input, float[] output);
}
