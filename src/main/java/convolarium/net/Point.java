package convolarium.net;

/// How a network did with what it was shown in training: a point of a curve.
///
/// @param step     the last step of those it tells of
/// @param steps    of how many steps it tells
/// @param loss     the mean of their losses, each before its step
/// @param accuracy the share of answers that were right
/// @param measure  what loss it is
public record Point(int step, int steps, double loss, double accuracy, Loss measure) {

    /// The mean of both; of two losses that measure otherwise the later one.
    Point and(Point later) {
        int all = steps + later.steps;
        return new Point(
                later.step,
                all,
                measure == later.measure ? (loss * steps + later.loss * later.steps) / all : later.loss,
                (accuracy * steps + later.accuracy * later.steps) / all,
                later.measure);
    }
}
