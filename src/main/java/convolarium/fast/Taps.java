package convolarium.fast;

/// The loop that carries everything: each filter's sum at each column starts from a number and adds, tap by tap, a
/// weight times what lies there. Sums keep that order whatever the machine, and multiply and add with one rounding.
interface Taps {

    /// `y[yAt + f·plane + writes[j] + i] = start[f] + Σₜ weight[f][t] · x[xAt + reads[j] + taps[t] + i]` for every
    /// filter f, column j and i below sixteen.
    void run(Sweep sweep, Filters filters, float[] x, int xAt, float[] y, int yAt, int plane);
}
