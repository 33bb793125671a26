package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Picks channels: some of them, in another order, or one several times.
///
/// @param order the input channel that each output channel is
public record Channels(List<Integer> order) implements Op {

    public static final OpType<Channels> TYPE =
            new OpType<>("channels", Channels.class, new Channels(List.of(0)), List.of());

    /// @throws IllegalArgumentException for no channel or a negative one
    public Channels {
        order = List.copyOf(order);
        if (order.isEmpty() || Collections.min(order) < 0) {
            throw new IllegalArgumentException("channels must not be " + order);
        }
    }

    /// The channels from one up to but not including another.
    public static Channels range(int from, int to) {
        return new Channels(IntStream.range(from, to).boxed().toList());
    }

    /// The first channel of every group, then the second of every group, and so on: the channel shuffle of Zhang and
    /// others, 2018.
    public static Channels shuffle(int channels, int groups) {
        int each = channels / groups;
        return new Channels(IntStream.range(0, channels)
                .map(c -> c % groups * each + c / groups)
                .boxed()
                .toList());
    }

    @Override
    public OpType<Channels> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        int needed = Collections.max(order) + 1;
        return needed > input.channels()
                ? Fit.misfit(Fit.Reason.CHANNELS_DIFFER, needed, input.channels())
                : Fitting.cellByCell(input, order.size());
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        return (n, c, z, y, x) -> input.at(n, order.get(c), z, y, x);
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var gradient = new float[input.shape().size()];
        Outputs.forEach(
                upstream, (n, c, z, y, x, value) -> gradient[input.shape().index(n, order.get(c), z, y, x)] += value);
        return Gradients.of(Tensor.owning(input.shape(), gradient));
    }
}
