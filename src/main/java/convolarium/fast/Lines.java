package convolarium.fast;

import convolarium.tensor.Shape;
import java.util.function.IntUnaryOperator;

/// The sweep over some output rows that lie one below the other. A column cannot be written in part: where it would
/// stick out of its row it covers some of the one before, and rows shorter than a column go through memory of their
/// own.
final class Lines {

    /// Numbers of an output from which on its columns lie within lines of the cache, if its rows are whole columns.
    private static final int LARGE = 1 << 21;

    private final int height;
    private final int width;
    private final int pitch;
    private final Sweep sweep;

    /// @param read where the first column of a row reads
    Lines(IntUnaryOperator read, int[] taps, int height, int width) {
        this(read, taps, height, width, 0);
    }

    /// @param read where the first column of a row reads
    /// @param lead numbers of a row before the first column that does not cover some of another, less than a column
    Lines(IntUnaryOperator read, int[] taps, int height, int width, int lead) {
        this.height = height;
        this.width = width;
        int apart = height > 1 ? read.applyAsInt(1) - read.applyAsInt(0) : Sweep.COLUMN;
        if (width >= Sweep.COLUMN) {
            this.pitch = 0;
            int skipped = (Sweep.COLUMN - lead) % Sweep.COLUMN;
            int columns = Math.ceilDiv(width + skipped, Sweep.COLUMN);
            IntUnaryOperator x = j -> Math.clamp(j % columns * Sweep.COLUMN - skipped, 0, width - Sweep.COLUMN);
            this.sweep = new Sweep(
                    taps,
                    height * columns,
                    j -> read.applyAsInt(j / columns) + x.applyAsInt(j),
                    j -> j / columns * width + x.applyAsInt(j));
        } else if (apart < Sweep.COLUMN) {
            this.pitch = apart;
            int columns = Math.ceilDiv((height - 1) * apart + width, Sweep.COLUMN);
            this.sweep = new Sweep(taps, columns, j -> read.applyAsInt(0) + j * Sweep.COLUMN, j -> j * Sweep.COLUMN);
        } else {
            this.pitch = Sweep.COLUMN;
            this.sweep = new Sweep(taps, height, read, j -> j * Sweep.COLUMN);
        }
    }

    /// The lead with which columns of an output lie within lines of the cache.
    static int lead(Shape output) {
        return output.width() % Sweep.COLUMN == 0 && output.elements() >= LARGE ? Bank.LEAD : 0;
    }

    /// Numbers of memory that the rows of one filter go through.
    int kept() {
        return pitch == 0 ? 0 : sweep.columns() * Sweep.COLUMN;
    }

    /// Fills the rows of every filter.
    ///
    /// @param x    the strip
    /// @param kept memory for the rows
    void run(Filters filters, float[] x, float[] kept, float[] y, int at, int plane) {
        if (pitch == 0) {
            Loops.taps().run(sweep, filters, x, 0, y, at, plane);
            return;
        }
        Loops.taps().run(sweep, filters, x, 0, kept, 0, kept());
        for (int f = 0; f < filters.count(); f++) {
            for (int row = 0; row < height; row++) {
                System.arraycopy(kept, f * kept() + row * pitch, y, at + f * plane + row * width, width);
            }
        }
    }
}
