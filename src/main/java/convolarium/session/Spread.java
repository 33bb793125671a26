package convolarium.session;

import convolarium.net.Curve;
import convolarium.net.Score;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What several runs have in common and how far they differ.
///
/// @param points in order of their steps
public record Spread(List<Point> points) {

    public Spread {
        points = List.copyOf(points);
    }

    /// The accuracy of the tests after a step.
    ///
    /// @param runs      how many have come that far
    /// @param mean      their mean accuracy
    /// @param deviation the standard deviation of a sample (divided by one run less), 0 for one run
    /// @param lowest    the lowest of them
    /// @param highest   the highest
    public record Point(int step, int runs, double mean, double deviation, double lowest, double highest) {}

    static Spread of(List<Curve> curves) {
        var steps = new TreeMap<Integer, List<Score>>();
        for (var curve : curves) {
            for (var score : curve.test()) {
                steps.merge(score.step(), List.of(score), Spread::both);
            }
        }
        return new Spread(steps.values().stream().map(Spread::point).toList());
    }

    private static List<Score> both(List<Score> some, List<Score> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Point point(List<Score> scores) {
        var all = scores.stream().mapToDouble(Score::accuracy).summaryStatistics();
        double mean = all.getAverage();
        double squares = scores.stream()
                .mapToDouble(score -> (score.accuracy() - mean) * (score.accuracy() - mean))
                .sum();
        double deviation = scores.size() == 1 ? 0 : Math.sqrt(squares / (scores.size() - 1));
        return new Point(scores.getFirst().step(), scores.size(), mean, deviation, all.getMin(), all.getMax());
    }
}
