package convolarium.ui.network;

import convolarium.data.Choice;
import convolarium.data.DataSet;
import convolarium.data.DataSets;
import convolarium.net.Examples;
import convolarium.session.SetExamples;
import convolarium.text.Figures;
import convolarium.text.Messages;
import java.util.Optional;
import java.util.stream.Stream;

/// What is different about other examples to learn from, in the words of their settings.
///
/// @param material knows what they were chosen by
record DataDifferences(Messages messages, Material material) {

    private static final int PERCENT = 100;

    Stream<String> between(Examples before, Examples after) {
        return before instanceof SetExamples was && after instanceof SetExamples is
                ? between(was.set(), is.set())
                : Stream.empty();
    }

    private Stream<String> between(DataSet before, DataSet after) {
        var was = material.chosen(before);
        var is = material.chosen(after);
        if (before.equals(after) || was.isEmpty() || is.isEmpty()) {
            return before.equals(after) ? Stream.empty() : Stream.of(messages.get("runs.other-data"));
        }
        var told = Stream.of(
                        set(was.get(), before, is.get(), after),
                        counts(was.get(), is.get()),
                        augmentation(was.get(), is.get()))
                .flatMap(found -> found)
                .flatMap(Optional::stream)
                .toList();
        return told.isEmpty() && !sure(was.get().source(), before, after)
                ? Stream.of(messages.get("runs.other-data"))
                : told.stream();
    }

    /// Whether one choice made twice is the same examples: of a set from elsewhere there may be other pictures now.
    private static boolean sure(String source, DataSet before, DataSet after) {
        return before.isOfOne(after)
                || DataSets.ALL.stream().map(DataSets.Entry::id).anyMatch(source::equals);
    }

    private Stream<Optional<String>> set(Choice was, DataSet before, Choice is, DataSet after) {
        return was.source().equals(is.source())
                ? Stream.empty()
                : Stream.of(change("train.data", Shelf.name(before, messages), Shelf.name(after, messages)));
    }

    private Stream<Optional<String>> counts(Choice was, Choice is) {
        return Stream.of(
                share("train.test-share", was.testShare(), is.testShare()),
                count("train.train-count", was.train(), is.train()),
                count("train.test-count", was.test(), is.test()),
                share("train.noise", was.labelNoise(), is.labelNoise()),
                count("train.data-seed", was.seed(), is.seed()),
                change("train.shuffled", flag(was.shuffled()), flag(is.shuffled())));
    }

    private Stream<Optional<String>> augmentation(Choice before, Choice after) {
        var was = before.augmentation();
        var is = after.augmentation();
        return Stream.of(
                count("train.shift", was.shift(), is.shift()),
                count("train.test-shift", before.testShift(), after.testShift()),
                count("train.rotation", Math.round(was.rotation()), Math.round(is.rotation())),
                count("train.pixel-noise", Math.round(PERCENT * was.noise()), Math.round(PERCENT * is.noise())),
                change("train.mirror", flag(was.mirror()), flag(is.mirror())));
    }

    private Optional<String> count(String key, long was, long is) {
        return change(key, Figures.of(was), Figures.of(is));
    }

    private Optional<String> share(String key, double was, double is) {
        return change(key, CurvesCanvas.percent(was), CurvesCanvas.percent(is));
    }

    private String flag(boolean on) {
        return messages.get(on ? "setting.on" : "setting.off");
    }

    private Optional<String> change(String key, String was, String is) {
        return was.equals(is) ? Optional.empty() : Optional.of(messages.get("step.set", messages.get(key), was, is));
    }
}
