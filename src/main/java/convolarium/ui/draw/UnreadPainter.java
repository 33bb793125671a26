package convolarium.ui.draw;

import convolarium.window.Track;
import java.util.BitSet;
import java.util.function.BiConsumer;

/// Hatches what no window reads: rows and columns at the end, where the stride leaves some over, or in between.
final class UnreadPainter {

    /// How much of the ground is seen over cells.
    static final double VEIL = 0.45;

    private final Pen pen;
    private final Grid grid;
    private final BitSet rows;
    private final BitSet cols;

    UnreadPainter(Pen pen, StageView view, Grid grid) {
        this.pen = pen;
        this.grid = grid;
        this.rows = unread(view, view.fits().placement().rows(), grid.firstRow(), grid.rows());
        this.cols = unread(view, view.fits().placement().cols(), grid.firstCol(), grid.cols());
    }

    /// Counted from the first of the grid; none where that would tell what is asked. Where cells are too small for
    /// lines only those at the end can be seen.
    private BitSet unread(StageView view, Track track, int first, int count) {
        var unread = new BitSet(count);
        if (view.veil() == Veil.SIZE) {
            return unread;
        }
        track.unread(view.border()).stream()
                .map(cell -> cell - first)
                .filter(place -> place >= 0 && place < count)
                .forEach(unread::set);
        if (grid.cell() < Plan.LINED) {
            unread.clear(0, unread.previousClearBit(count - 1) + 1);
        }
        return unread;
    }

    void hatch() {
        stretches(rows, grid.rows(), (row, height) -> {
            if (rows.get(row)) {
                strip(0, row, grid.cols(), height);
            } else {
                stretches(cols, grid.cols(), (col, width) -> {
                    if (cols.get(col)) {
                        strip(col, row, width, height);
                    }
                });
            }
        });
    }

    /// Neighbours that are all read or all unread: the first one and how many.
    private static void stretches(BitSet unread, int count, BiConsumer<Integer, Integer> stretch) {
        for (int from = 0, to; from < count; from = to) {
            to = unread.get(from) ? unread.nextClearBit(from) : unread.nextSetBit(from);
            to = to < 0 ? count : Math.min(to, count);
            stretch.accept(from, to - from);
        }
    }

    private void strip(int col, int row, int width, int height) {
        double x = grid.left() + col * grid.cell();
        double y = grid.top() + row * grid.cell();
        pen.g.setFill(pen.ink.background().deriveColor(0, 1, 1, VEIL));
        pen.g.fillRect(x, y, width * grid.cell(), height * grid.cell());
        pen.hatch(x, y, width * grid.cell(), height * grid.cell(), true);
    }

    /// Whether a cell is hatched.
    boolean has(int row, int col) {
        return grid.contains(row, col) && (rows.get(row - grid.firstRow()) || cols.get(col - grid.firstCol()));
    }

    /// The cells that are hatched.
    void each(BiConsumer<Integer, Integer> cell) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int col = 0; col < grid.cols(); col++) {
                if (rows.get(row) || cols.get(col)) {
                    cell.accept(grid.firstRow() + row, grid.firstCol() + col);
                }
            }
        }
    }
}
