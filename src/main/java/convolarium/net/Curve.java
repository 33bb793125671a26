package convolarium.net;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How well a network did in the course of its training.
///
/// @param train with what it was shown
/// @param test  with what it was never shown
public record Curve(List<Point> train, List<Score> test) {

    public static final Curve EMPTY = new Curve(List.of(), List.of());

    public Curve {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /// The score after a step, or the last one before it.
    public Optional<Score> score(int step) {
        return test.reversed().stream().filter(score -> score.step() <= step).findFirst();
    }

    /// The curve up to a step.
    Curve until(int step) {
        return new Curve(
                train.stream().filter(point -> point.step() <= step).toList(),
                test.stream().filter(score -> score.step() <= step).toList());
    }

    /// Where the loss became another one.
    ///
    /// @param step the last one before
    /// @param loss what was measured from then on
    public record Turn(int step, Loss loss) {}

    /// Where the loss became another one, in order: its numbers before and after cannot be compared.
    public List<Turn> turns() {
        var all = Stream.concat(
                        train.stream().map(point -> new Turn(point.step(), point.measure())),
                        test.stream().map(score -> new Turn(score.step(), score.measure())))
                .sorted(Comparator.comparingInt(Turn::step))
                .toList();
        return IntStream.range(1, all.size())
                .filter(i -> all.get(i).loss() != all.get(i - 1).loss())
                .mapToObj(i -> new Turn(all.get(i - 1).step(), all.get(i).loss()))
                .toList();
    }

    /// The step of the test with the lowest loss of a kind, that of the last test if none was measured so, the start if
    /// there was none.
    public int best(Loss measure) {
        var finite =
                test.stream().filter(score -> Double.isFinite(score.loss())).toList();
        return finite.stream()
                .filter(score -> score.measure() == measure)
                .min(Comparator.comparingDouble(Score::loss))
                .or(() -> finite.reversed().stream().findFirst())
                .map(Score::step)
                .orElse(0);
    }
}
