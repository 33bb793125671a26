package convolarium.fast;

/// [Taps] by vector instructions.
///
/// Idea: up to sixteen sums, of eight or six filters at two columns or of four at four, stay in registers while the
/// taps pass; every number read serves all filters of the tile, every weight all columns. Where registers are few the
/// tiles are those of [NarrowTiles]; where they are shorter still, they go over the columns several times.
final class VectorTaps implements Taps {

    @Override
    public void run(Sweep sweep, Filters filters, float[] x, int xAt, float[] y, int yAt, int plane) {
        if (Lanes.FEW) {
            narrow(new NarrowTiles(sweep, filters, x, xAt, y, yAt, plane), filters.count());
            return;
        }
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            var tiles = new VectorTiles(sweep, filters, x, xAt + lane, y, yAt + lane, plane);
            for (int o = 0, size; o < filters.count(); o += size) {
                size = Filters.tile(filters.count() - o);
                row(tiles, size, o, sweep.columns());
            }
        }
    }

    private static void narrow(NarrowTiles tiles, int filters) {
        for (int o = 0, size; o < filters; o += size) {
            size = Filters.tile(filters - o);
            tiles.run(o, size);
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
