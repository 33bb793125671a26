package convolarium.fast;

import convolarium.op.StochasticPool;

/// Keeps what stochastic pooling keeps of a window.
record WindowDraw(StochasticPool pool) implements WindowStage.Rule {

    @Override
    public float keep(float[] x, int at, int[] cells, int output) {
        if (pool.seed().isEmpty()) {
            return (float) StochasticPool.mean(x, at, cells);
        }
        int drawn = pool.drawn(output, x, at, cells);
        return drawn == StochasticPool.NONE ? 0 : x[at + drawn];
    }

    @Override
    public void handBack(float[] x, int at, int[] cells, int output, float upstream, float[] gradient, int to) {
        pool.handBack(output, x, at, cells, upstream, gradient, to);
    }
}
