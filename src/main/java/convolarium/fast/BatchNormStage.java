package convolarium.fast;

import convolarium.op.BatchNorm;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import java.util.Arrays;

/// Batch normalisation of a batch, forward and backward, channel by channel.
///
/// Idea: the sums of sixteen batch entries run side by side, each over its own cells as in the definition, and are
/// added up entry by entry.
final class BatchNormStage implements Stage {

    private final Wiring wiring;
    private final Learning learning;
    private final Shape shape;
    private final double[] means;
    private final double[] variances;
    private final double[] deviations;
    private final double[][] sums;
    private final Work forward;
    private final Work back;
    private BatchNorm layer;

    BatchNormStage(BatchNorm layer, Wiring wiring, Learning learning) {
        this.layer = layer;
        this.wiring = wiring;
        this.learning = learning;
        this.shape = wiring.input().shape();
        this.means = new double[shape.channels()];
        this.variances = new double[shape.channels()];
        this.deviations = new double[shape.channels()];
        this.sums = new double[shape.channels()][wiring.input().blocks() * Sweep.COLUMN];
        this.forward = new Each(shape.channels(), shape.elements(), this::forward);
        this.back = new Each(shape.channels(), shape.elements(), this::backward);
    }

    @Override
    public void act(Op acting) {
        layer = (BatchNorm) acting;
    }

    @Override
    public Op updated(Op op) {
        return ((BatchNorm) op).following(means, variances, count());
    }

    @Override
    public void forward(Crew crew) {
        if (layer.batch() && count() == 1) {
            layer.fit(shape).require();
        }
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        crew.work(back, Job.PATIENT);
    }

    /// Numbers in a channel.
    private long count() {
        return shape.elements() / shape.channels();
    }

    private void forward(int c) {
        variances[c] = layer.variance().at(c);
        means[c] = layer.mean().at(c);
        if (layer.batch()) {
            means[c] = sum(c, Term.VALUE) / count();
            variances[c] = sum(c, Term.SQUARE) / count();
        }
        deviations[c] = Math.sqrt(variances[c] + layer.epsilon());
        float scale = learning.weights()[learning.from() + c];
        float shift = learning.weights()[learning.from() + shape.channels() + c];
        rows((block, z, y) -> {
            int from = wiring.input().at(block, c, z, y, 0);
            int to = wiring.output().at(block, c, z, y, 0);
            for (int i = 0; i < wiring.input().row(); i++) {
                double normal = (wiring.input().values()[from + i] - means[c]) / deviations[c];
                wiring.output().values()[to + i] = (float) (normal * scale + shift);
            }
        });
    }

    private void backward(int c) {
        double shifts = sum(c, Term.HANDED);
        double scales = sum(c, Term.PRODUCT);
        learning.gradients()[learning.from() + c] = (float) scales;
        learning.gradients()[learning.from() + shape.channels() + c] = (float) shifts;
        wiring.inputGradient().ifPresent(back -> handBack(c, back, shifts, scales));
    }

    /// What lies beyond the batch hands nothing back.
    private void handBack(int c, Bank back, double shifts, double scales) {
        float scale = learning.weights()[learning.from() + c];
        long count = count();
        rows((block, z, y) -> {
            int in = wiring.input().at(block, c, z, y, 0);
            int from = wiring.outputGradient().at(block, c, z, y, 0);
            int to = back.at(block, c, z, y, 0);
            for (int i = 0; i < back.row(); i++) {
                double gradient = wiring.outputGradient().values()[from + i];
                if (layer.batch()) {
                    double normal = (wiring.input().values()[in + i] - means[c]) / deviations[c];
                    gradient -= (shifts + normal * scales) / count;
                }
                boolean beyond = block * Sweep.COLUMN + i % Sweep.COLUMN >= shape.batch();
                back.values()[to + i] = beyond ? 0 : (float) (gradient * scale / deviations[c]);
            }
        });
    }

    /// What a cell adds to a sum over a channel.
    private enum Term {
        VALUE,
        SQUARE,
        HANDED,
        PRODUCT
    }

    /// Over all cells of a channel, entry by entry.
    private double sum(int c, Term term) {
        Arrays.fill(sums[c], 0);
        rows((block, z, y) -> {
            int in = wiring.input().at(block, c, z, y, 0);
            int from = wiring.outputGradient().at(block, c, z, y, 0);
            add(c, term, in, from, block * Sweep.COLUMN);
        });
        double sum = 0;
        for (int n = 0; n < shape.batch(); n++) {
            sum += sums[c][n];
        }
        return sum;
    }

    /// Adds one row of a block, whose first entry is `first`.
    private void add(int c, Term term, int in, int from, int first) {
        double[] channel = sums[c];
        float[] x = wiring.input().values();
        float[] handed = wiring.outputGradient().values();
        double mean = means[c];
        double deviation = deviations[c];
        for (int i = 0; i < wiring.input().row(); i += Sweep.COLUMN) {
            for (int n = 0; n < Sweep.COLUMN; n++) {
                channel[first + n] += switch (term) {
                    case VALUE -> x[in + i + n];
                    case SQUARE -> (x[in + i + n] - mean) * (x[in + i + n] - mean);
                    case HANDED -> handed[from + i + n];
                    case PRODUCT -> handed[from + i + n] * ((x[in + i + n] - mean) / deviation);
                };
            }
        }
    }

    /// Does something with a row of the channel at hand.
    @FunctionalInterface
    private interface Row {
        void at(int block, int z, int y);
    }

    private void rows(Row row) {
        for (int block = 0; block < wiring.input().blocks(); block++) {
            for (int z = 0; z < shape.depth(); z++) {
                for (int y = 0; y < shape.height(); y++) {
                    row.at(block, z, y);
                }
            }
        }
    }
}
