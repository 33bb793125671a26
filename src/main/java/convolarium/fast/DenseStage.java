package convolarium.fast;

import convolarium.op.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A dense layer on a batch, forward and backward.
///
/// Idea: a dense layer is a convolution over places that lie far apart: every number of the input is a tap, and the
/// blocks of the batch are the columns. The gradient of its weights is one with the batch entries as taps, over rows of
/// the input turned on their side.
final class DenseStage implements Stage {

    /// Outputs whose weights are worked out together.
    private static final int TOGETHER = 16;

    private final Dense dense;
    private final Wiring wiring;
    private final Learning learning;
    private final DenseSums forward;
    private final Sweep columns;
    private final Optional<DenseSums> back;
    private final float[] turned;
    private final int pitch;
    private final Lines lines;
    private final Slopes slopes;

    DenseStage(Dense dense, Wiring wiring, Learning learning) {
        this.dense = dense;
        this.wiring = wiring;
        this.learning = learning;
        var in = wiring.input();
        var out = wiring.output();
        var away = wiring.outputGradient();
        this.columns = new Sweep(places(in), in.blocks(), block -> block * in.block(), block -> block * out.block());
        var rows = new DenseSums.Weights(learning, dense.inputs(), 1);
        this.forward = new DenseSums(rows, in, out, out.plane(), columns, dense.outputs());
        System.arraycopy(dense.bias().array(), 0, forward.starts(), 0, dense.outputs());
        this.back = wiring.inputGradient().map(gradient -> back(away, gradient));
        this.pitch = Math.ceilDiv(dense.inputs(), Sweep.COLUMN) * Sweep.COLUMN;
        int batch = in.shape().batch();
        this.turned = new float[batch * pitch];
        int[] entries = new int[batch];
        for (int n = 0; n < batch; n++) {
            entries[n] = n * pitch;
        }
        this.lines = new Lines(_ -> 0, entries, 1, dense.inputs());
        this.slopes = new Slopes();
    }

    private DenseSums back(Bank away, Bank gradient) {
        var sweep = new Sweep(
                places(away), away.blocks(), block -> block * away.block(), block -> block * gradient.block());
        var columns = new DenseSums.Weights(learning, 1, dense.inputs());
        return new DenseSums(columns, away, gradient, Sweep.COLUMN, sweep, dense.inputs());
    }

    /// Where the numbers of a batch entry lie, from the first.
    private static int[] places(Bank bank) {
        int[] places = new int[Math.toIntExact(bank.shape().entry())];
        int i = 0;
        for (int c = 0; c < bank.shape().channels(); c++) {
            for (int z = 0; z < bank.shape().depth(); z++) {
                for (int y = 0; y < bank.shape().height(); y++) {
                    for (int x = 0; x < bank.shape().width(); x++) {
                        places[i++] = c * bank.plane() + bank.step(z, y, x);
                    }
                }
            }
        }
        return places;
    }

    @Override
    public void forward(Crew crew) {
        if (dense.biased()) {
            learning.biases(dense.weights().shape().size(), forward.starts());
        }
        crew.work(forward, Job.PATIENT);
    }

    private int biases() {
        return learning.from() + dense.weights().shape().size();
    }

    @Override
    public void backward(Crew crew) {
        turn();
        crew.work(slopes, Job.PATIENT);
        if (dense.biased()) {
            addBiases();
        }
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    /// Lays the numbers of each batch entry side by side, some at a time, which stay near while the entries pass.
    private void turn() {
        for (int first = 0; first < dense.inputs(); first += Sweep.COLUMN) {
            int end = Math.min(first + Sweep.COLUMN, dense.inputs());
            for (int n = 0; n < wiring.input().shape().batch(); n++) {
                turn(n, first, end);
            }
        }
    }

    private void turn(int n, int first, int end) {
        var in = wiring.input();
        int from = in.at(0) + n / Sweep.COLUMN * in.block() + n % Sweep.COLUMN;
        for (int i = first; i < end; i++) {
            turned[n * pitch + i] = in.values()[from + columns.taps()[i]];
        }
    }

    private void addBiases() {
        for (int o = 0; o < dense.outputs(); o++) {
            float sum = 0;
            for (int n = 0; n < wiring.input().shape().batch(); n++) {
                sum += handedBack(o, n);
            }
            learning.gradients()[biases() + o] = sum;
        }
    }

    private float handedBack(int output, int n) {
        var upstream = wiring.outputGradient();
        return upstream.values()[upstream.at(n / Sweep.COLUMN, output, 0, 0, 0) + n % Sweep.COLUMN];
    }

    /// The gradients of the weights, some outputs at a time.
    private final class Slopes implements Work {

        private final List<Filters> parts = new ArrayList<>();
        private final Spare<float[]> kept = new Spare<>(() -> new float[TOGETHER * lines.kept()]);

        Slopes() {
            for (int first = 0; first < dense.outputs(); first += TOGETHER) {
                parts.add(new Filters(
                        Math.min(TOGETHER, dense.outputs() - first),
                        wiring.input().shape().batch()));
            }
        }

        @Override
        public int parts() {
            return parts.size();
        }

        @Override
        public long size() {
            return dense.weights().shape().elements() * wiring.input().shape().batch();
        }

        @Override
        public IntConsumer hand() {
            return part -> {
                int first = part * TOGETHER;
                var filters = parts.get(part);
                filters.pack((o, n) -> handedBack(first + o, n));
                int at = learning.from() + first * dense.inputs();
                kept.lend(rows -> lines.run(filters, turned, rows, learning.gradients(), at, dense.inputs()));
            };
        }
    }
}
