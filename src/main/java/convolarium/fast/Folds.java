package convolarium.fast;

import convolarium.op.Pool;

/// The loop of sliding pools: at each column all that lies under the taps becomes one number, the first tap first.
interface Folds {

    /// `y[writes[j] + i]` is the largest, the smallest or the sum of `x[reads[j] + taps[t] + i]` over all taps t, for
    /// every column j and i below sixteen.
    void run(Pool.Reduction reduction, Sweep sweep, float[] x, float[] y);

    /// `y[i] /= by[i]` for both arrays, whole columns long.
    void divide(float[] y, float[] by);
}
