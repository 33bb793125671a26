package convolarium.insight;

import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.tensor.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One change of one setting that makes a layer fit again.
///
/// @param param the key of the parameter
/// @param value a whole number, or a constant of the parameter's choices
/// @param op    the layer with that change
public record WayOut(String param, Object value, Op op) {

    /// For every parameter that can help by itself the smallest change that does.
    public static List<WayOut> of(Op op, Shape input) {
        return waysOut(op.type(), op, input);
    }

    private static <O extends Op> List<WayOut> waysOut(OpType<O> type, Op op, Shape input) {
        return type.own(op).stream()
                .flatMap(own -> type.params().stream()
                        .filter(param -> param.applies().test(own))
                        .flatMap(param -> nearest(param, own, input).stream()))
                .toList();
    }

    private static <O extends Op> Optional<WayOut> nearest(Param<O> param, O op, Shape input) {
        return candidates(param, op)
                .filter(way -> way.op().fit(input).fits().isPresent())
                .findFirst();
    }

    private static <O extends Op> Stream<WayOut> candidates(Param<O> param, O op) {
        return switch (param) {
            case Param.Numbers<O> numbers ->
                byDistance(numbers, numbers.get().apply(op).getFirst())
                        .map(value -> new WayOut(
                                param.key(), value, numbers.in(op.isDeep()).withAll(op, value)));
            case Param.Choice<O, ?> choice -> choices(choice, op);
            case Param.Flag<O> flag -> {
                boolean other = !flag.get().test(op);
                yield Stream.of(new WayOut(param.key(), other, flag.with().apply(op, other)));
            }
        };
    }

    private static Stream<Integer> byDistance(Param.Numbers<?> numbers, int from) {
        return IntStream.rangeClosed(numbers.min(), numbers.max())
                .boxed()
                .sorted(Comparator.comparingInt(value -> Math.abs(value - from)));
    }

    private static <O extends Op, E extends Enum<E>> Stream<WayOut> choices(Param.Choice<O, E> choice, O op) {
        return choice.values().stream()
                .map(value -> new WayOut(choice.key(), value, choice.with().apply(op, value)));
    }
}
