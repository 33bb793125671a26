package convolarium.fast;

import convolarium.op.Softmax;
import java.util.Optional;

/// Shares of a batch, forward and backward, place by place.
final class SoftmaxStage implements Stage {

    private final boolean logarithm;
    private final Wiring wiring;
    private final Work forward;
    private final Optional<Work> back;

    SoftmaxStage(Softmax softmax, Wiring wiring) {
        this.logarithm = softmax.logarithm();
        this.wiring = wiring;
        this.forward = each((block, z, y, i) -> share(wiring.output(), logarithm, block, z, y, i));
        this.back = wiring.inputGradient()
                .map(gradient -> each((block, z, y, i) -> {
                    share(gradient, false, block, z, y, i);
                    handBack(gradient, block, z, y, i);
                }));
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    /// Writes the shares of a place to a bank, or their logarithms.
    private void share(Bank to, boolean logarithms, int block, int z, int y, int i) {
        var in = wiring.input();
        int channels = in.shape().channels();
        int from = in.at(block, 0, z, y, 0) + i;
        int place = to.at(block, 0, z, y, 0) + i;
        var shares = new Shares(logarithms);
        shares.take(in.values(), from, in.plane(), channels);
        for (int c = 0; c < channels; c++) {
            to.values()[place + c * to.plane()] = shares.of(in.values()[from + c * in.plane()]);
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
    private Work each(Place place) {
        var shape = wiring.input().shape();
        int rows = shape.depth() * shape.height();
        return new Each(wiring.input().blocks() * rows, shape.elements() * Shares.COST, part -> {
            int block = part / rows;
            int lanes = Math.min(Sweep.COLUMN, shape.batch() - block * Sweep.COLUMN);
            for (int i = 0; i < wiring.input().row(); i++) {
                if (i % Sweep.COLUMN < lanes) {
                    place.at(block, part % rows / shape.height(), part % shape.height(), i);
                }
            }
        });
    }
}
