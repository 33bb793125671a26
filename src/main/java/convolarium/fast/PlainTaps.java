package convolarium.fast;

import java.util.Arrays;

/// [Taps] in plain Java.
///
/// Idea: columns that lie side by side are one long row; every tap's view of it is copied out, so that the loop which
/// the compiler turns into vector code runs over separate arrays with one index.
final class PlainTaps implements Taps {

    @Override
    public void run(Sweep sweep, Filters filters, float[] x, int xAt, float[] y, int yAt, int plane) {
        var rows = new float[filters.count()][];
        var seen = new float[0];
        for (int from = 0, to; from < sweep.columns(); from = to) {
            to = endOfRow(sweep, from);
            int length = (to - from) * Sweep.COLUMN;
            if (seen.length != length) {
                seen = new float[length];
                Arrays.setAll(rows, _ -> new float[length]);
            }
            for (int f = 0; f < rows.length; f++) {
                Arrays.fill(rows[f], filters.start()[f]);
            }
            addTaps(sweep.taps(), filters, x, xAt + sweep.reads()[from], seen, rows);
            for (int f = 0; f < rows.length; f++) {
                System.arraycopy(rows[f], 0, y, yAt + f * plane + sweep.writes()[from], length);
            }
        }
    }

    private static int endOfRow(Sweep sweep, int from) {
        int to = from + 1;
        while (to < sweep.columns()
                && sweep.reads()[to] == sweep.reads()[to - 1] + Sweep.COLUMN
                && sweep.writes()[to] == sweep.writes()[to - 1] + Sweep.COLUMN) {
            to++;
        }
        return to;
    }

    private static void addTaps(int[] taps, Filters filters, float[] x, int at, float[] seen, float[][] rows) {
        for (int t = 0; t < taps.length; t++) {
            System.arraycopy(x, at + taps[t], seen, 0, seen.length);
            for (int first = 0, size; first < rows.length; first += size) {
                size = Filters.tile(rows.length - first);
                for (int f = 0; f < size; f++) {
                    add(rows[first + f], filters.weights()[first * taps.length + t * size + f], seen);
                }
            }
        }
    }

    private static void add(float[] sums, float weight, float[] seen) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(weight, seen[i], sums[i]);
        }
    }
}
