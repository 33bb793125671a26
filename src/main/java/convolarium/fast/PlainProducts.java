package convolarium.fast;

import java.util.Arrays;

/// [Products] in plain Java.
final class PlainProducts implements Products {

    @Override
    public void add(Sweep sweep, int tap, float[] x, int xAt, Rows y, float[] sums, float[] kept) {
        var seen = new float[Sweep.COLUMN];
        var slope = new float[Sweep.COLUMN];
        for (int i = 0; i < FILTERS * TAPS; i++) {
            Arrays.fill(kept, 0, Sweep.COLUMN, 0);
            int from = xAt + sweep.taps()[Math.min(tap + i % TAPS, sweep.taps().length - 1)];
            int to = y.at(i / TAPS);
            for (int j = 0; j < sweep.columns(); j++) {
                System.arraycopy(x, from + sweep.reads()[j], seen, 0, Sweep.COLUMN);
                System.arraycopy(y.values, to + sweep.writes()[j], slope, 0, Sweep.COLUMN);
                add(kept, seen, slope);
            }
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                sums[i * Sweep.COLUMN + lane] += kept[lane];
            }
        }
    }

    private static void add(float[] sums, float[] seen, float[] slope) {
        for (int i = 0; i < Sweep.COLUMN; i++) {
            sums[i] = Math.fma(seen[i], slope[i], sums[i]);
        }
    }
}
