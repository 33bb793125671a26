package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;

/// Batch normalisation (Ioffe and Szegedy, 2015): moves and scales every channel to mean 0 and variance 1, then to a
/// mean and a scale that are learned. While training the mean and the variance are those of the batch; otherwise those
/// that ran along while it trained.
///
/// @param scale    γ, one number for each channel
/// @param shift    β, one number for each channel
/// @param mean     the running mean
/// @param variance the running variance
/// @param epsilon  what is added to a variance, lest it be 0
/// @param momentum the share of a new batch in the running numbers
/// @param batch    whether it goes by the batch
public record BatchNorm(
        Tensor scale, Tensor shift, Tensor mean, Tensor variance, double epsilon, double momentum, boolean batch)
        implements Op {

    public static final OpType<BatchNorm> TYPE = new OpType<>("batch-norm", BatchNorm.class, of(1), List.of());

    /// The numbers of one channel: their mean and their mean square distance from it.
    private record Moments(double mean, double variance) {}

    /// @throws IllegalArgumentException unless there is one of everything for each channel
    public BatchNorm {
        Learned.requireAlike(List.of(scale, scale, scale), List.of(shift, mean, variance));
    }

    /// A new layer with PyTorch's settings: scale and variance 1, all else 0.
    public static BatchNorm of(int channels) {
        var ones = Tensor.of(Shape.vector(channels), (_, _, _, _, _) -> 1);
        var zeros = Tensor.zeros(Shape.vector(channels));
        return new BatchNorm(ones, zeros, zeros, ones, 1e-5, 0.1, false);
    }

    public int channels() {
        return scale.shape().channels();
    }

    @Override
    public OpType<BatchNorm> type() {
        return TYPE;
    }

    @Override
    public BatchNorm training(long seed) {
        return new BatchNorm(scale, shift, mean, variance, epsilon, momentum, true);
    }

    /// The same layer as it acts on a batch, going by its mean and variance as by numbers of its own.
    public BatchNorm settled(Tensor input) {
        var moments = ofBatch(input);
        return new BatchNorm(
                scale,
                shift,
                Channelwise.vector(moments.stream().map(Moments::mean).toList()),
                Channelwise.vector(moments.stream().map(Moments::variance).toList()),
                epsilon,
                momentum,
                false);
    }

    /// What a number of a channel is divided by once the mean is taken away.
    public double deviation(int channel) {
        return deviation(variance.at(channel));
    }

    @Override
    public Fit fit(Shape input) {
        if (input.channels() != channels()) {
            return Fit.misfit(Fit.Reason.CHANNELS_DIFFER, channels(), input.channels());
        }
        return batch && count(input) == 1 ? Fit.misfit(Fit.Reason.SINGLE_VALUE) : Fitting.cellByCell(input);
    }

    /// Numbers in one channel, over the whole batch.
    private static long count(Shape input) {
        return input.elements() / input.channels();
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        var moments = moments(input);
        return (n, c, z, y, x) -> (float) (normal(input.at(n, c, z, y, x), moments.get(c)) * scale.at(c) + shift.at(c));
    }

    private double normal(double value, Moments moments) {
        return (value - moments.mean()) / deviation(moments.variance());
    }

    private double deviation(double spread) {
        return Math.sqrt(spread + epsilon);
    }

    private List<Moments> moments(Tensor input) {
        fit(input.shape()).require();
        return batch ? ofBatch(input) : running();
    }

    private List<Moments> running() {
        return Channelwise.list(channels(), c -> new Moments(mean.at(c), variance.at(c)));
    }

    private static List<Moments> ofBatch(Tensor input) {
        double count = count(input.shape());
        return Channelwise.list(input.shape().channels(), c -> {
            double mean = Channelwise.sum(input, c, i -> input.array()[i]) / count;
            double squares = Channelwise.sum(input, c, i -> square(input.array()[i] - mean));
            return new Moments(mean, squares / count);
        });
    }

    private static double square(double x) {
        return x * x;
    }

    /// A running channel is only scaled. Of a batch the mean and the variance move too, so that what all its numbers
    /// would gain alike, or in proportion to what they are, is taken away again.
    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var moments = moments(input);
        float[] values = input.array();
        float[] gradients = upstream.array();
        var shifts = Channelwise.list(channels(), c -> Channelwise.sum(input, c, i -> gradients[i]));
        var scales = Channelwise.list(
                channels(), c -> Channelwise.sum(input, c, i -> gradients[i] * normal(values[i], moments.get(c))));
        double count = count(input.shape());
        var ofInput = Tensor.of(input.shape(), (n, c, z, y, x) -> {
            double gradient = upstream.at(n, c, z, y, x);
            if (batch) {
                double normal = normal(input.at(n, c, z, y, x), moments.get(c));
                gradient -= (shifts.get(c) + normal * scales.get(c)) / count;
            }
            return (float) (gradient * scale.at(c) / deviation(moments.get(c).variance()));
        });
        return new Gradients(ofInput, List.of(Channelwise.vector(scales), Channelwise.vector(shifts)));
    }

    @Override
    public List<Tensor> parameters() {
        return List.of(scale, shift);
    }

    @Override
    public BatchNorm withParameters(List<Tensor> values) {
        Learned.requireAlike(parameters(), values);
        return new BatchNorm(values.getFirst(), values.getLast(), mean, variance, epsilon, momentum, batch);
    }

    @Override
    public BatchNorm sizedFor(Shape input) {
        return input.channels() == channels() ? this : of(input.channels());
    }

    @Override
    public BatchNorm updated(Tensor input) {
        training(0).fit(input.shape()).require();
        var moments = ofBatch(input);
        return following(
                moments.stream().mapToDouble(Moments::mean).toArray(),
                moments.stream().mapToDouble(Moments::variance).toArray(),
                count(input.shape()));
    }

    /// The running numbers moved towards those of a batch, its variance divided by one less than its numbers, as in
    /// PyTorch.
    ///
    /// @param means     one for each channel
    /// @param variances mean square distances from them
    /// @param count     numbers in a channel, over the whole batch
    public BatchNorm following(double[] means, double[] variances, long count) {
        double unbiased = (double) count / (count - 1);
        return new BatchNorm(
                scale,
                shift,
                Channelwise.vector(Channelwise.list(channels(), c -> moved(mean.at(c), means[c]))),
                Channelwise.vector(Channelwise.list(channels(), c -> moved(variance.at(c), variances[c] * unbiased))),
                epsilon,
                momentum,
                batch);
    }

    private double moved(double running, double seen) {
        return (1 - momentum) * running + momentum * seen;
    }
}
