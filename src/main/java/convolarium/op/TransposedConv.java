package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Placement;
import convolarium.window.Track;
import convolarium.window.Window;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Transposed convolution: every input cell lays the kernel, times its value, onto the output; where kernels overlap
/// they are added. It is what a convolution with the same window does to gradients (Dumoulin and Visin, 2016).
///
/// @param weights channels × filters of a group × depth × height × width of the kernel
/// @param bias    one number for each filter
/// @param window  the window of the convolution that is transposed: a larger stride makes the output larger, padding is
///                taken away from it
/// @param growth  by how much the output is longer than it has to be
/// @param groups  into how many groups channels and filters are split
/// @param biased  whether the bias is to be learned
public record TransposedConv(
        Tensor weights, Tensor bias, Window window, OutputPadding growth, int groups, boolean biased)
        implements Filtering {

    public static final OpType<TransposedConv> TYPE = new OpType<>(
            "transposed-conv",
            TransposedConv.class,
            zeros(1, 1, Window.square(Axis.of(2).withStride(2))),
            TransposedConvParams.ALL);

    /// @throws IllegalArgumentException where weights, bias, window and groups contradict each other
    public TransposedConv {
        var shape = weights.shape();
        require(ConvShapes.kernel(shape.batch(), shape.channels(), window).equals(shape), "window");
        require(groups >= 1 && shape.batch() % groups == 0, "groups");
        require(bias.shape().equals(Shape.vector(shape.channels() * groups)), "bias");
        require(window.padding() == Padding.CUSTOM, "padding");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " does not match the weights");
        }
    }

    /// One group whose weights and biases are all zero.
    public static TransposedConv zeros(int filters, int channels, Window window) {
        return new TransposedConv(
                Tensor.zeros(ConvShapes.kernel(channels, filters, window)),
                Tensor.zeros(Shape.vector(filters)),
                window,
                OutputPadding.NONE,
                1,
                true);
    }

    @Override
    public int filters() {
        return filtersOfGroup() * groups;
    }

    private int filtersOfGroup() {
        return weights.shape().channels();
    }

    @Override
    public int channels() {
        return weights.shape().batch();
    }

    @Override
    public OpType<TransposedConv> type() {
        return TYPE;
    }

    @Override
    public boolean isDeep() {
        return window.isDeep() || growth.depth() > 0;
    }

    @Override
    public Fit fit(Shape input) {
        if (input.channels() != channels()) {
            return Fit.misfit(Fit.Reason.CHANNELS_DIFFER, channels(), input.channels());
        }
        var placement = growth.on(window, input);
        return Stream.of(placement.depth(), placement.rows(), placement.cols())
                .flatMap(track -> fault(track).stream())
                .findFirst()
                .orElseGet(() -> Fitting.placed(placement, input, filters()));
    }

    private static Optional<Fit> fault(Track track) {
        if (!(track instanceof Track.Transposed(var axis, int more, int length))) {
            return Optional.empty();
        }
        if (!axis.allowsOutputPadding(more)) {
            int most = Math.max(axis.stride(), axis.dilation()) - 1;
            return Optional.of(Fit.misfit(Fit.Reason.OUTPUT_PADDING_TOO_LARGE, more, most));
        }
        int padding = axis.before() + axis.after();
        return track.outputs() > 0
                ? Optional.empty()
                : Optional.of(Fit.misfit(Fit.Reason.NOTHING_LEFT, padding, padding + track.outputs()));
    }

    /// The definition: bias, plus every weight that an input cell lays onto an output cell, times that cell.
    @Override
    public Tensor.Cell cell(Tensor input) {
        var placement = fit(input.shape()).require().placement();
        return (n, f, z, y, x) -> {
            float sum = bias.at(f);
            for (int s = 0; s < slices(); s++) {
                for (int kz = 0; kz < window.depth().size(); kz++) {
                    int iz = source(placement.depth(), z, kz);
                    for (int ky = 0; ky < window.rows().size(); ky++) {
                        int iy = source(placement.rows(), y, ky);
                        for (int kx = 0; kx < window.cols().size(); kx++) {
                            int ix = source(placement.cols(), x, kx);
                            if (iz != Border.NONE && iy != Border.NONE && ix != Border.NONE) {
                                float value = input.at(n, inputChannel(f, s), iz, iy, ix);
                                sum = Math.fma(weight(f, s, kz, ky, kx), value, sum);
                            }
                        }
                    }
                }
            }
            return sum;
        };
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var laid = new Laid(this, input.shape(), fit(input.shape()).require().placement());
        return new WeightedSum(weights, bias, biased, laid).backward(input, upstream);
    }

    /// Every weight that some input cell lays onto an output cell.
    private record Laid(TransposedConv layer, Shape input, Placement placement) implements WeightedSum.Terms {

        @Override
        public void of(int n, int f, int z, int y, int x, WeightedSum.Term term) {
            var kernel = layer.weights.shape();
            for (int s = 0; s < layer.slices(); s++) {
                int c = layer.inputChannel(f, s);
                for (int kz = 0; kz < kernel.depth(); kz++) {
                    int iz = source(placement.depth(), z, kz);
                    for (int ky = 0; ky < kernel.height(); ky++) {
                        int iy = source(placement.rows(), y, ky);
                        for (int kx = 0; kx < kernel.width(); kx++) {
                            int ix = source(placement.cols(), x, kx);
                            if (iz != Border.NONE && iy != Border.NONE && ix != Border.NONE) {
                                int weight = kernel.index(c, f % layer.filtersOfGroup(), kz, ky, kx);
                                term.take(weight, input.index(n, c, iz, iy, ix));
                            }
                        }
                    }
                }
            }
        }
    }

    private static int source(Track track, int out, int tap) {
        return ((Track.Transposed) track).source(out, tap);
    }

    @Override
    public List<Tensor> parameters() {
        return Learned.of(weights, bias, biased);
    }

    @Override
    public TransposedConv withParameters(List<Tensor> values) {
        Learned.requireAlike(parameters(), values);
        return withWeights(values.getFirst(), biased ? values.getLast() : bias);
    }

    @Override
    public TransposedConv sizedFor(Shape input) {
        return arranged(filters(), input.channels(), groups);
    }

    /// Weights are kept where they are stored.
    @Override
    public TransposedConv arranged(int filters, int channels, int wantedGroups) {
        int shares = Sharing.common(wantedGroups, Sharing.common(filters, channels));
        return new TransposedConv(
                weights.cut(ConvShapes.kernel(channels, filters / shares, window)),
                bias.cut(Shape.vector(filters)),
                window,
                growth,
                shares,
                biased);
    }

    @Override
    public BigInteger multiplyAdds(Shape input) {
        return Learned.product(weights.shape().elements(), input.plane(), input.batch());
    }

    @Override
    public float weight(int filter, int slice, int kz, int ky, int kx) {
        return weights.at(inputChannel(filter, slice), filter % filtersOfGroup(), kz, ky, kx);
    }

    @Override
    public Tensor kernels() {
        return Tensor.of(ConvShapes.kernel(filters(), slices(), window), this::weight);
    }

    @Override
    public TransposedConv withKernels(Tensor kernels, Tensor newBias) {
        int each = filtersOfGroup();
        return withWeights(
                Tensor.of(
                        weights.shape(), (c, f, z, y, x) -> kernels.at(c / slices() * each + f, c % slices(), z, y, x)),
                newBias);
    }

    @Override
    public TransposedConv withWindow(Window other) {
        var shape = ConvShapes.kernel(channels(), filtersOfGroup(), other);
        return new TransposedConv(ConvShapes.around(weights, shape, false), bias, other, growth, groups, biased);
    }

    public TransposedConv withGrowth(OutputPadding value) {
        return new TransposedConv(weights, bias, window, value, groups, biased);
    }

    public TransposedConv withWeights(Tensor newWeights, Tensor newBias) {
        return new TransposedConv(newWeights, newBias, window, growth, groups, biased);
    }

    /// A bias that can be set, or none.
    public TransposedConv withBias(boolean on) {
        return on ? new TransposedConv(weights, bias, window, growth, groups, true) : withoutBias();
    }

    @Override
    public TransposedConv withoutBias() {
        return new TransposedConv(weights, Tensor.zeros(bias.shape()), window, growth, groups, false);
    }
}
