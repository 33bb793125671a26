package convolarium.fast;

import convolarium.op.Pool;
import convolarium.op.Unpool;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Unpooling of a batch, forward and backward, plane by plane: on the way forward it is noted for each place which
/// number goes there.
final class UnpoolStage implements Stage {

    private static final int NOBODY = -1;

    private final PlainExtremes extremes;
    private final Pooling.Windows windows;
    private final Bank values;
    private final Bank pooled;
    private final Bank output;
    private final List<Optional<Bank>> gradients;
    private final Bank upstream;
    private final int[] sources;
    private final Work forward;
    private final Work back;

    UnpoolStage(Unpool unpool, List<Bank> inputs, Bank output, List<Optional<Bank>> gradients, Bank upstream) {
        this.values = inputs.getFirst();
        this.pooled = inputs.getLast();
        this.output = output;
        this.gradients = List.copyOf(gradients);
        this.upstream = upstream;
        var pool = unpool.pool();
        this.extremes = new PlainExtremes(pool.reduction() == Pool.Reduction.MAX);
        var placement = pool.fit(pooled.shape()).require().placement();
        this.windows = Pooling.Windows.of(placement, pooled, values, pool::divisor);
        this.sources = new int[pooled.values().length];
        this.forward = Each.plane(pooled, this::lay).costing(pool.window().taps());
        this.back = Each.plane(pooled, this::handBack);
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        crew.work(back, Job.PATIENT);
    }

    private void lay(int plane) {
        int at = pooled.at(plane);
        note(at);
        int from = values.at(plane);
        for (int cell = 0; cell < output.shape().plane(); cell++) {
            int noted = at + pooled.step(cell);
            int to = output.at(plane) + output.step(cell);
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                int source = sources[noted + lane];
                output.values()[to + lane] = source == NOBODY ? 0 : values.values()[from + source + lane];
            }
        }
    }

    /// Where windows share a winner the last one counts.
    private void note(int at) {
        for (int cell = 0; cell < pooled.shape().plane(); cell++) {
            int from = at + pooled.step(cell);
            Arrays.fill(sources, from, from + Sweep.COLUMN, NOBODY);
        }
        for (int i = 0; i < windows.cells.length; i++) {
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                int winner = extremes.winner(windows.cells[i], pooled.values(), at + lane);
                sources[at + winner + lane] = windows.outputs[i];
            }
        }
    }

    /// What was pooled only tells the places.
    private void handBack(int plane) {
        gradients.getLast().ifPresent(gradient -> gradient.clear(plane));
        gradients.getFirst().ifPresent(gradient -> {
            gradient.clear(plane);
            for (int cell = 0; cell < pooled.shape().plane(); cell++) {
                int noted = pooled.at(plane) + pooled.step(cell);
                int from = upstream.at(plane) + upstream.step(cell);
                for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                    if (sources[noted + lane] != NOBODY) {
                        gradient.values()[gradient.at(plane) + sources[noted + lane] + lane] =
                                upstream.values()[from + lane];
                    }
                }
            }
        });
    }
}
