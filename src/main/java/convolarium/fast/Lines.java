package convolarium.fast;

import java.util.function.IntUnaryOperator;

/// The sweeps over some output rows that lie one below the other: whole columns are written in place, what is left of
/// each row goes through memory of its own, because a column cannot be written in part.
final class Lines {

    private final int height;
    private final int width;
    private final int whole;
    private final Sweep columns;
    private final Sweep ends;

    /// @param read where the first column of a row reads
    Lines(IntUnaryOperator read, int[] taps, int height, int width) {
        this.height = height;
        this.width = width;
        this.whole = width / Sweep.COLUMN;
        int rest = width % Sweep.COLUMN == 0 ? 0 : height;
        this.columns = new Sweep(
                taps,
                height * whole,
                j -> read.applyAsInt(j / whole) + j % whole * Sweep.COLUMN,
                j -> j / whole * width + j % whole * Sweep.COLUMN);
        this.ends = new Sweep(taps, rest, j -> read.applyAsInt(j) + whole * Sweep.COLUMN, j -> j * Sweep.COLUMN);
    }

    /// Numbers of memory that the ends of the rows of one filter need.
    int ends() {
        return ends.columns() * Sweep.COLUMN;
    }

    /// Fills the rows of every filter.
    ///
    /// @param x  the strip
    /// @param to memory for the ends of the rows
    void run(Filters filters, float[] x, float[] to, float[] y, int at, int plane) {
        Loops.taps().run(columns, filters, x, 0, y, at, plane);
        Loops.taps().run(ends, filters, x, 0, to, 0, ends());
        for (int i = 0; i < filters.count() * ends.columns(); i++) {
            int line = at + i / height * plane + i % height * width;
            System.arraycopy(to, i * Sweep.COLUMN, y, line + whole * Sweep.COLUMN, width % Sweep.COLUMN);
        }
    }
}
