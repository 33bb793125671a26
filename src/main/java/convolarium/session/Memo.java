package convolarium.session;

import convolarium.data.Picture;
import convolarium.data.PictureText;
import convolarium.exchange.TorchLine;
import convolarium.exchange.TorchReading;
import convolarium.op.KernelPreset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is remembered of an experiment from one start to the next: its picture, its layer, how the filters came by
/// their weights, and what is locked. Large pictures and weights of one's own are not.
///
/// @param sample  the id of a sample; another word where the picture was none
/// @param drawing the picture itself where it is not that sample, as [PictureText] writes it; empty where it is
/// @param layer   a line of PyTorch
/// @param filters names of presets and their seeds, as in `SOBEL_X 0, RANDOM 3`
/// @param locked  keys of what may not be changed, with blanks between them
/// @param hidden  keys of what is not even shown
public record Memo(String sample, String drawing, String layer, String filters, String locked, String hidden) {

    private static final int MOST_FILTERS = 64;
    private static final Pattern FILTER = Pattern.compile("([A-Z_]+) (\\d{1,9})");

    /// What to remember of an experiment.
    ///
    /// @param samples the picture of each sample that there is
    public static Memo of(Experiment experiment, Locks locks, Function<String, Optional<Picture>> samples) {
        var picture = experiment.picture();
        boolean drawn =
                samples.apply(experiment.source()).filter(picture::equals).isEmpty();
        var shape = experiment.picture().values().shape();
        var filters = experiment.filters().stream()
                .map(filter -> filter.preset() + " " + filter.seed())
                .collect(Collectors.joining(", "));
        return new Memo(
                experiment.source(),
                drawn ? PictureText.write(picture) : "",
                TorchLine.write(experiment.op(), experiment.activation(), shape),
                filters,
                String.join(" ", new TreeSet<>(locks.locked())),
                String.join(" ", new TreeSet<>(locks.hidden())));
    }

    /// The experiment again, as far as it is remembered and makes sense.
    ///
    /// @param first   what somebody gets who is here for the first time
    /// @param samples the picture of each sample that there is
    public Experiment restored(Experiment first, Function<String, Optional<Picture>> samples) {
        var pictured = PictureText.read(drawing)
                .or(() -> samples.apply(sample))
                .map(picture -> first.withPicture(sample, picture))
                .orElse(first);
        var layered = TorchLine.read(layer) instanceof TorchReading.Layer(var op, var activation)
                ? pictured.withLayer(op, activation)
                : pictured;
        var result = layered;
        var found = FILTER.matcher(filters).results().limit(MOST_FILTERS).toList();
        for (int i = 0; i < found.size(); i++) {
            var filter = filter(found.get(i));
            result = filter.isPresent() ? result.withFilter(i, filter.get()) : result;
        }
        return result;
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

    private static Optional<Filter> filter(MatchResult found) {
        return Stream.of(KernelPreset.values())
                .filter(preset -> preset != KernelPreset.OWN && preset.name().equals(found.group(1)))
                .findFirst()
                .map(preset -> new Filter(preset, Integer.parseInt(found.group(2))));
    }
}
