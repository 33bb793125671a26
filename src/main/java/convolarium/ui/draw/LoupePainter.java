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
    private static final List<Double> SIZES = List.of(28.0, 25.0, 22.0);

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

    /// What a loupe hides only where it must.
    ///
    /// @param dense what tells most in the least room
    /// @param grids with all that belongs to them
    record Kept(List<Rectangle2D> dense, List<Rectangle2D> grids) {

        /// How much a box hides of what tells most.
        private double told(Rectangle2D box) {
            return ReadOut.hidden(box, dense);
        }

        /// How much a box hides of what the cell pointed at is no part of.
        private double others(Rectangle2D box, Rectangle2D cell) {
            return ReadOut.hidden(
                    box, grids.stream().filter(one -> !one.intersects(cell)).toList());
        }

        private Stream<Rectangle2D> all() {
            return Stream.concat(dense.stream(), grids.stream());
        }
    }

    /// The cells of a loupe over a canvas: on that side of the cell pointed at where it hides the least, and smaller
    /// where it would hide what tells most.
    ///
    /// @param cell  the cell pointed at, in pixels
    /// @param words the width of the words, which stand above the cells
    static Grid place(Hover hover, Rectangle2D cell, double words, Kept kept, Rectangle2D canvas) {
        double most = Math.floor((canvas.getHeight() - WORDS - 2 * EDGE) / CELLS);
        var box = SIZES.stream()
                .map(size -> Math.min(size, most))
                .flatMap(size -> beside(cell, Math.max(words, size * CELLS), WORDS + size * CELLS, kept, canvas))
                .filter(place -> canvas.contains(place) && !place.intersects(cell))
                .filter(place -> ReadOut.apart(place, cell) < GAP + 1)
                .min(Comparator.comparingDouble(kept::told)
                        .thenComparingDouble(place -> -place.getHeight())
                        .thenComparingDouble(place -> kept.others(place, cell))
                        .thenComparingDouble(place -> ReadOut.distance(place, cell)))
                .orElseGet(() -> {
                    double size = Math.min(SIZES.getFirst(), most);
                    return around(cell, Math.max(words, size * CELLS), WORDS + size * CELLS, canvas);
                });
        double side = (box.getHeight() - WORDS) / CELLS;
        double top = box.getMinY() + WORDS;
        return new Grid(box.getMinX(), top, side, hover.row() - AROUND, hover.col() - AROUND, CELLS, CELLS);
    }

    /// In the middle over the cell, as far as the canvas reaches.
    private static Rectangle2D around(Rectangle2D cell, double wide, double tall, Rectangle2D canvas) {
        return new Rectangle2D(
                within((cell.getMinX() + cell.getMaxX() - wide) / 2, canvas.getWidth() - wide),
                within((cell.getMinY() + cell.getMaxY() - tall) / 2, canvas.getHeight() - tall),
                wide,
                tall);
    }

    /// Boxes on each side of the cell: in the middle, and where they just do not hide something.
    private static Stream<Rectangle2D> beside(
            Rectangle2D cell, double wide, double tall, Kept kept, Rectangle2D canvas) {
        var middle = around(cell, wide, tall, canvas);
        var lefts = Stream.concat(
                        Stream.of(middle.getMinX()),
                        kept.all().flatMap(one -> Stream.of(one.getMaxX(), one.getMinX() - wide)))
                .map(left -> within(left, canvas.getWidth() - wide));
        var tops = Stream.concat(
                        Stream.of(middle.getMinY()),
                        kept.all().flatMap(one -> Stream.of(one.getMaxY(), one.getMinY() - tall)))
                .map(top -> within(top, canvas.getHeight() - tall));
        double right = cell.getMaxX() + GAP;
        double left = Math.max(0, cell.getMinX() - GAP - wide);
        double below = cell.getMaxY() + GAP;
        double above = Math.max(0, cell.getMinY() - GAP - tall);
        return Stream.concat(
                tops.flatMap(top -> Stream.of(right, left).map(x -> new Rectangle2D(x, top, wide, tall))),
                lefts.flatMap(x -> Stream.of(below, above).map(top -> new Rectangle2D(x, top, wide, tall))));
    }

    private static double within(double place, double most) {
        return Math.clamp(place, EDGE, Math.max(EDGE, most - EDGE));
    }

    void paint(Pointed pointed, Rectangle2D cell, Rectangle2D canvas) {
        var hover = pointed.hover();
        var kept = new Kept(ReadOut.dense(view), ReadOut.taken(view));
        var loupe = place(hover, cell, ReadOut.width(pointed.words()), kept, canvas);
        g.setFill(pen.ink.background());
        g.fillRect(loupe.left() - 3, loupe.top() - 3, loupe.width() + 6, loupe.height() + 6);
        g.setFill(hover instanceof Hover.Output ? pen.ink.empty() : pen.ink.padding());
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
        Cased.stroke(
                pen,
                pen.ink.focus(),
                3,
                () -> g.strokeRect(loupe.x(hover.col()), loupe.y(hover.row()), loupe.cell(), loupe.cell()));
        ReadOut.paint(pen, pointed.words(), loupe.left() - 1, loupe.top() - WORDS);
    }
}
