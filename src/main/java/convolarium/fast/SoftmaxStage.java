package convolarium.fast;

import convolarium.op.Exponential;
import convolarium.op.Softmax;

/// Shares of a batch, forward and backward, place by place.
final class SoftmaxStage implements Stage {

    /// What a power of e costs, counted in numbers that are copied.
    private static final int COST = 32;

    private final boolean logarithm;
    private final Wiring wiring;

    SoftmaxStage(Softmax softmax, Wiring wiring) {
        this.logarithm = softmax.logarithm();
        this.wiring = wiring;
    }

    @Override
    public void forward(Crew crew) {
        each(crew, (block, z, y, i) -> share(wiring.output(), logarithm, block, z, y, i));
    }

    @Override
    public void backward(Crew crew) {
        wiring.inputGradient()
                .ifPresent(gradient -> each(crew, (block, z, y, i) -> {
                    share(gradient, false, block, z, y, i);
                    handBack(gradient, block, z, y, i);
                }));
    }

    /// Writes the shares of a place to a bank, or their logarithms.
    private void share(Bank to, boolean logarithms, int block, int z, int y, int i) {
        float[] x = wiring.input().values();
        int from = wiring.input().at(block, 0, z, y, 0) + i;
        int end = from + wiring.input().block();
        int step = wiring.input().plane();
        double largest = Double.NEGATIVE_INFINITY;
        for (int at = from; at < end; at += step) {
            largest = Math.max(largest, x[at]);
        }
        double sum = 0;
        for (int at = from; at < end; at += step) {
            sum += Exponential.exp(x[at] - largest);
        }
        double log = StrictMath.log(sum);
        int place = to.at(block, 0, z, y, 0) + i;
        for (int at = from; at < end; at += step, place += to.plane()) {
            double exponent = x[at] - largest - log;
            to.values()[place] = (float) (logarithms ? exponent : Exponential.exp(exponent));
        }
    }

    /// Turns the shares in the gradient into what is handed back.
    private void handBack(Bank gradient, int block, int z, int y, int i) {
        float[] shares = gradient.values();
        int from = gradient.at(block, 0, z, y, 0) + i;
        float[] handed = wiring.outputGradient().values();
        int up = wiring.outputGradient().at(block, 0, z, y, 0) + i;
        int step = wiring.outputGradient().plane();
        double sum = 0;
        for (int c = 0; c < gradient.shape().channels(); c++) {
            sum += handed[up + c * step] * (logarithm ? 1.0 : shares[from + c * gradient.plane()]);
        }
        for (int c = 0; c < gradient.shape().channels(); c++) {
            int at = from + c * gradient.plane();
            double share = shares[at];
            double own = handed[up + c * step];
            shares[at] = (float) (logarithm ? own - share * sum : share * (own - sum));
        }
    }

    /// Does one place of one batch entry.
    ///
    /// @see #each
    @FunctionalInterface
    private interface Place {
        void at(int block, int z, int y, int i);
    }

    /// All places of all entries of the batch, a row of a block at a time.
    private void each(Crew crew, Place place) {
        var shape = wiring.input().shape();
        int rows = shape.depth() * shape.height();
        crew.work(
                new Each(wiring.input().blocks() * rows, shape.elements() * COST, part -> {
                    int block = part / rows;
                    int lanes = Math.min(Sweep.COLUMN, shape.batch() - block * Sweep.COLUMN);
                    for (int i = 0; i < wiring.input().row(); i++) {
                        if (i % Sweep.COLUMN < lanes) {
                            place.at(block, part % rows / shape.height(), part % shape.height(), i);
                        }
                    }
                }),
                Job.PATIENT);
    }
}
