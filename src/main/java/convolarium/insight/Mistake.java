package convolarium.insight;

/// What people are known to get wrong about a layer. Of several that lead to the same answer the first one is named.
public enum Mistake {
    /// As if there were no padding.
    FORGOT_PADDING,
    /// What hangs over not counted as a window.
    ROUNDED_DOWN,
    /// The number of steps rather than of places.
    FORGOT_ONE,
    /// Padding at one end only.
    PADDED_ONCE,
    /// As if the taps lay close together.
    IGNORED_DILATION,
    /// As if the window moved one cell at a time.
    IGNORED_STRIDE,
    /// What is left over counted as a window.
    ROUNDED_UP,
    /// Without what is added to the output at its end.
    FORGOT_OUTPUT_PADDING,
    /// The size that a convolution makes, for a transposed one.
    AS_CONVOLUTION,
    /// Input times stride, without the kernel.
    STRIDE_ALONE,
    /// The size of the input.
    SAME_SIZE,

    /// Without the biases.
    FORGOT_BIAS,
    /// Biases that are not there.
    COUNTED_BIAS,
    /// One bias for all filters.
    ONE_BIAS,
    /// A bias for every slice of a filter.
    BIAS_PER_SLICE,
    /// One slice for all input channels.
    ONE_SLICE,
    /// All input channels for every filter, though groups share them out.
    IGNORED_GROUPS,
    /// One filter for all output channels.
    ONE_FILTER,
    /// The taps of the kernel counted twice over.
    SQUARED_KERNEL,
    /// Weights of its own for every place.
    UNSHARED,
    /// The taps of a pool for weights.
    TAPS_AS_WEIGHTS,

    /// The number before the activation.
    FORGOT_ACTIVATION,
    /// The kernel turned by 180°, or not turned though it is to be.
    TURNED,
    /// Rows of the kernel for its columns.
    TRANSPOSED_KERNEL,
    /// Values added up without their weights.
    ADDED_ONLY,
    /// Weights without their minus signs.
    LOST_SIGN,
    /// One channel for all.
    ONE_CHANNEL,
    /// One of the slices under a window that reaches in depth, for all.
    ONE_PLANE,
    /// Channels multiplied rather than added.
    MULTIPLIED_CHANNELS,
    /// The smallest for the largest, or the other way round.
    OTHER_EXTREME,
    /// The mean for what a window keeps.
    MEAN_INSTEAD,
    /// The largest for a mean.
    LARGEST_INSTEAD,
    /// The sum of an average, not divided.
    NOT_DIVIDED,
    /// The sum of an average, divided by another number of cells.
    WRONG_DIVISOR,
    /// A sum of powers without its root.
    FORGOT_ROOT,
    /// Another way to find what lies between cells.
    OTHER_SAMPLING,

    /// A later one of equal winners.
    LATER_TIE,
    /// The place within the window for the place within the input.
    PLACE_IN_WINDOW,
    /// Padding, which never wins.
    PADDING_WINS,
    /// Rows for columns.
    EXCHANGED,
    /// A cell that the window does not see.
    OUTSIDE_WINDOW
}
