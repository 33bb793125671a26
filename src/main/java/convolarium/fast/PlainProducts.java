package convolarium.fast;

/// [Products] in plain Java.
///
/// Idea: what all taps of a tile see lies side by side, and beside it as often what was handed back, so that the loop
/// which the compiler turns into vector code is long and runs over separate arrays with one index.
final class PlainProducts implements Products {

    @Override
    public void add(Sweep sweep, int tap, float[] x, int xAt, Rows y, float[] sums, float[] kept) {
        var seen = new float[TAPS * Sweep.COLUMN];
        var slopes = new float[seen.length];
        var added = new float[FILTERS][seen.length];
        for (int j = 0; j < sweep.columns(); j++) {
            for (int t = 0; t < TAPS; t++) {
                int from = sweep.taps()[Math.min(tap + t, sweep.taps().length - 1)] + sweep.reads()[j];
                System.arraycopy(x, xAt + from, seen, t * Sweep.COLUMN, Sweep.COLUMN);
            }
            for (int f = 0; f < FILTERS; f++) {
                int from = y.at(f) + sweep.writes()[j];
                for (int t = 0; t < TAPS; t++) {
                    System.arraycopy(y.values, from, slopes, t * Sweep.COLUMN, Sweep.COLUMN);
                }
                add(added[f], seen, slopes);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += added[i / seen.length][i % seen.length];
        }
    }

    private static void add(float[] sums, float[] seen, float[] slopes) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(seen[i], slopes[i], sums[i]);
        }
    }
}
