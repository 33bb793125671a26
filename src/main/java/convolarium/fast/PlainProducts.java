package convolarium.fast;

import java.util.Arrays;

/// [Products] in plain Java.
///
/// Idea: what all taps of a tile see lies side by side, and beside it as often what was handed back, so that the loop
/// which the compiler turns into vector code is long and runs over separate arrays with one index.
final class PlainProducts implements Products {

    private static final int LENGTH = TAPS * Sweep.COLUMN;

    private final Spare<Memory> spare = new Spare<>(Memory::new);

    /// What the taps of a tile see, what was handed back, and their products by filter.
    private static final class Memory {
        private final float[] seen = new float[LENGTH];
        private final float[] slopes = new float[LENGTH];
        private final float[][] added = new float[FILTERS][LENGTH];
    }

    @Override
    public void add(Sweep sweep, int tap, float[] x, int xAt, Rows y, float[] sums, float[] kept) {
        spare.lend(memory -> {
            for (var added : memory.added) {
                Arrays.fill(added, 0);
            }
            for (int j = 0; j < sweep.columns(); j++) {
                for (int t = 0; t < TAPS; t++) {
                    int from = sweep.taps()[Math.min(tap + t, sweep.taps().length - 1)] + sweep.reads()[j];
                    System.arraycopy(x, xAt + from, memory.seen, t * Sweep.COLUMN, Sweep.COLUMN);
                }
                for (int f = 0; f < FILTERS; f++) {
                    int from = y.at(f) + sweep.writes()[j];
                    for (int t = 0; t < TAPS; t++) {
                        System.arraycopy(y.values, from, memory.slopes, t * Sweep.COLUMN, Sweep.COLUMN);
                    }
                    add(memory.added[f], memory.seen, memory.slopes);
                }
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += memory.added[i / LENGTH][i % LENGTH];
            }
        });
    }

    private static void add(float[] sums, float[] seen, float[] slopes) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(seen[i], slopes[i], sums[i]);
        }
    }
}
