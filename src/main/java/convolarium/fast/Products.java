package convolarium.fast;

/// The other loop: how a loss changes with weights, added up column by column. The sixteen numbers of a column are
/// added to sixteen sums that nothing else joins, so that the order of the sums is the same on every machine.
interface Products {

    /// Weights in a tile: filters times taps.
    int FILTERS = 4;

    int TAPS = 5;

    /// Adds the products of a tile over some columns: `sums[(f·TAPS + t)·16 + i] += Σⱼ y[yAt + f·plane + writes[j] + i]
    /// · x[xAt + reads[j] + taps[t] + i]`, the sum over the columns first. Filters and taps beyond the last are the
    /// last again.
    ///
    /// @param tap  the first tap of the tile
    /// @param kept memory for a tile
    void add(Sweep sweep, int tap, float[] x, int xAt, Rows y, float[] sums, float[] kept);

    /// The sums of a tile, or memory for them.
    static float[] tile() {
        return new float[FILTERS * TAPS * Sweep.COLUMN];
    }

    /// Rows of some filters.
    final class Rows {
        final float[] values;
        final int at;
        final int plane;
        final int filters;

        Rows(float[] values, int at, int plane, int filters) {
            this.values = values;
            this.at = at;
            this.plane = plane;
            this.filters = filters;
        }

        int at(int filter) {
            return at + Math.min(filter, filters - 1) * plane;
        }
    }
}
