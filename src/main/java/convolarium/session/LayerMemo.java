package convolarium.session;

import convolarium.data.NumbersText;
import convolarium.exchange.TorchLine;
import convolarium.exchange.TorchReading;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is remembered of a layer. Very many weights of one's own are not.
///
/// @param line    as [LayerText] writes it, or a line of PyTorch, which earlier versions wrote
/// @param filters names of presets, their seeds, angles and waves, as in `SOBEL_X 0 45 1.2, RANDOM 3 45 1.2`
/// @param weights all weights and biases, as [NumbersText] writes them; empty where the presets tell them
public record LayerMemo(String line, String filters, String weights) {

    private static final int MOST_FILTERS = 64;
    private static final int MOST_CHARACTERS = 1 << 19;
    private static final Pattern FILTER = Pattern.compile("([A-Z_]+) (\\d{1,9})(?: (\\d{1,3}) (\\d(?:\\.\\d{1,6})?))?");

    static LayerMemo of(Experiment experiment) {
        return new LayerMemo(
                LayerText.write(experiment.op(), experiment.activation()),
                experiment.filters().stream().map(LayerMemo::written).collect(Collectors.joining(", ")),
                weights(experiment));
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

    /// An experiment that turns to the layer, as far as that makes sense.
    Experiment restored(Experiment before) {
        return read(before).map(this::filled).orElse(before);
    }

    private Optional<Experiment> read(Experiment before) {
        return TorchLine.read(line) instanceof TorchReading.Layer(var op, var activation)
                ? Optional.of(before.withLayer(op, activation))
                : LayerText.read(line, before);
    }

    private Experiment filled(Experiment layered) {
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

    private List<Filter> named() {
        return FILTER.matcher(filters)
                .results()
                .limit(MOST_FILTERS)
                .map(LayerMemo::filter)
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
