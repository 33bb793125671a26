package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Window;
import java.math.BigInteger;
import java.util.List;

/// Convolution: slides every filter over the input; each filter makes one output channel.
///
/// @param weights filters × channels of a group × depth × height × width of the kernel
/// @param bias    one number for each filter
/// @param border  what the padding holds
/// @param groups  into how many groups channels and filters are split; each filter sees the channels of its own
/// @param flip    whether the kernel is turned by 180°, as in mathematics, or laid on as it is, as in deep learning
/// @param biased  whether the bias is to be learned
public record Conv(Tensor weights, Tensor bias, Window window, Border border, int groups, boolean flip, boolean biased)
        implements Filtering {

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

    /// A convolution with a bias.
    public Conv(Tensor weights, Tensor bias, Window window, Border border, int groups, boolean flip) {
        this(weights, bias, window, border, groups, flip, true);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " does not match the weights");
        }
    }

    /// A convolution whose weights and biases are all zero.
    public static Conv zeros(int filters, int slices, Window window) {
        return new Conv(
                Tensor.zeros(ConvShapes.kernel(filters, slices, window)),
                Tensor.zeros(Shape.vector(filters)),
                window,
                Border.ZEROS,
                1,
                false);
    }

    @Override
    public int filters() {
        return weights.shape().batch();
    }

    @Override
    public int slices() {
        return weights.shape().channels();
    }

    @Override
    public int channels() {
        return slices() * groups;
    }

    @Override
    public float weight(int filter, int slice, int kz, int ky, int kx) {
        return weights.array()[weightIndex(filter, slice, kz, ky, kx)];
    }

    /// Where the weight is stored that meets the tap (kz, ky, kx) of the window.
    public int weightIndex(int filter, int slice, int kz, int ky, int kx) {
        return weightIndex(filter, weights.shape().index(0, slice, kz, ky, kx));
    }

    /// Where the weight is stored that meets a tap, counted slice by slice: a flipped kernel has its last one under the
    /// first tap.
    public int weightIndex(int filter, int tap) {
        int volume = window.taps();
        int place = flip ? volume - 1 - tap % volume : tap % volume;
        return (filter * slices() + tap / volume) * volume + place;
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
        return Learned.of(weights, bias, biased);
    }

    @Override
    public Conv withParameters(List<Tensor> values) {
        Learned.requireAlike(parameters(), values);
        return withWeights(values.getFirst(), biased ? values.getLast() : bias);
    }

    @Override
    public Conv sizedFor(Shape input) {
        return resized(filters(), input.channels());
    }

    @Override
    public BigInteger multiplyAdds(Shape input) {
        var output = fit(input).require().output();
        return Learned.product(weights.shape().elements(), output.plane(), output.batch());
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var placement = fit(input.shape()).require().placement();
        WeightedSum.Terms terms = (n, f, z, y, x, term) -> terms(input.shape(), n, f, placement.at(z, y, x), term);
        return new WeightedSum(weights, bias, biased, terms).backward(input, upstream);
    }

    /// The weights of an output cell and the input cells under them; where the padding is zero there is none.
    private void terms(Shape input, int n, int f, Site site, WeightedSum.Term term) {
        int depth = site.depth().counted();
        int rows = site.rows().counted();
        int cols = site.cols().counted();
        for (int s = 0; s < slices(); s++) {
            for (int kz = 0; kz < depth; kz++) {
                for (int ky = 0; ky < rows; ky++) {
                    for (int kx = 0; kx < cols; kx++) {
                        int cell = site.source(input, border, n, inputChannel(f, s), kz, ky, kx);
                        if (cell != Border.NONE) {
                            term.take(weightIndex(f, s, kz, ky, kx), cell);
                        }
                    }
                }
            }
        }
    }

    @Override
    public Tensor kernels() {
        return weights;
    }

    @Override
    public Conv withKernels(Tensor kernels, Tensor newBias) {
        return withWeights(kernels, newBias);
    }

    @Override
    public Conv withWindow(Window other) {
        return ConvShapes.inWindow(this, other);
    }

    /// The first filters and slices, zeros where there are more than before. Groups that cannot share filters and
    /// channels evenly become fewer.
    @Override
    public Conv resized(int filters, int channels) {
        return arranged(filters, channels, groups);
    }

    /// Other numbers of filters, input channels and groups, as many groups as can share both others evenly. Each filter
    /// keeps its weights; in other groups it keeps those of the channels that it still sees.
    @Override
    public Conv arranged(int filters, int channels, int wantedGroups) {
        return ConvShapes.arranged(this, filters, channels, wantedGroups);
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
        return new Conv(newWeights, newBias, window, border, groups, flip, biased);
    }

    public Conv withBorder(Border value) {
        return new Conv(weights, bias, window, value, groups, flip, biased);
    }

    public Conv withFlip(boolean value) {
        return new Conv(weights, bias, window, border, groups, value, biased);
    }

    /// A bias that can be set, or none.
    public Conv withBias(boolean on) {
        return on ? new Conv(weights, bias, window, border, groups, flip, true) : withoutBias();
    }

    @Override
    public Conv withoutBias() {
        return new Conv(weights, Tensor.zeros(bias.shape()), window, border, groups, flip, false);
    }
}
