package convolarium.ui.draw;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What stands in the place of an output that is not to be seen yet.
final class UnknownPainter {

    private static final double LARGEST = 96;
    private static final double SHARE = 0.6;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;

    UnknownPainter(Pen pen, StageView view) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
    }

    /// The cell that is being made, if nobody knows it and it is on a grid over the output.
    void cell(Grid shown) {
        if (shown.contains(view.row(), view.col()) && !view.knows(view.row(), view.col())) {
            var cell = shown.bounds(view.row(), view.col());
            mark(cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2, shown.cell());
        }
    }

    /// The whole output: a sheet without cells.
    void sheet() {
        var grid = view.plan().output();
        g.setFill(pen.ink.empty());
        g.fillRect(grid.left(), grid.top(), grid.width(), grid.height());
        g.setStroke(pen.ink.frame());
        g.setLineWidth(2);
        g.setLineDashes(6, 5);
        g.strokeRect(grid.left(), grid.top(), grid.width(), grid.height());
        g.setLineDashes();
        Heading.above(pen, grid, view.captions().output());
        double size = Math.min(LARGEST, Math.min(grid.width(), grid.height()));
        mark(grid.left() + grid.width() / 2, grid.middle(), size);
    }

    private void mark(double x, double y, double size) {
        g.setFont(Fonts.words(size * SHARE));
        g.setFill(pen.ink.frame());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Veil.UNKNOWN, x, y);
        g.setTextBaseline(VPos.BASELINE);
    }
}
