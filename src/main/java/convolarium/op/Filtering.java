package convolarium.op;

import convolarium.tensor.Tensor;
import convolarium.window.Window;

/// A layer with filters: each makes one output channel with weights that all places share, and adds its bias.
public sealed interface Filtering extends Op permits Conv, TransposedConv {

    Tensor bias();

    /// Whether the bias is to be learned.
    boolean biased();

    Window window();

    @Override
    default boolean isDeep() {
        return window().isDeep();
    }

    /// Into how many groups channels and filters are split; each filter sees the channels of its own.
    int groups();

    /// Filters, which is output channels.
    int filters();

    /// The input channels it is made for.
    int channels();

    /// Whether the kernel is turned by 180° where it is laid on.
    default boolean flip() {
        return false;
    }

    /// Slices of one filter: the input channels it sees.
    default int slices() {
        return channels() / groups();
    }

    /// The input channel under slice `slice` of filter `filter`.
    default int inputChannel(int filter, int slice) {
        return filter / (filters() / groups()) * slices() + slice;
    }

    /// The slice that lies on an input channel, in the filters that see it.
    default int slice(int channel) {
        return channel % slices();
    }

    /// The weight in a place of the kernel as it is laid on.
    float weight(int filter, int slice, int kz, int ky, int kx);

    /// All weights as they are stored, filters × slices × depth × height × width.
    Tensor kernels();

    /// Other weights, in the order of [#kernels], and other biases.
    Filtering withKernels(Tensor kernels, Tensor bias);

    /// The same filters in another window, cut or filled with zeros around their middle.
    Filtering withWindow(Window other);

    /// The same layer with its bias fixed at zero.
    Filtering withoutBias();

    /// Other numbers of filters, channels and groups, as many groups as can share both others evenly.
    Filtering arranged(int filters, int channels, int wantedGroups);

    /// Other numbers of filters and channels.
    default Filtering resized(int filters, int channels) {
        return arranged(filters, channels, groups());
    }
}
