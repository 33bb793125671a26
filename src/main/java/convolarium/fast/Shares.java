package convolarium.fast;

import convolarium.op.Exponential;

/// The shares of the channels at one place, as [convolarium.op.Softmax] has them.
final class Shares {

    /// What a power of e costs, counted in numbers that are copied.
    static final int COST = 32;

    private final boolean logarithms;
    private double largest;
    private double log;

    Shares(boolean logarithms) {
        this.logarithms = logarithms;
    }

    /// Looks at all channels of a place.
    ///
    /// @param step from channel to channel
    void take(float[] x, int from, int step, int channels) {
        int end = from + step * channels;
        largest = Double.NEGATIVE_INFINITY;
        for (int at = from; at < end; at += step) {
            largest = Math.max(largest, x[at]);
        }
        double sum = 0;
        for (int at = from; at < end; at += step) {
            sum += Exponential.exp(x[at] - largest);
        }
        log = StrictMath.log(sum);
    }

    /// The share of one of them.
    float of(float value) {
        double exponent = value - largest - log;
        return (float) (logarithms ? exponent : Exponential.exp(exponent));
    }
}
