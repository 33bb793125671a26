package convolarium.fast;

/// The gradients of a tile of weights, each added up by itself, cell after cell.
interface Slopes {

    /// Filters of a tile.
    int FILTERS = 2;

    /// Rows of taps of a tile, each with no more of them than a column has numbers.
    int ROWS = 4;

    /// Memory for the sums of a tile.
    static float[] tile() {
        return new float[FILTERS * ROWS * Sweep.COLUMN];
    }

    /// Where the sums of a row of taps stand.
    static int at(int filter, int row) {
        return (filter * ROWS + row) * Sweep.COLUMN;
    }

    /// Adds what a row of outputs tells: `upstream[handed[f] + j] · seen[rows[r] + places[j] + i]` to the sum of filter
    /// f and tap i of row r, for one output j after the other and all i below `lanes`.
    ///
    /// @param handed where each filter's outputs begin
    /// @param rows   where what each row of taps sees begins; a column is read from there, whatever `lanes` is
    void add(float[] upstream, int[] handed, float[] seen, int[] rows, int[] places, int lanes, float[] sums);

    /// In plain Java.
    final class Plain implements Slopes {

        @Override
        public void add(
                float[] upstream, int[] handed, float[] seen, int[] rows, int[] places, int lanes, float[] sums) {
            for (int f = 0; f < FILTERS; f++) {
                for (int r = 0; r < ROWS; r++) {
                    for (int j = 0; j < places.length; j++) {
                        float back = upstream[handed[f] + j];
                        for (int i = 0; i < lanes; i++) {
                            int to = at(f, r) + i;
                            sums[to] = Math.fma(back, seen[rows[r] + places[j] + i], sums[to]);
                        }
                    }
                }
            }
        }
    }
}
