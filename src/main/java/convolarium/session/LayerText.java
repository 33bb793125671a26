package convolarium.session;

import static java.util.stream.Collectors.joining;

import convolarium.op.Activation;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Ops;
import convolarium.op.Param;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A layer as a line in a file: its kind, whatever can be set on it, and the activation behind it, as in
/// `pool reduction=MAX kernel=2,2 activation=RELU`.
final class LayerText {

    private LayerText() {}

    static String write(Op op, Optional<Activation.Function> activation) {
        var layer = write(op.type(), op);
        return activation
                .map(function -> layer + " " + Locks.ACTIVATION + "=" + function)
                .orElse(layer);
    }

    private static <O extends Op> String write(OpType<O> type, Op op) {
        var set = type.own(op).stream()
                .flatMap(own -> type.params().stream().map(param -> param.key() + "=" + value(param, own)));
        return Stream.concat(Stream.of(type.id()), set).collect(joining(" "));
    }

    private static <O extends Op> String value(Param<O> param, O op) {
        return switch (param) {
            case Param.Numbers<O> numbers ->
                numbers.in(op.isDeep()).get().apply(op).stream()
                        .map(String::valueOf)
                        .collect(joining(","));
            case Param.Choice<O, ?> choice -> choice.get().apply(op).name();
            case Param.Flag<O> flag -> Boolean.toString(flag.get().test(op));
        };
    }

    /// The experiment with the layer of a line, as far as the line makes sense; none where there is no such kind.
    static Optional<Experiment> read(String line, Experiment before) {
        var words = Arrays.asList(line.split(" ", -1));
        var set = new HashMap<String, String>();
        for (var word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                set.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return Ops.ALL.stream()
                .filter(type -> type.id().equals(words.getFirst()))
                .findFirst()
                .map(type -> read(type, set, before.withKind(type))
                        .withActivation(constant(Activation.Function.class, set.getOrDefault(Locks.ACTIVATION, ""))));
    }

    private static <O extends Op> Experiment read(OpType<O> type, Map<String, String> set, Experiment before) {
        var op = type.own(before.op());
        for (var param : type.params()) {
            var value = set.get(param.key());
            op = value == null ? op : op.map(old -> with(param, old, value));
        }
        return op.<Experiment>map(before::withOp).orElse(before);
    }

    private static <O extends Op> O with(Param<O> param, O op, String value) {
        return switch (param) {
            case Param.Numbers<O> numbers -> withNumbers(numbers, op, value);
            case Param.Choice<O, ?> choice -> withChoice(choice, op, value);
            case Param.Flag<O> flag -> flag.with().apply(op, Boolean.parseBoolean(value));
        };
    }

    private static <O> O withNumbers(Param.Numbers<O> numbers, O op, String text) {
        try {
            List<Integer> values = Stream.of(text.split(",", -1))
                    .map(Integer::valueOf)
                    .map(value -> Math.clamp(value, numbers.min(), numbers.max()))
                    .toList();
            var wanted = numbers.in(values.size() > numbers.lanes().size());
            return values.size() == wanted.lanes().size() ? wanted.with().apply(op, values) : op;
        } catch (NumberFormatException _) {
            return op;
        }
    }

    private static <O, E extends Enum<E>> O withChoice(Param.Choice<O, E> choice, O op, String name) {
        return choice.values().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .map(value -> choice.with().apply(op, value))
                .orElse(op);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String name) {
        return Stream.of(kind.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
