package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.op.Activation;
import convolarium.op.Filtering;
import convolarium.op.Gradients;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// One map of a layer backwards: how a loss of it changes with all that it was made of. Maps are single planes.
///
/// @param source   which map
/// @param sums     what the layer makes
/// @param made     the map: what the activation makes of that
/// @param arriving how the loss changes with each cell of the map
/// @param upstream how it changes with each sum: the same times the slope of the activation
/// @param input    how it changes with each number of the input, in its shape
/// @param layer    the layer with gradients in the places of the parameters of this map, and zeros in all others
public record Backward(
        Source source,
        MapLoss loss,
        Tensor sums,
        Tensor made,
        Tensor arriving,
        Tensor upstream,
        Tensor input,
        Op layer) {

    /// By how much a number is moved up and down to see how the loss changes.
    private static final float STEP = 1 / 32f;

    /// A map of a layer on a flat picture.
    ///
    /// @param activation acts on what the layer makes, if there is one
    public record Source(Op op, Optional<Activation> activation, Tensor input, int map) {

        private Tensor made(Tensor sums, Crew crew, Job job) {
            return activation
                    .map(function -> Kernels.forward(function, sums, crew, job))
                    .orElse(sums);
        }
    }

    /// All gradients of a loss, as [Op#backward] gives them.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    public static Backward of(Source source, MapLoss loss, Crew crew, Job job) {
        var one = OneMap.of(source.op(), source.input(), source.map());
        var sums = Kernels.forward(one.op(), one.seen(), crew, job);
        var made = source.made(sums, crew, job);
        var arriving = loss.gradient(made);
        var upstream = source.activation()
                .map(function -> Kernels.gradient(function, sums, arriving, crew, job))
                .orElse(arriving);
        return new Backward(source, loss, sums, made, arriving, upstream, source.input(), source.op())
                .with(one, Kernels.backward(one.op(), one.seen(), upstream, crew, job));
    }

    private Backward with(OneMap one, Gradients gradients) {
        var shape = source.input().shape();
        var ofInput = new float[shape.size()];
        int from = shape.index(0, one.first(), 0, 0, 0);
        System.arraycopy(
                gradients.input().array(),
                0,
                ofInput,
                from,
                gradients.input().shape().size());
        var ofLayer = one.op().withParameters(gradients.parameters()) instanceof Filtering slopes
                        && source.op() instanceof Filtering conv
                ? spread(conv, slopes, conv.slice(one.first()))
                : source.op();
        return new Backward(source, loss, sums, made, arriving, upstream, Tensor.owning(shape, ofInput), ofLayer);
    }

    private Op spread(Filtering conv, Filtering slopes, int slice) {
        var own = slopes.kernels();
        int map = source.map();
        var kernels = Tensor.of(
                conv.kernels().shape(),
                (f, s, z, y, x) ->
                        f == map && s >= slice && s < slice + slopes.slices() ? own.at(0, s - slice, z, y, x) : 0);
        var bias = Tensor.of(
                conv.bias().shape(), (_, f, _, _, _) -> f == map ? slopes.bias().at(0) : 0);
        return conv.withKernels(kernels, bias);
    }

    /// What one input channel and its weights have got from the output cells up to one of them, row by row; all other
    /// channels have nothing.
    ///
    /// @param last the last output cell that counts; -1 for none
    public Backward upTo(int last, int channel) {
        var one = OneMap.of(source.op(), source.input(), source.map(), channel);
        var handed = Arrays.copyOf(upstream.array(), upstream.shape().size());
        Arrays.fill(handed, last + 1, handed.length, 0);
        var some = Tensor.owning(upstream.shape(), handed);
        return with(one, Kernels.backward(one.op(), one.seen(), some, Crew.ALONE, Job.PATIENT));
    }

    /// The loss itself.
    public double value() {
        return loss.of(made);
    }

    /// How an output cell came about; each tap has in the place of its weight how the sum changes with it.
    public CellTrace trace(int y, int x) {
        return sloped(source.op(), CellTrace.of(source.op(), source.input(), source.map(), y, x));
    }

    /// The traces of output cells as far as one input channel has a part in them.
    BiFunction<Integer, Integer, CellTrace> traces(int channel) {
        var one = OneMap.of(source.op(), source.input(), source.map(), channel);
        return (y, x) -> sloped(one.op(), CellTrace.of(one.op(), one.seen(), 0, y, x));
    }

    private static CellTrace sloped(Op op, CellTrace trace) {
        return switch (op) {
            case Pool pool -> sloped(trace, pool.withExtent(Pool.Extent.GLOBAL).withDivisor(trace.divisor()));
            case StochasticPool _ -> {
                int inside = (int)
                        trace.taps().stream().filter(tap -> !tap.padding()).count();
                var row = Window.flat(Axis.of(1), Axis.of(Math.max(1, inside)));
                yield sloped(trace, new StochasticPool(row, OptionalLong.empty()));
            }
            default -> trace;
        };
    }

    /// The cells of a window in a row of their own, of which a pool makes a single number.
    private static CellTrace sloped(CellTrace trace, Op whole) {
        int[] inside = IntStream.range(0, trace.taps().size())
                .filter(i -> !trace.taps().get(i).padding())
                .toArray();
        float[] slopes = new float[trace.taps().size()];
        if (inside.length > 0) {
            var row = Tensor.of(
                    Shape.picture(1, 1, inside.length),
                    (_, _, _, _, x) -> trace.taps().get(inside[x]).value());
            var one = Tensor.of(Shape.picture(1, 1, 1), (_, _, _, _, _) -> 1);
            var found = whole.backward(row, one).input();
            for (int i = 0; i < inside.length; i++) {
                slopes[inside[i]] = found.at(i);
            }
        }
        return trace.weighedAt(i -> slopes[i]);
    }

    /// How the loss changes with a number of the input, found without any gradient: by the difference that the layer
    /// itself makes of a little more and a little less.
    public double quotient(int channel, int row, int col) {
        var one = OneMap.of(source.op(), source.input(), source.map());
        int cell = one.seen().shape().index(0, channel - one.first(), 0, row, col);
        return quotient(step -> loss(one.op(), moved(one.seen(), cell, step)));
    }

    /// How the loss changes with a weight, found in the same way.
    ///
    /// @param ky its row as the kernel is laid on
    /// @param kx its column
    public double quotientOfWeight(int channel, int ky, int kx) {
        var one = OneMap.of(source.op(), source.input(), source.map());
        if (!(one.op() instanceof Filtering conv)) {
            return 0;
        }
        var kernels = conv.kernels();
        var shape = kernels.shape();
        int row = conv.flip() ? shape.height() - 1 - ky : ky;
        int col = conv.flip() ? shape.width() - 1 - kx : kx;
        int weight = shape.index(0, channel - one.first(), 0, row, col);
        return quotient(step -> loss(conv.withKernels(moved(kernels, weight, step), conv.bias()), one.seen()));
    }

    private static double quotient(DoubleUnaryOperator loss) {
        return (loss.applyAsDouble(STEP) - loss.applyAsDouble(-STEP)) / (2 * STEP);
    }

    private static Tensor moved(Tensor tensor, int index, double step) {
        var values = tensor.array().clone();
        values[index] += (float) step;
        return Tensor.owning(tensor.shape(), values);
    }

    private double loss(Op op, Tensor seen) {
        return loss.of(source.made(Kernels.forward(op, seen, Job.PATIENT), Crew.ALONE, Job.PATIENT));
    }

    /// The layer after one step against the gradient.
    public Filtering stepped(Filtering conv, float rate) {
        var slopes = (Filtering) layer;
        return conv.withKernels(less(conv.kernels(), slopes.kernels(), rate), less(conv.bias(), slopes.bias(), rate));
    }

    private static Tensor less(Tensor values, Tensor slopes, float rate) {
        return Tensor.of(values.shape(), (n, c, z, y, x) -> values.at(n, c, z, y, x) - rate * slopes.at(n, c, z, y, x));
    }
}
