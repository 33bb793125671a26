package convolarium.ui.control;

import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.text.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was set on a layer, in words.
public record ParamChanges(Messages messages) {

    private static final int DEEP = 3;
    private static final int SIDES = 4;
    private static final int ALL_SIDES = 6;

    /// The differences between two layers of one kind.
    public Stream<String> between(Op before, Op after) {
        return params(after.type(), before, after);
    }

    /// How a layer is set.
    ///
    /// @param told keys of what is not to be told again
    public Stream<String> settings(Op op, Set<String> told) {
        return set(op.type(), op, told);
    }

    private <O extends Op> Stream<String> set(OpType<O> type, Op op, Set<String> told) {
        return type.own(op).stream()
                .flatMap(own -> type.params().stream()
                        .filter(param ->
                                !told.contains(param.key()) && param.applies().test(own))
                        .map(param ->
                                messages.get("param.set", messages.get("param." + param.key()), value(param, own))));
    }

    private <O extends Op> String value(Param<O> param, O op) {
        return switch (param) {
            case Param.Numbers<O> numbers -> text(numbers.in(op.isDeep()).get().apply(op));
            case Param.Choice<O, ?> choice -> value(choice, op);
            case Param.Flag<O> flag -> messages.get(flag.get().test(op) ? "setting.on" : "setting.off");
        };
    }

    private <O extends Op, E extends Enum<E>> String value(Param.Choice<O, E> choice, O op) {
        return messages.get(Messages.key("choice." + choice.key(), choice.get().apply(op)));
    }

    /// Choices and switches first: numbers may follow from them.
    private <O extends Op> Stream<String> params(OpType<O> type, Op before, Op after) {
        var params = Stream.concat(
                type.params().stream().filter(param -> !(param instanceof Param.Numbers<O>)),
                type.params().stream().filter(Param.Numbers.class::isInstance));
        return params.flatMap(param ->
                type.own(before).flatMap(old -> type.own(after).flatMap(now -> param(param, old, now))).stream());
    }

    private <O extends Op> Optional<String> param(Param<O> param, O before, O after) {
        var key = "param." + param.key();
        return switch (param) {
            case Param.Numbers<O> numbers -> {
                var lanes = numbers.in(before.isDeep() || after.isDeep()).get();
                yield numbers(key, lanes.apply(before), lanes.apply(after));
            }
            case Param.Choice<O, ?> choice -> choice(key, choice, before, after);
            case Param.Flag<O> flag -> {
                boolean on = flag.get().test(after);
                yield on == flag.get().test(before)
                        ? Optional.empty()
                        : Optional.of(messages.get(on ? "misfit.switch-on" : "misfit.switch-off", messages.get(key)));
            }
        };
    }

    private Optional<String> numbers(String key, List<Integer> before, List<Integer> after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(messages.get("step.set", messages.get(key), text(before), text(after)));
    }

    /// All lanes; one number where they are alike, and one for each direction where both its sides are.
    private String text(List<Integer> lanes) {
        if (lanes.stream().distinct().count() == 1) {
            return lanes.getFirst().toString();
        }
        boolean sides = lanes.size() == SIDES || lanes.size() == ALL_SIDES;
        if (sides && everySecond(lanes, 0).equals(everySecond(lanes, 1))) {
            return row(everySecond(lanes, 0));
        }
        return switch (lanes.size()) {
            case SIDES -> messages.get("step.sides", lanes.toArray());
            case ALL_SIDES -> messages.get("step.all-sides", lanes.toArray());
            default -> row(lanes);
        };
    }

    private static List<Integer> everySecond(List<Integer> lanes, int first) {
        return IntStream.range(0, lanes.size() / 2)
                .mapToObj(i -> lanes.get(2 * i + first))
                .toList();
    }

    /// Depth comes first, as in shapes.
    private static String row(List<Integer> lanes) {
        var ordered = new ArrayList<>(lanes);
        Collections.rotate(ordered, lanes.size() == DEEP ? 1 : 0);
        return ordered.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private <O extends Op, E extends Enum<E>> Optional<String> choice(
            String key, Param.Choice<O, E> choice, O before, O after) {
        return choice.get().apply(after).equals(choice.get().apply(before))
                ? Optional.empty()
                : Optional.of(messages.get("step.set", messages.get(key), value(choice, before), value(choice, after)));
    }
}
