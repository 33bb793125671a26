package convolarium.ui.draw;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    /// The cells of a loupe over a canvas: on that side of the cell pointed at where it hides the least.
    ///
    /// @param cell  the cell pointed at, in pixels
    /// @param words the width of the words, which stand above the cells
    /// @param taken what had better be seen
    static Grid place(
            Hover hover, Rectangle2D cell, double words, List<Rectangle2D> taken, double width, double height) {
        double size = Math.min(LARGE, Math.floor((height - WORDS - 2 * EDGE) / CELLS));
        double wide = Math.max(words, size * CELLS);
        double tall = WORDS + size * CELLS;
        double across = within((cell.getMinX() + cell.getMaxX() - wide) / 2, width - wide);
        double down = within((cell.getMinY() + cell.getMaxY() - tall) / 2, height - tall);
        var canvas = new Rectangle2D(0, 0, width, height);
        var box = Stream.of(
                        new Rectangle2D(cell.getMaxX() + GAP, down, wide, tall),
                        new Rectangle2D(Math.max(0, cell.getMinX() - GAP - wide), down, wide, tall),
                        new Rectangle2D(across, cell.getMaxY() + GAP, wide, tall),
                        new Rectangle2D(across, Math.max(0, cell.getMinY() - GAP - tall), wide, tall))
                .filter(place -> canvas.contains(place) && !place.intersects(cell))
                .min(Comparator.comparingDouble(place -> hidden(place, cell, taken)))
                .orElse(new Rectangle2D(across, down, wide, tall));
        double top = box.getMinY() + WORDS;
        return new Grid(box.getMinX(), top, size, hover.row() - AROUND, hover.col() - AROUND, CELLS, CELLS);
    }

    private static double within(double place, double most) {
        return Math.clamp(place, EDGE, Math.max(EDGE, most - EDGE));
    }

    /// How much a box hides of what the cell pointed at is no part of.
    private static double hidden(Rectangle2D box, Rectangle2D cell, List<Rectangle2D> taken) {
        return taken.stream()
                .filter(one -> !one.intersects(cell))
                .mapToDouble(one -> common(box.getMinX(), box.getMaxX(), one.getMinX(), one.getMaxX())
                        * common(box.getMinY(), box.getMaxY(), one.getMinY(), one.getMaxY()))
                .sum();
    }

    private static double common(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }

    /// Draws on a canvas of a size.
    ///
    /// @param taken what had better be seen
    void paint(Pointed pointed, Rectangle2D cell, List<Rectangle2D> taken, double width, double height) {
        var hover = pointed.hover();
        var loupe = place(hover, cell, ReadOut.width(pointed.words()), taken, width, height);
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
