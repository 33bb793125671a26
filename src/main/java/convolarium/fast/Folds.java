package convolarium.fast;

import convolarium.op.Pool;

/// The loop of pools: at each column all that lies under the taps becomes one number, the first tap first.
interface Folds {

    /// `y[yAt + writes[j] + i]` is the largest, the smallest or the sum of `x[xAt + reads[j] + taps[t] + i]` over all
    /// taps t, for every column j and i below sixteen.
    ///
    /// @param divisor what a sum is divided by
    void run(Pool.Reduction reduction, Sweep sweep, float[] x, int xAt, float[] y, int yAt, int divisor);

    /// `y[i] /= by[i]` for both arrays, whole columns long.
    void divide(float[] y, float[] by);
}
