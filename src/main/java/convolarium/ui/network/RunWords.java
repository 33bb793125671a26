package convolarium.ui.network;

import convolarium.net.Curve;
import convolarium.net.Names;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Recipe;
import convolarium.net.Score;
import convolarium.op.Op;
import convolarium.session.Spread;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What there is to say of runs.
record RunWords(Messages messages) {

    private static final Pattern COUNT = Pattern.compile("-?[0-9]+$");

    /// How far a run is and how well it does.
    String standing(int number, int step, Curve curve) {
        return curve.test().isEmpty()
                ? messages.get("runs.untested", number, step)
                : messages.get(
                        "runs.standing",
                        number,
                        step,
                        CurvesCanvas.percent(curve.test().getLast().accuracy()),
                        Numbers.text(curve.test().getLast().loss()));
    }

    /// The kinds of layers that learn, with their outputs one after the other.
    String network(Network network) {
        var names = Names.of(network);
        var places = network.places();
        var outputs = new LinkedHashMap<String, String>();
        IntStream.range(0, names.size())
                .filter(i -> learns(network.nodes().get(i)))
                .forEach(i -> places.get(i)
                        .out()
                        .ifPresent(out -> outputs.merge(
                                COUNT.matcher(names.get(i)).replaceFirst(""),
                                Integer.toString(out.channels()),
                                (some, more) -> some + "·" + more)));
        var layers = outputs.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        return messages.get("runs.network", layers, network.totals().parameters());
    }

    private static boolean learns(Node node) {
        return node.layer() instanceof Op op && !op.parameters().isEmpty();
    }

    String recipe(Recipe recipe) {
        return messages.get(
                "runs.recipe",
                messages.get(Messages.key("optimizer", Method.of(recipe.optimizer()))),
                Numbers.text(recipe.optimizer().rate()),
                recipe.batch(),
                Figures.of(recipe.seed()));
    }

    /// Which of two runs does better after the last test that both have had.
    String leader(Curves.Drawn one, Curves.Drawn other) {
        int step = Math.min(last(one), last(other));
        var ours = one.curve().score(step);
        var theirs = other.curve().score(step);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return messages.get("runs.nobody");
        }
        int better = Double.compare(ours.get().accuracy(), theirs.get().accuracy());
        int sure = better != 0
                ? better
                : Double.compare(theirs.get().loss(), ours.get().loss());
        return switch (sure) {
            case 0 ->
                messages.get("runs.level", step, CurvesCanvas.percent(ours.get().accuracy()));
            default ->
                sure > 0
                        ? leads(step, one, other, ours.get(), theirs.get())
                        : leads(step, other, one, theirs.get(), ours.get());
        };
    }

    private String leads(int step, Curves.Drawn best, Curves.Drawn rival, Score good, Score less) {
        return messages.get(
                "runs.leads",
                best.number(),
                step,
                CurvesCanvas.percent(good.accuracy()),
                CurvesCanvas.percent(less.accuracy()),
                Numbers.text(good.loss()),
                Numbers.text(less.loss()),
                rival.number());
    }

    private static int last(Curves.Drawn run) {
        return run.curve().test().isEmpty() ? -1 : run.curve().test().getLast().step();
    }

    /// How the runs of a series do together where they have come farthest.
    String spread(List<Spread.Point> points) {
        if (points.isEmpty()) {
            return "";
        }
        var last = points.getLast();
        return messages.get(
                "runs.spread",
                last.runs(),
                last.step(),
                CurvesCanvas.percent(last.mean()),
                Numbers.text(Math.round(1000 * last.deviation()) / 10.0),
                CurvesCanvas.percent(last.lowest()),
                CurvesCanvas.percent(last.highest()));
    }
}
