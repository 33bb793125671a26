package convolarium.ui.network;

import convolarium.net.Curve;
import convolarium.net.Point;
import convolarium.net.Score;
import convolarium.session.Spread;
import convolarium.text.Messages;
import convolarium.ui.draw.Chart;
import convolarium.ui.draw.Chart.Line;
import convolarium.ui.draw.Chart.Range;
import convolarium.ui.draw.Chart.Rung;
import convolarium.ui.draw.Chart.Spot;
import convolarium.ui.draw.Chart.Turn;
import convolarium.ui.draw.ChartPainter;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is drawn of runs: their curves, the one that is selected first, and how far the runs of a series lie apart.
record Curves(List<Drawn> runs, List<Spread.Point> spread) {

    static final Curves NONE = new Curves(List.of(), List.of());

    /// A run that is drawn.
    record Drawn(int number, int colour, int steps, Curve curve) {}

    Curves {
        runs = List.copyOf(runs);
        spread = List.copyOf(spread);
    }

    /// How far the longest goes.
    double steps() {
        return Stream.concat(runs.stream().map(Drawn::steps), spread.stream().map(Spread.Point::step))
                .mapToInt(steps -> steps)
                .max()
                .orElse(1);
    }

    Chart accuracy(Range range, Messages messages) {
        var band = spread.stream()
                .map(point ->
                        new Rung(point.step(), point.mean() - point.deviation(), point.mean() + point.deviation()))
                .toList();
        var lines = Stream.of(
                        lines(Point::accuracy, Score::accuracy, _ -> List.of(), messages).stream(),
                        kinds(messages),
                        mean(messages).stream())
                .flatMap(some -> some)
                .toList();
        return new Chart(messages.get("train.accuracy"), range, true, false, lines, band);
    }

    /// What the two lines of each of several runs tell, which have its colour.
    private Stream<Line> kinds(Messages messages) {
        return runs.size() < 2
                ? Stream.empty()
                : Stream.of(
                        new Line(messages.get("train.shown"), false, ChartPainter.COLOURS - 1, List.of()),
                        new Line(messages.get("train.unseen"), true, ChartPainter.COLOURS - 1, List.of()));
    }

    /// The mean of a series, in the colour of its band.
    private Optional<Line> mean(Messages messages) {
        var means = spread.stream()
                .map(point -> new Spot(point.step(), point.mean()))
                .toList();
        int count = spread.stream().mapToInt(Spread.Point::runs).max().orElse(0);
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(messages.get("runs.mean", count), true, ChartPainter.COLOURS - 1, means));
    }

    Chart loss(Range range, boolean log, Messages messages) {
        var lines = lines(Point::loss, Score::loss, curve -> turns(curve, messages), messages);
        return new Chart(messages.get("train.loss"), range, false, log, lines, List.of());
    }

    /// One run has a colour for training and one for its tests, several have a colour each.
    private List<Line> lines(
            ToDoubleFunction<Point> train,
            ToDoubleFunction<Score> test,
            Function<Curve, List<Turn>> turns,
            Messages messages) {
        boolean alone = runs.size() == 1;
        return runs.stream()
                .flatMap(run -> Stream.of(
                        new Line(
                                alone ? messages.get("train.shown") : "",
                                false,
                                run.colour(),
                                run.curve().train().stream()
                                        .map(point -> new Spot(point.step(), train.applyAsDouble(point)))
                                        .toList(),
                                turns.apply(run.curve())),
                        new Line(
                                messages.get(alone ? "train.unseen" : "runs.number", run.number()),
                                true,
                                run.colour() + (alone ? 1 : 0),
                                run.curve().test().stream()
                                        .map(score -> new Spot(score.step(), test.applyAsDouble(score)))
                                        .toList(),
                                turns.apply(run.curve()))))
                .toList();
    }

    private static List<Turn> turns(Curve curve, Messages messages) {
        return curve.turns().stream()
                .map(turn -> new Turn(turn.step(), messages.get(Messages.key("loss", turn.loss()))))
                .toList();
    }

    /// All numbers that are drawn, a row each, told apart by commas.
    String csv() {
        return runs.stream()
                .flatMap(Curves::rows)
                .collect(Collectors.joining("\n", "run,set,step,loss,accuracy,measure\n", "\n"));
    }

    private static Stream<String> rows(Drawn run) {
        return Stream.concat(
                run.curve().train().stream()
                        .map(point -> row(
                                run.number(), "train", point.step(), point.loss(), point.accuracy(), point.measure())),
                run.curve().test().stream()
                        .map(score -> row(
                                run.number(), "test", score.step(), score.loss(), score.accuracy(), score.measure())));
    }

    private static String row(Object... columns) {
        return Stream.of(columns).map(Object::toString).collect(Collectors.joining(","));
    }

    /// The values of the first run near a step, and the tests of the others.
    String words(double step, Messages messages) {
        var range = new Range(0, steps());
        var accuracies = accuracy(range, messages).lines();
        var losses = loss(range, false, messages).lines();
        if (runs.isEmpty()
                || accuracies.stream().limit(2).anyMatch(line -> line.spots().isEmpty())) {
            return messages.get("train.no-curve");
        }
        var first = messages.get(
                "train.read",
                Math.round(step),
                share(accuracies.get(0), step),
                share(accuracies.get(1), step),
                Numbers.text(value(losses.get(0), step)),
                Numbers.text(value(losses.get(1), step)),
                batches(step),
                runs.size() > 1 ? runs.getFirst().number() : 0);
        var measured = losses.get(1).turns().stream()
                .map(turn -> messages.get("train.turn", Math.round(turn.step()) + 1, turn.name()));
        return messages.joined(Stream.concat(
                Stream.concat(Stream.of(first), measured),
                runs.stream()
                        .skip(1)
                        .map(run -> messages.get(
                                "runs.read",
                                run.number(),
                                share(accuracies.get(2 * runs.indexOf(run) + 1), step),
                                Numbers.text(value(losses.get(2 * runs.indexOf(run) + 1), step))))));
    }

    /// Of how many batches the point of the first run near a step tells: where there are many points it is a mean.
    private int batches(double step) {
        return runs.getFirst().curve().train().stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.step() - step)))
                .map(Point::steps)
                .orElse(1);
    }

    private static String share(Line line, double step) {
        return CurvesCanvas.percent(value(line, step));
    }

    private static double value(Line line, double step) {
        return line.near(step).map(Spot::value).orElse(Double.NaN);
    }
}
