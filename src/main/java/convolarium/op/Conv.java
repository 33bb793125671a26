package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Padding;
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

    private static final int MOST_FILTERS = 64;
    private static final WindowParams<Conv> WINDOW = new WindowParams<>(Conv::window, Conv::withWindow, _ -> true);

    public static final OpType<Conv> TYPE = new OpType<>(
            "conv",
            Conv.class,
            zeros(1, 1, Window.square(Axis.of(3).withPadding(1, 1))),
            List.of(
                    WINDOW.size(),
                    WINDOW.stride(),
                    WINDOW.padding(),
                    WINDOW.paddingRule(List.of(Padding.values())),
                    new Param.Choice<>("border", List.of(Border.values()), _ -> true, Conv::border, Conv::withBorder),
                    WINDOW.dilation(),
                    new Param.Numbers<>(
                            "filters",
                            List.of("count"),
                            1,
                            MOST_FILTERS,
                            _ -> true,
                            conv -> List.of(conv.filters()),
                            (conv, count) -> conv.resized(count.getFirst(), conv.slices())),
                    new Param.Flag<>("flip", _ -> true, Conv::flip, Conv::withFlip)));

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

    /// The input channel under slice `slice` of filter `filter`.
    public int inputChannel(int filter, int slice) {
        return filter / (filters() / groups) * slices() + slice;
    }

    /// The weight that meets the tap (kz, ky, kx) of the window.
    public float weight(int filter, int slice, int kz, int ky, int kx) {
        var kernel = weights.shape();
        return flip
                ? weights.at(filter, slice, kernel.depth() - 1 - kz, kernel.height() - 1 - ky, kernel.width() - 1 - kx)
                : weights.at(filter, slice, kz, ky, kx);
    }

    @Override
    public OpType<Conv> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        if (input.channels() != slices() * groups) {
            return Fit.misfit(Fit.Reason.CHANNELS_DIFFER, slices() * groups, input.channels());
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

    /// The first filters and slices, zeros where there are more than before. Groups that cannot share the filters
    /// evenly become fewer.
    public Conv resized(int filters, int slices) {
        if (filters == filters() && slices == slices()) {
            return this;
        }
        var old = weights.shape();
        int shares = groups;
        while (filters % shares != 0) {
            shares--;
        }
        return new Conv(
                Tensor.of(
                        kernelShape(filters, slices, window),
                        (f, s, z, y, x) -> f < old.batch() && s < old.channels() ? weights.at(f, s, z, y, x) : 0),
                Tensor.of(Shape.vector(filters), (_, f, _, _, _) -> f < old.batch() ? bias.at(f) : 0),
                window,
                border,
                shares,
                flip);
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
