package convolarium.session;

import convolarium.data.NumbersText;
import convolarium.data.Picture;
import convolarium.exchange.TorchLine;
import convolarium.exchange.TorchReading;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.tensor.Tensor;
import java.util.Arrays;
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
/// their weights, and what is locked. Very many weights of one's own are not.
///
/// @param sample  the id of a sample or the path of a file; another word where the picture was none
/// @param drawing a word for the picture itself where it is not that sample; empty where it is
/// @param layer   as [LayerText] writes it, or a line of PyTorch, which earlier versions wrote
/// @param filters names of presets, their seeds, angles and waves, as in `SOBEL_X 0 45 1.2, RANDOM 3 45 1.2`
/// @param weights all weights and biases, as [NumbersText] writes them; empty where the presets tell them
/// @param locked  keys of what may not be changed, with blanks between them
/// @param hidden  keys of what is not even shown
public record Memo(
        String sample, String drawing, String layer, String filters, String weights, String locked, String hidden) {

    private static final int MOST_FILTERS = 64;
    private static final int MOST_CHARACTERS = 1 << 19;
    private static final Pattern FILTER = Pattern.compile("([A-Z_]+) (\\d{1,9})(?: (\\d{1,3}) (\\d(?:\\.\\d{1,6})?))?");

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
        var filters = experiment.filters().stream().map(Memo::written).collect(Collectors.joining(", "));
        return new Memo(
                experiment.source(),
                drawn ? word.apply(picture) : "",
                LayerText.write(experiment.op(), experiment.activation()),
                filters,
                weights(experiment),
                String.join(" ", new TreeSet<>(locks.locked())),
                String.join(" ", new TreeSet<>(locks.hidden())));
    }

    private static String written(Filter filter) {
        var setting = filter.setting();
        return "%s %d %d %s".formatted(filter.preset(), setting.seed(), setting.angle(), setting.waves());
    }

    private static String weights(Experiment experiment) {
        if (!(experiment.op() instanceof Filtering layer) || told(experiment.filters(), layer.bias())) {
            return "";
        }
        var kernels = layer.kernels().array();
        var biases = layer.bias().array();
        var all = Arrays.copyOf(kernels, kernels.length + biases.length);
        System.arraycopy(biases, 0, all, kernels.length, biases.length);
        var text = NumbersText.write(all);
        return text.length() > MOST_CHARACTERS ? "" : text;
    }

    /// Whether presets tell all weights, and there is no bias.
    private static boolean told(List<Filter> filters, Tensor bias) {
        return filters.stream().noneMatch(filter -> filter.preset().kept())
                && Arrays.equals(bias.array(), new float[bias.shape().size()]);
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
        var pictured = picture.map(known -> first.withPicture(sample, known)).orElse(first);
        var layered = TorchLine.read(layer) instanceof TorchReading.Layer(var op, var activation)
                ? pictured.withLayer(op, activation)
                : LayerText.read(layer, pictured);
        var named = named();
        var result = layered;
        for (int i = 0; i < named.size(); i++) {
            result = named.get(i).preset().kept() ? result : result.withFilter(i, named.get(i));
        }
        return weighed(result, named);
    }

    private Experiment weighed(Experiment experiment, List<Filter> named) {
        if (weights.isEmpty() || !(experiment.op() instanceof Filtering layer)) {
            return experiment;
        }
        var kernels = layer.kernels().shape();
        var bias = layer.bias().shape();
        return NumbersText.read(weights, kernels.size() + bias.size())
                .map(all -> experiment.withKept(
                        named,
                        Tensor.owning(kernels, Arrays.copyOf(all, kernels.size())),
                        Tensor.owning(bias, Arrays.copyOfRange(all, kernels.size(), all.length))))
                .orElse(experiment);
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

    private List<Filter> named() {
        return FILTER.matcher(filters)
                .results()
                .limit(MOST_FILTERS)
                .map(Memo::filter)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Filter> filter(MatchResult found) {
        return Stream.of(KernelPreset.values())
                .filter(preset -> preset.name().equals(found.group(1)))
                .findFirst()
                .map(preset -> new Filter(preset, Long.parseLong(found.group(2))))
                .map(filter -> found.group(3) == null ? filter : set(filter, found));
    }

    private static Filter set(Filter filter, MatchResult found) {
        return filter.with(Filter.ANGLE, Filter.ANGLE.nearest(Double.parseDouble(found.group(3))))
                .with(Filter.WAVES, Filter.WAVES.nearest(Double.parseDouble(found.group(4))));
    }
}
