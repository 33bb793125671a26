package convolarium.fast;

import convolarium.op.Pool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// How the loss changes with the bias of each filter: what was handed back to its map, added up over the cells of each
/// sixteenth entry, then over these.
final class BiasSlopes implements Work {

    /// Filters of a part, whose sums do not wait for each other.
    private static final int TOGETHER = 2;

    private final Bank upstream;
    private final Sweep[] sweeps;
    private final float[] slopes;
    private final int from;

    /// @param from where the biases begin among the slopes
    BiasSlopes(Bank upstream, float[] slopes, int from) {
        this.upstream = upstream;
        this.slopes = slopes;
        this.from = from;
        this.sweeps = new Sweep[Math.ceilDiv(filters(), TOGETHER)];
        int[] cells = cells(upstream);
        for (int part = 0; part < sweeps.length; part++) {
            int first = part * TOGETHER;
            int count = Math.min(TOGETHER, filters() - first);
            sweeps[part] = new Sweep(cells, count, j -> upstream.at(0, first + j, 0, 0, 0), j -> j * Sweep.COLUMN);
        }
    }

    private int filters() {
        return upstream.shape().channels();
    }

    /// All cells of a map, in every block.
    private static int[] cells(Bank bank) {
        var shape = bank.shape();
        int plane = Math.toIntExact(shape.plane());
        return IntStream.range(0, bank.blocks() * plane)
                .map(i -> i / plane * bank.block()
                        + bank.step(
                                i % plane / shape.width() / shape.height(),
                                i % plane / shape.width() % shape.height(),
                                i % shape.width()))
                .toArray();
    }

    @Override
    public int parts() {
        return sweeps.length;
    }

    @Override
    public long size() {
        return upstream.shape().elements();
    }

    @Override
    public IntConsumer hand() {
        var sums = new float[TOGETHER * Sweep.COLUMN];
        return part -> {
            Loops.folds().run(Pool.Reduction.AVERAGE, sweeps[part], upstream.values(), 0, sums, 0, 1);
            for (int j = 0; j < sweeps[part].columns(); j++) {
                slopes[from + part * TOGETHER + j] = total(sums, j * Sweep.COLUMN);
            }
        };
    }

    /// The sum of a column, its halves first.
    static float total(float[] sums, int at) {
        return (quarter(sums, at) + quarter(sums, at + 2)) + (quarter(sums, at + 1) + quarter(sums, at + 3));
    }

    private static float quarter(float[] sums, int at) {
        return (sums[at] + sums[at + 8]) + (sums[at + 4] + sums[at + 12]);
    }
}
