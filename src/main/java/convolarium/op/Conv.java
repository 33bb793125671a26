package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Window;
import java.util.List;

/// Convolution: slides every filter over the input; each filter makes one output channel.
///
/// @param weights filters × channels of a group × depth × height × width of the kernel
/// @param bias    one number for each filter
/// @param border  what the padding holds
/// @param groups  into how many groups channels and filters are split; each filter sees the channels of its own
/// @param flip    whether the kernel is turned by 180°, as in mathematics, or laid on as it is, as in deep learning
public record Conv(Tensor weights, Tensor bias, Window window, Border border, int groups, boolean flip) implements Op {

    public static final OpType<Conv> TYPE = new OpType<>(
            "conv", Conv.class, zeros(1, 1, Window.square(Axis.of(3).withPadding(1, 1))), ConvParams.ALL);

    /// @throws IllegalArgumentException where weights, bias, window and groups contradict each other
    public Conv {
        var kernel = weights.shape();
        require(kernel.depth() == window.depth().size(), "depth of the kernel");
        require(kernel.height() == window.rows().size(), "height of the kernel");
        require(kernel.width() == window.cols().size(), "width of the kernel");
        require(bias.shape().equals(Shape.vector(kernel.batch())), "bias");
        require(groups >= 1 && kernel.batch() % groups == 0, "groups");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " does not match the weights");
        }
    }

    /// A convolution whose weights and biases are all zero.
    public static Conv zeros(int filters, int slices, Window window) {
        return new Conv(
                Tensor.zeros(kernelShape(filters, slices, window)),
                Tensor.zeros(Shape.vector(filters)),
                window,
                Border.ZEROS,
                1,
                false);
    }

    private static Shape kernelShape(int filters, int slices, Window window) {
        return new Shape(
                filters,
                slices,
                window.depth().size(),
                window.rows().size(),
                window.cols().size());
    }

    /// Filters, which is output channels.
    public int filters() {
        return weights.shape().batch();
    }

    /// Slices of one filter: the input channels it sees.
    public int slices() {
        return weights.shape().channels();
    }

    /// The input channels it is made for.
    public int channels() {
        return slices() * groups;
    }

    /// The input channel under slice `slice` of filter `filter`.
    public int inputChannel(int filter, int slice) {
        return filter / (filters() / groups) * slices() + slice;
    }

    /// The slice that lies on an input channel, in the filters that see it.
    public int slice(int channel) {
        return channel % slices();
    }

    /// The weight that meets the tap (kz, ky, kx) of the window.
    public float weight(int filter, int slice, int kz, int ky, int kx) {
        return weights.array()[weightIndex(filter, slice, kz, ky, kx)];
    }

    /// Where that weight is stored: a flipped kernel has its last one under the first tap.
    int weightIndex(int filter, int slice, int kz, int ky, int kx) {
        var kernel = weights.shape();
        return flip
                ? kernel.index(
                        filter, slice, kernel.depth() - 1 - kz, kernel.height() - 1 - ky, kernel.width() - 1 - kx)
                : kernel.index(filter, slice, kz, ky, kx);
    }

    @Override
    public OpType<Conv> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        if (input.channels() != channels()) {
            return Fit.misfit(Fit.Reason.CHANNELS_DIFFER, channels(), input.channels());
        }
        return Fitting.of(window, border, input, filters());
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        Placement placement = fit(input.shape()).require().placement();
        return (n, f, z, y, x) -> sum(input, n, f, placement.at(z, y, x));
    }

    /// The definition: bias, plus every weight times what lies under it, over all slices and taps. Beyond the
    /// padding lies nothing.
    private float sum(Tensor input, int n, int f, Site site) {
        int depth = site.depth().counted();
        int rows = site.rows().counted();
        int cols = site.cols().counted();
        float sum = bias.at(f);
        for (int s = 0; s < slices(); s++) {
            int c = inputChannel(f, s);
            for (int kz = 0; kz < depth; kz++) {
                for (int ky = 0; ky < rows; ky++) {
                    for (int kx = 0; kx < cols; kx++) {
                        float value = border.read(
                                input,
                                n,
                                c,
                                site.depth().cell(kz),
                                site.rows().cell(ky),
                                site.cols().cell(kx));
                        sum = Math.fma(weight(f, s, kz, ky, kx), value, sum);
                    }
                }
            }
        }
        return sum;
    }

    @Override
    public List<Tensor> parameters() {
        return List.of(weights, bias);
    }

    @Override
    public Conv withParameters(List<Tensor> values) {
        return withWeights(values.getFirst(), values.getLast());
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        return ConvGradients.of(this, input, upstream);
    }

    /// The same filters in another window, cut or filled with zeros around their middle.
    public Conv withWindow(Window other) {
        var old = weights.shape();
        var shape = kernelShape(filters(), slices(), other);
        int dz = middle(shape.depth(), old.depth());
        int dy = middle(shape.height(), old.height());
        int dx = middle(shape.width(), old.width());
        return new Conv(
                Tensor.of(shape, (f, s, z, y, x) -> Border.ZEROS.read(weights, f, s, z - dz, y - dy, x - dx)),
                bias,
                other,
                border,
                groups,
                flip);
    }

    /// How far the stored weights move so that the tap in the middle, the earlier of two, keeps its weight.
    private int middle(int size, int old) {
        return flip ? size / 2 - old / 2 : (size - 1) / 2 - (old - 1) / 2;
    }

    /// The first filters and slices, zeros where there are more than before. Groups that cannot share filters and
    /// channels evenly become fewer.
    public Conv resized(int filters, int channels) {
        return arranged(filters, channels, groups);
    }

    /// Other numbers of filters, input channels and groups, as many groups as can share both others evenly. Each filter
    /// keeps its weights; in other groups it keeps those of the channels that it still sees.
    public Conv arranged(int filters, int channels, int wantedGroups) {
        int shares = Sharing.common(wantedGroups, Sharing.common(filters, channels));
        int slices = channels / shares;
        if (filters == filters() && slices == slices() && shares == groups) {
            return this;
        }
        int count = Math.min(filters, filters());
        return new Conv(
                Tensor.of(kernelShape(filters, slices, window), (f, s, z, y, x) -> {
                    int shift = shares == groups ? 0 : f / (filters / shares) * slices - inputChannel(f, 0);
                    int slice = s + shift;
                    return f < count && slice >= 0 && slice < slices() ? weights.at(f, slice, z, y, x) : 0;
                }),
                Tensor.of(Shape.vector(filters), (_, f, _, _, _) -> f < count ? bias.at(f) : 0),
                window,
                border,
                shares,
                flip);
    }

    /// More or fewer groups: the next number that shares the channels evenly, and the next number of filters that it
    /// shares.
    public Conv withGroups(int wanted) {
        int shares = Sharing.divisor(channels(), groups, wanted, ConvParams.MOST_FILTERS);
        int filters = Sharing.multiple(shares, 0, filters(), ConvParams.MOST_FILTERS);
        return arranged(filters, channels(), shares);
    }

    /// More or fewer filters: the next number that the groups share evenly.
    public Conv withFilters(int wanted) {
        return resized(Sharing.multiple(groups, filters(), wanted, ConvParams.MOST_FILTERS), channels());
    }

    public Conv withWeights(Tensor newWeights, Tensor newBias) {
        return new Conv(newWeights, newBias, window, border, groups, flip);
    }

    public Conv withBorder(Border value) {
        return new Conv(weights, bias, window, value, groups, flip);
    }

    public Conv withFlip(boolean value) {
        return new Conv(weights, bias, window, border, groups, value);
    }
}
