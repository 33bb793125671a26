package convolarium.fast;

import convolarium.op.Norm;

/// Keeps the Lp norm of a window.
record WindowNorm(Norm norm) implements WindowStage.Rule {

    @Override
    public float keep(float[] x, int at, int[] cells, int output) {
        double sum = 0;
        for (int cell : cells) {
            sum += norm.power(x[at + cell]);
        }
        return (float) norm.root(sum);
    }

    @Override
    public void handBack(float[] x, int at, int[] cells, int output, float upstream, float[] gradient, int to) {
        double kept = keep(x, at, cells, output);
        if (kept > 0) {
            for (int cell : cells) {
                gradient[to + cell] += (float) (upstream * norm.slope(x[at + cell], kept));
            }
        }
    }
}
