package convolarium.ui.network;

import convolarium.net.Curve;
import convolarium.net.Names;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Recipe;
import convolarium.net.Score;
import convolarium.op.Op;
import convolarium.session.Spread;
import convolarium.session.Trial;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                method(recipe),
                Numbers.text(recipe.optimizer().rate()),
                recipe.batch(),
                Figures.of(recipe.seed()));
    }

    private String method(Recipe recipe) {
        return messages.get(Messages.key("optimizer", Method.of(recipe.optimizer())));
    }

    private String loss(Recipe recipe) {
        return messages.get(Messages.key("loss", recipe.loss()));
    }

    /// What is different about another run.
    String differences(Trial one, Trial other) {
        var was = one.run().recipe();
        var is = other.run().recipe();
        var all = Stream.of(
                        network(one, other),
                        change("train.optimizer", method(was), method(is)),
                        change(
                                "train.rate",
                                Numbers.text(was.optimizer().rate()),
                                Numbers.text(is.optimizer().rate())),
                        change("train.batch", Figures.of(was.batch()), Figures.of(is.batch())),
                        change("train.loss", loss(was), loss(is)),
                        change("net.seed", Figures.of(was.seed()), Figures.of(is.seed())),
                        sameStart(one, other)
                                ? Optional.<String>empty()
                                : change("net.initialiser", initialiser(was), initialiser(is)),
                        Optional.of(messages.get("runs.other-data"))
                                .filter(_ -> !one.subject()
                                        .train()
                                        .equals(other.subject().train())))
                .flatMap(Optional::stream)
                .toList();
        var words = all.isEmpty() ? messages.get("runs.same") : messages.joined(all.stream());
        int last = other.run().changes().getLast().step();
        boolean took = last > 0 && last < other.run().steps();
        return took ? messages.get("runs.from", last, words) : words;
    }

    private static boolean sameStart(Trial one, Trial other) {
        return one.run()
                .checkpoints()
                .getFirst()
                .equals(other.run().checkpoints().getFirst());
    }

    private String initialiser(Recipe recipe) {
        return messages.get(Messages.key("initialiser", recipe.initialiser()));
    }

    private Optional<String> network(Trial one, Trial other) {
        var was = network(one.subject().network());
        var is = network(other.subject().network());
        return was.equals(is) ? Optional.empty() : Optional.of(messages.get("runs.other-network"));
    }

    private Optional<String> change(String key, String was, String is) {
        return Objects.equals(was, is)
                ? Optional.empty()
                : Optional.of(messages.get("step.set", messages.get(key), was, is));
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
