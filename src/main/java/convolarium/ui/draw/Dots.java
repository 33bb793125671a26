package convolarium.ui.draw;

import convolarium.window.Track;
import javafx.scene.paint.Color;

/// Dots in the corners of those cells of the input at which a window begins.
final class Dots {

    private static final double SMALLEST = 9;
    /// Where windows begin at all cells of more rows or columns, dots would be a rash.
    private static final int DENSE = 12;

    private static final double RIM = 0.8;

    private final Pen pen;
    private final StageView view;
    private final Grid grid;

    Dots(Pen pen, StageView view) {
        this.pen = pen;
        this.view = view;
        this.grid = view.plan().input();
    }

    /// Whether there are any.
    boolean seen() {
        boolean large = view.plan().cells() && grid.cell() >= SMALLEST;
        return large && view.veil() != Veil.SIZE && !isDense() && !view.spreads();
    }

    /// Whether a window begins at every cell of a large sheet.
    private boolean isDense() {
        var placement = view.fits().placement();
        return isDense(placement.rows()) && isDense(placement.cols()) && Math.max(grid.rows(), grid.cols()) > DENSE;
    }

    private static boolean isDense(Track track) {
        return track.outputs() > 1
                && track.landing(1).start() - track.landing(0).start() == 1;
    }

    /// @param badges whether they give way to badges
    void paint(boolean badges) {
        var placement = view.fits().placement();
        for (int y = 0; y < placement.rows().outputs(); y++) {
            for (int x = 0; x < placement.cols().outputs(); x++) {
                int row = placement.rows().landing(y).start();
                int col = placement.cols().landing(x).start();
                if (!badges || !new Badges(pen, view).at(row, col)) {
                    dot(row, col);
                }
            }
        }
    }

    private void dot(int row, int col) {
        double size = Math.clamp(grid.cell() / 7, 2, 5);
        double left = grid.x(col) + size / 2;
        double top = grid.y(row) + size / 2;
        pen.g.setFill(Color.WHITE);
        pen.g.fillOval(left - RIM, top - RIM, size + 2 * RIM, size + 2 * RIM);
        pen.g.setFill(pen.ink.frame());
        pen.g.fillOval(left, top, size, size);
    }
}
