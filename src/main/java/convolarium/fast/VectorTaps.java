package convolarium.fast;

/// [Taps] by vector instructions.
///
/// Idea: up to sixteen sums, of eight or six filters at two columns or of four at four, stay in registers while the
/// taps pass; every
/// number read serves all filters of the tile, every weight all columns. Registers shorter than a column go over the
/// columns several times.
final class VectorTaps implements Taps {

    @Override
    public void run(Sweep sweep, Filters filters, float[] x, int xAt, float[] y, int yAt, int plane) {
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            var tiles = new VectorTiles(sweep, filters, x, xAt + lane, y, yAt + lane, plane);
            for (int o = 0, size; o < filters.count(); o += size) {
                size = Filters.tile(filters.count() - o);
                row(tiles, size, o, sweep.columns());
            }
        }
    }

    private static void row(VectorTiles tiles, int size, int o, int columns) {
        for (int j = 0; j < columns; j += size > 4 ? 2 : 4) {
            switch (size) {
                case 8 -> tiles.eight(o, j);
                case 6 -> tiles.six(o, j);
                case 4 -> tiles.four(o, j);
                case 2 -> tiles.two(o, j);
                default -> tiles.one(o, j);
            }
        }
    }
}
