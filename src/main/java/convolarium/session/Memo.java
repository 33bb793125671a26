package convolarium.session;

import convolarium.data.Picture;
import convolarium.op.Op;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// What is remembered of an experiment from one start to the next: its picture, its layers, and what is locked.
///
/// @param sample  the id of a sample or the path of a file; another word where the picture was none
/// @param drawing a word for the picture itself where it is not that sample; empty where it is
/// @param aside   layers of other kinds, as they would come back
/// @param locked  keys of what may not be changed, with blanks between them
/// @param hidden  keys of what is not even shown
public record Memo(
        String sample, String drawing, LayerMemo layer, List<LayerMemo> aside, String locked, String hidden) {

    public Memo {
        aside = List.copyOf(aside);
    }

    /// What to remember of an experiment.
    ///
    /// @param samples the picture of each sample that there is
    /// @param word    keeps a picture and tells the word for it
    public static Memo of(
            Experiment experiment,
            Locks locks,
            Function<String, Optional<Picture>> samples,
            Function<Picture, String> word) {
        var picture = experiment.picture();
        boolean drawn =
                samples.apply(experiment.source()).filter(picture::equals).isEmpty();
        return new Memo(
                experiment.source(),
                drawn ? word.apply(picture) : "",
                LayerMemo.of(experiment),
                experiment.aside().stream()
                        .map(Op::type)
                        .filter(type -> !type.equals(experiment.op().type()))
                        .map(type -> LayerMemo.of(experiment.withKind(type)))
                        .toList(),
                String.join(" ", new TreeSet<>(locks.locked())),
                String.join(" ", new TreeSet<>(locks.hidden())));
    }

    /// The picture as it was left, where it is still there.
    ///
    /// @param samples the picture of each sample that there is
    /// @param kept    the picture of a word
    public Optional<Picture> picture(
            Function<String, Optional<Picture>> samples, Function<String, Optional<Picture>> kept) {
        return drawing.isEmpty() ? samples.apply(sample) : kept.apply(drawing);
    }

    /// The experiment again, as far as it is remembered and makes sense.
    ///
    /// @param first what somebody gets who is here for the first time
    public Experiment restored(Experiment first, Optional<Picture> picture) {
        var restored = picture.map(known -> first.withPicture(sample, known)).orElse(first);
        for (var left : aside) {
            restored = left.restored(restored);
        }
        return layer.restored(restored);
    }

    /// What was locked, as far as there still is such a thing.
    public Locks locks() {
        return new Locks(keys(locked), keys(hidden));
    }

    private static Set<String> keys(String text) {
        var keys = new TreeSet<>(List.of(text.split(" ", -1)));
        keys.retainAll(Locks.everything().locked());
        return keys;
    }
}
