package convolarium.ui.draw;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/// The surroundings of a cell that is too small for its number, enlarged beside it, and what is to be said about it.
final class LoupePainter {

    private static final int AROUND = 4;
    private static final int CELLS = 2 * AROUND + 1;
    private static final double LARGE = 28;

    /// The height of the words above the cells.
    private static final double WORDS = 34;

    /// What is left free beside the cell, and at the edges of the canvas.
    private static final double GAP = 14;
    private static final double EDGE = 3;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final MapImages images;

    LoupePainter(Pen pen, StageView view, MapImages images) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
        this.images = images;
    }

    /// The cells of a loupe over a canvas: beside the cell pointed at, or below or above it where there is no room.
    ///
    /// @param cell  the cell pointed at, in pixels
    /// @param words the width of the words, which stand above the cells
    static Grid place(Hover hover, Rectangle2D cell, double words, double width, double height) {
        double size = Math.min(LARGE, Math.floor((height - WORDS - 2 * EDGE) / CELLS));
        double wide = Math.max(words, size * CELLS);
        double tall = WORDS + size * CELLS;
        double left = cell.getMaxX() + GAP;
        double middle = (cell.getMinY() + cell.getMaxY() - tall) / 2;
        double top = Math.clamp(middle, EDGE, Math.max(EDGE, height - tall - EDGE));
        if (left + wide > width - EDGE) {
            left = cell.getMinX() - GAP - wide;
        }
        if (left < EDGE) {
            left = Math.clamp(cell.getMinX() - wide / 2, EDGE, Math.max(EDGE, width - wide - EDGE));
            double below = cell.getMaxY() + GAP;
            top = below + tall <= height - EDGE ? below : Math.max(EDGE, cell.getMinY() - GAP - tall);
        }
        return new Grid(left, top + WORDS, size, hover.row() - AROUND, hover.col() - AROUND, CELLS, CELLS);
    }

    void paint(Pointed pointed, Rectangle2D cell, double width, double height) {
        var hover = pointed.hover();
        var loupe = place(hover, cell, ReadOut.width(pointed.words()), width, height);
        g.setFill(pen.ink.background());
        g.fillRect(loupe.left() - 3, loupe.top() - 3, loupe.width() + 6, loupe.height() + 6);
        g.setFill(pen.ink.padding());
        g.fillRect(loupe.left(), loupe.top(), loupe.width(), loupe.height());
        if (hover instanceof Hover.Output) {
            new OutputPainter(pen, view, images).cells(loupe, true);
        } else {
            new InputPainter(pen, view, images).cells(loupe);
        }
        pen.lines(loupe);
        g.setStroke(pen.ink.text());
        g.setLineWidth(1.5);
        g.strokeRect(loupe.left() - 1, loupe.top() - 1, loupe.width() + 2, loupe.height() + 2);
        g.setStroke(pen.ink.focus());
        g.setLineWidth(3);
        g.strokeRect(loupe.x(hover.col()), loupe.y(hover.row()), loupe.cell(), loupe.cell());
        ReadOut.paint(pen, pointed.words(), loupe.left() - 1, loupe.top() - WORDS);
    }
}
