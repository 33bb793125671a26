package convolarium.net;

/// How a network did with what it was shown in training: a point of a curve.
///
/// @param step     the last step of those it tells of
/// @param steps    of how many steps it tells
/// @param loss     the mean of their losses, each before its step
/// @param accuracy the share of answers that were right
public record Point(int step, int steps, double loss, double accuracy) {

    /// The mean of both.
    Point and(Point later) {
        int all = steps + later.steps;
        return new Point(
                later.step,
                all,
                (loss * steps + later.loss * later.steps) / all,
                (accuracy * steps + later.accuracy * later.steps) / all);
    }
}
