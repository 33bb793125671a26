package convolarium.insight;

import convolarium.op.Activation;
import convolarium.op.Channels;
import convolarium.op.Conv;
import convolarium.op.Dropout;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Layers and numbers by chance, the same ones for the same seed.
public final class RandomLayers {

    private static final float[] ODD = {
        Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, Float.MAX_VALUE, Float.MIN_VALUE
    };

    private final SplittableRandom random;

    public RandomLayers(long seed) {
        random = new SplittableRandom(seed);
    }

    /// From `least` to `most`, both included.
    public int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean flag() {
        return random.nextBoolean();
    }

    /// The kinds whose cells can be traced.
    private static final List<OpType<?>> TRACED =
            List.of(Conv.TYPE, Pool.TYPE, Activation.TYPE, Softmax.TYPE, TransposedConv.TYPE, Upsample.TYPE);

    /// A layer of a kind that can be traced, for so many channels, its numbers at most `most`.
    public Op any(int channels, int most) {
        return layer(TRACED.get(random.nextInt(TRACED.size())), channels, most);
    }

    /// A layer of one kind for so many channels.
    public Op layer(OpType<?> type, int channels, int most) {
        return type.equals(Conv.TYPE)
                ? conv(channels, most)
                : type.equals(TransposedConv.TYPE) ? transposed(channels, most) : layer(type, most);
    }

    /// A layer of one kind for an input, what no control offers and what it has learned drawn too.
    public Op layer(OpType<?> type, Shape input, int most) {
        var op = free(layer(type, input.channels(), most).sizedFor(input), input);
        return op.withParameters(op.parameters().stream()
                .map(parameter -> whole(parameter.shape()))
                .toList());
    }

    /// Windows that move in depth where there is any, channels in any order and some of them again, zeros of any share.
    private Op free(Op op, Shape input) {
        return switch (op) {
            case Filtering filtering -> filtering.withWindow(deep(filtering.window(), input));
            case Pool pool -> pool.withWindow(deep(pool.window(), input));
            case StochasticPool pool -> new StochasticPool(deep(pool.window(), input), pool.seed());
            case Unfold unfold -> new Unfold(deep(unfold.window(), input));
            case Channels _ ->
                new Channels(Stream.generate(() -> number(0, input.channels() - 1))
                        .limit(number(1, 2 * input.channels()))
                        .toList());
            case Dropout dropout -> new Dropout(number(0, 95) / 100.0, dropout.seed());
            default -> op;
        };
    }

    private Window deep(Window window, Shape input) {
        if (input.depth() == 1) {
            return window;
        }
        var depth = new Axis(number(1, 3), number(1, 2), number(0, 1), number(0, 1), number(1, 2), false);
        return new Window(depth, window.rows(), window.cols(), window.padding());
    }

    public Conv conv(int channels, int most) {
        var conv = layer(Conv.TYPE, most);
        var sized = conv.resized(conv.filters(), channels).withGroups(number(1, channels));
        return sized.withWeights(whole(sized.weights().shape()), bias(sized.bias(), sized.biased()));
    }

    /// Numbers for a layer that has a bias, zeros for one that has none.
    private Tensor bias(Tensor like, boolean biased) {
        return biased ? whole(like.shape()) : Tensor.zeros(like.shape());
    }

    public TransposedConv transposed(int channels, int most) {
        var conv = layer(TransposedConv.TYPE, most);
        var sized = conv.arranged(conv.filters(), channels, number(1, channels));
        return sized.withWeights(whole(sized.weights().shape()), bias(sized.bias(), sized.biased()));
    }

    public Upsample upsample(int most) {
        return layer(Upsample.TYPE, most);
    }

    public Pool pool(int most) {
        return layer(Pool.TYPE, most);
    }

    private <O extends Op> O layer(OpType<O> type, int most) {
        O op = type.initial();
        for (var param : type.params()) {
            op = drawn(op, param, most);
        }
        return op;
    }

    private <O> O drawn(O op, Param<O> param, int most) {
        return switch (param) {
            case Param.Numbers<O> numbers ->
                numbers.with()
                        .apply(
                                op,
                                numbers.lanes().stream()
                                        .map(_ -> number(numbers.min(), Math.min(most, numbers.max())))
                                        .toList());
            case Param.Choice<O, ?> choice -> chosen(op, choice);
            case Param.Flag<O> flag -> flag.with().apply(op, flag());
        };
    }

    private <O, E extends Enum<E>> O chosen(O op, Param.Choice<O, E> choice) {
        return choice.with()
                .apply(op, choice.values().get(random.nextInt(choice.values().size())));
    }

    /// Whole numbers from −9 to 9.
    public Tensor whole(Shape shape) {
        return Tensor.of(shape, (_, _, _, _, _) -> number(-9, 9));
    }

    /// Numbers from −10 to 10.
    public Tensor broken(Shape shape) {
        return Tensor.of(shape, (_, _, _, _, _) -> (float) random.nextDouble(-10, 10));
    }

    /// Numbers from −10 to 10, now and then one that is odd: not a number, infinite, very large or small.
    public Tensor odd(Shape shape) {
        return Tensor.of(
                shape,
                (_, _, _, _, _) -> number(1, 12) == 1
                        ? ODD[random.nextInt(ODD.length)]
                        : flag() ? number(-3, 3) : (float) random.nextDouble(-10, 10));
    }
}
