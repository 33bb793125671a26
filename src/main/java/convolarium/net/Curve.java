package convolarium.net;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /// The step of the test with the lowest loss, the start if there was none.
    public int best() {
        return test.stream()
                .filter(score -> Double.isFinite(score.loss()))
                .min(Comparator.comparingDouble(Score::loss))
                .map(Score::step)
                .orElse(0);
    }
}
