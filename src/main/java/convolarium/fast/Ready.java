package convolarium.fast;

import convolarium.tensor.Tensor;

/// A layer laid out for inputs of one shape, to be worked out as often as wanted.
@FunctionalInterface
public interface Ready {

    /// What there is to do for a part of what the layer makes of one input: the same numbers as in the whole.
    ///
    /// @param input  in the shape that this was made for
    /// @param output is filled: as many numbers as the band has, in the order of its shape
    Work band(Tensor input, Band band, float[] output);

    /// What there is to do for one input.
    ///
    /// @param input  in the shape that this was made for
    /// @param output is filled: as many numbers as the layer makes
    default Work work(Tensor input, float[] output) {
        return band(input, Band.WHOLE, output);
    }
}
