package convolarium.net;

/// How a network did in a test: a point of a curve.
///
/// @param step     after how many steps
/// @param turn     how many times a test was due before
/// @param loss     the mean loss
/// @param accuracy the share of right answers
/// @param measure  what loss it is
public record Score(int step, long turn, double loss, double accuracy, Loss measure) {}
