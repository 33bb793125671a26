package convolarium.ui.explore;

import convolarium.data.Knob;
import convolarium.data.PatternSource;
import convolarium.data.Picture;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.session.Experiment;
import convolarium.session.Filter;
import convolarium.text.Messages;
import convolarium.ui.control.ActivationPane;
import convolarium.ui.control.ParamChanges;
import convolarium.ui.control.Pictures;
import convolarium.ui.draw.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What became different from one experiment to the next, in words.
public record Changes(Messages messages) {

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
        var source = PatternSource.plain(after.source());
        boolean same = PatternSource.plain(before.source()).equals(source)
                && before.picture()
                        .values()
                        .shape()
                        .equals(after.picture().values().shape());
        var set = same ? setting(before, after) : Optional.<String>empty();
        if (set.isPresent()) {
            return set;
        }
        if (same && isDrawing(before.picture(), after.picture(), source.equals("sheet"))) {
            return Optional.of(messages.get("step.drawing"));
        }
        var size = Words.size(after.picture().values().shape());
        return Optional.of(
                source.equals("sheet")
                        ? messages.get("input.sheet", size)
                        : messages.get("step.picture", source(source)));
    }

    /// Whether one picture comes of the other by drawing and typing. A sheet that is empty all at once is a new one.
    /// Any other picture was replaced where most of its numbers are others, among them some that no tool leaves.
    private static boolean isDrawing(Picture before, Picture after, boolean sheet) {
        var tone = after.tone();
        var old = before.values().array();
        var now = after.values().array();
        int count = after.values().shape().size();
        int changed = 0;
        int inked = 0;
        int typed = 0;
        for (int i = 0; i < count; i++) {
            boolean inks = now[i] != tone.paper();
            boolean changes = Float.compare(old[i], now[i]) != 0;
            inked += inks ? 1 : 0;
            changed += changes ? 1 : 0;
            typed += changes && inks && now[i] != tone.pencil() ? 1 : 0;
        }
        boolean replaced = sheet ? inked == 0 : typed > 0 && changed > count / 2;
        return changed == 1 || !replaced;
    }

    /// What is set otherwise on a pattern.
    private Optional<String> setting(Experiment before, Experiment after) {
        return PatternSource.of(before.source())
                .flatMap(old -> PatternSource.of(after.source())
                        .flatMap(now -> now.knobs().stream()
                                .filter(knob -> old.value(knob) != now.value(knob))
                                .map(knob -> messages.get(
                                        "step.set",
                                        messages.get("knob." + knob.key()),
                                        text(knob, old),
                                        text(knob, now)))
                                .findFirst()));
    }

    private static String text(Knob knob, PatternSource set) {
        return Numbers.text((float) set.value(knob)) + knob.unit();
    }

    private String source(String source) {
        var set = "set." + source.substring(0, Math.max(0, source.lastIndexOf(' ')));
        if (messages.has(set)) {
            return messages.get("step.example", messages.get(set), source.substring(source.lastIndexOf(' ') + 1));
        }
        var key = "sample." + source;
        return messages.has(key) ? messages.get(key) : Pictures.name(source);
    }

    private Stream<String> layer(Experiment before, Experiment after) {
        var type = after.op().type();
        return type.equals(before.op().type())
                ? new ParamChanges(messages).between(before.op(), after.op())
                : Stream.of(messages.get("op." + type.id()));
    }

    private Optional<String> activation(Experiment before, Experiment after) {
        return before.activation().equals(after.activation())
                ? Optional.empty()
                : Optional.of(messages.get(
                        "step.set",
                        messages.get("param.activation"),
                        messages.get(ActivationPane.words(before.activation())),
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
            var name = preset(after);
            return Optional.of(
                    before.preset() == KernelPreset.OWN || before.preset() == after.preset()
                            ? messages.get("step.filter", index + 1, name)
                            : messages.get("step.filter-set", index + 1, preset(before), name));
        }
        float bias = now.bias().at(index);
        if (bias != old.bias().at(index)) {
            return Optional.of(messages.get("step.bias", index + 1, Numbers.text(bias)));
        }
        var from = weights(index, old);
        var to = weights(index, now);
        long different = !after.preset().kept()
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

    private String preset(Filter filter) {
        return messages.get(Messages.key("preset", filter.preset()));
    }

    private static float[] weights(int filter, Filtering conv) {
        var kernels = conv.kernels();
        int size = kernels.shape().size() / conv.filters();
        return Arrays.copyOfRange(kernels.array(), filter * size, (filter + 1) * size);
    }
}
