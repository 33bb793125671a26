package convolarium.fast;

import java.util.Arrays;

/// [Taps] in plain Java.
///
/// Idea: columns that lie side by side are one long row; every tap's view of it is copied out, so that the loop which
/// the compiler turns into vector code runs over separate arrays with one index.
final class PlainTaps implements Taps {

    /// Columns of a row that are done at a time: what all filters make of them stays near the core.
    private static final int MOST = 128;

    private final Spare<Memory> spare = new Spare<>(Memory::new);

    @Override
    public void run(Sweep sweep, Filters filters, float[] x, int xAt, float[] y, int yAt, int plane) {
        spare.lend(memory -> {
            for (int from = 0, to; from < sweep.columns(); from = to) {
                to = endOfRow(sweep, from);
                int length = (to - from) * Sweep.COLUMN;
                memory.reserve(filters.count(), length);
                memory.add(sweep.taps(), filters, x, xAt + sweep.reads()[from], length);
                for (int f = 0; f < filters.count(); f++) {
                    System.arraycopy(memory.sums[f], 0, y, yAt + f * plane + sweep.writes()[from], length);
                }
            }
        });
    }

    private static int endOfRow(Sweep sweep, int from) {
        int to = from + 1;
        while (to < Math.min(sweep.columns(), from + MOST)
                && sweep.reads()[to] == sweep.reads()[to - 1] + Sweep.COLUMN
                && sweep.writes()[to] == sweep.writes()[to - 1] + Sweep.COLUMN) {
            to++;
        }
        return to;
    }

    /// A row that is seen, and what each filter makes of it.
    private static final class Memory {

        private float[] seen = new float[0];
        private float[][] sums = new float[0][];

        void reserve(int filters, int length) {
            if (sums.length < filters || seen.length < length) {
                int longest = Math.max(seen.length, length);
                seen = new float[longest];
                sums = new float[Math.max(sums.length, filters)][longest];
            }
        }

        void add(int[] taps, Filters filters, float[] x, int at, int length) {
            for (int f = 0; f < filters.count(); f++) {
                Arrays.fill(sums[f], 0, length, filters.start()[f]);
            }
            for (int t = 0; t < taps.length; t++) {
                System.arraycopy(x, at + taps[t], seen, 0, length);
                for (int first = 0, size; first < filters.count(); first += size) {
                    size = Filters.tile(filters.count() - first);
                    for (int f = 0; f < size; f++) {
                        float weight = filters.weights()[first * taps.length + t * size + f];
                        add(sums[first + f], weight, seen, length);
                    }
                }
            }
        }

        private static void add(float[] sums, float weight, float[] seen, int length) {
            for (int i = 0; i < length; i++) {
                sums[i] = Math.fma(weight, seen[i], sums[i]);
            }
        }
    }
}
