package convolarium.ui.explore;

import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.session.Experiment;
import convolarium.session.Filter;
import convolarium.text.Messages;
import convolarium.ui.control.ActivationPane;
import convolarium.ui.draw.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What became different from one experiment to the next, in words.
public record Changes(Messages messages) {

    private static final int SIDES = 4;

    /// The difference that somebody made; others that followed from it are not told.
    public String between(Experiment before, Experiment after) {
        return differences(before, after).findFirst().orElseGet(() -> messages.get("step.other"));
    }

    /// All differences.
    public List<String> all(Experiment before, Experiment after) {
        return differences(before, after).distinct().toList();
    }

    private Stream<String> differences(Experiment before, Experiment after) {
        return Stream.of(
                        picture(before, after).stream(),
                        layer(before, after),
                        activation(before, after).stream(),
                        filters(before, after))
                .flatMap(found -> found);
    }

    private Optional<String> picture(Experiment before, Experiment after) {
        if (before.picture().equals(after.picture())) {
            return Optional.empty();
        }
        boolean drawn = before.source().equals(after.source())
                && before.picture()
                        .values()
                        .shape()
                        .equals(after.picture().values().shape());
        if (drawn) {
            return Optional.of(messages.get("step.drawing"));
        }
        var size = Words.size(after.picture().height(), after.picture().width());
        return Optional.of(
                after.source().equals("sheet")
                        ? messages.get("input.sheet", size)
                        : messages.get("step.picture", source(after.source())));
    }

    private String source(String source) {
        var key = "sample." + source;
        return messages.has(key) ? messages.get(key) : source;
    }

    private Stream<String> layer(Experiment before, Experiment after) {
        var type = after.op().type();
        return type.equals(before.op().type())
                ? params(type, before.op(), after.op())
                : Stream.of(messages.get("op." + type.id()));
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
        var name = messages.get("param." + param.key());
        return switch (param) {
            case Param.Numbers<O> numbers ->
                numbers(name, numbers.get().apply(before), numbers.get().apply(after));
            case Param.Choice<O, ?> choice -> choice(name, choice, before, after);
            case Param.Flag<O> flag -> {
                boolean on = flag.get().test(after);
                yield on == flag.get().test(before)
                        ? Optional.empty()
                        : Optional.of(messages.get(on ? "misfit.switch-on" : "misfit.switch-off", name));
            }
        };
    }

    private Optional<String> numbers(String name, List<Integer> before, List<Integer> after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(messages.get("step.number", name, text(before), text(after)));
    }

    /// All lanes, or one number where they are alike.
    private String text(List<Integer> lanes) {
        if (lanes.stream().distinct().count() == 1) {
            return lanes.getFirst().toString();
        }
        return lanes.size() == SIDES
                ? messages.get("step.sides", lanes.toArray())
                : lanes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private <O extends Op, E extends Enum<E>> Optional<String> choice(
            String name, Param.Choice<O, E> choice, O before, O after) {
        var value = choice.get().apply(after);
        return value.equals(choice.get().apply(before))
                ? Optional.empty()
                : Optional.of(
                        messages.get("misfit.set", name, messages.get(Messages.key("choice." + choice.key(), value))));
    }

    private Optional<String> activation(Experiment before, Experiment after) {
        return before.activation().equals(after.activation())
                ? Optional.empty()
                : Optional.of(messages.get(
                        "misfit.set",
                        messages.get("param.activation"),
                        messages.get(ActivationPane.words(after.activation()))));
    }

    private Stream<String> filters(Experiment before, Experiment after) {
        if (!(before.op() instanceof Filtering old) || !(after.op() instanceof Filtering now)) {
            return Stream.of();
        }
        int count = Math.min(before.filters().size(), after.filters().size());
        return IntStream.range(0, count)
                .boxed()
                .flatMap(f -> filter(f, before.filters().get(f), after.filters().get(f), old, now).stream());
    }

    private Optional<String> filter(int index, Filter before, Filter after, Filtering old, Filtering now) {
        if (!before.equals(after) && after.preset() != KernelPreset.OWN) {
            return Optional.of(
                    messages.get("step.filter", index + 1, messages.get(Messages.key("preset", after.preset()))));
        }
        float bias = now.bias().at(index);
        if (bias != old.bias().at(index)) {
            return Optional.of(messages.get("step.bias", index + 1, Numbers.text(bias)));
        }
        var from = weights(index, old);
        var to = weights(index, now);
        long different = after.preset() != KernelPreset.OWN
                ? 0
                : from.length != to.length
                        ? to.length
                        : IntStream.range(0, to.length)
                                .filter(i -> from[i] != to[i])
                                .count();
        return different == 0
                ? Optional.empty()
                : Optional.of(messages.get(different == 1 ? "step.weight" : "step.weights", index + 1));
    }

    private static float[] weights(int filter, Filtering conv) {
        var kernels = conv.kernels();
        int size = kernels.shape().size() / conv.filters();
        return Arrays.copyOfRange(kernels.array(), filter * size, (filter + 1) * size);
    }
}
