package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// Where a sentence about a cell stands: where it hides nothing.
final class ReadOut {

    static final double HEIGHT = 26;

    private static final double TITLE = 24;
    private static final double BELOW = 46;
    /// Between a grid and its legend.
    private static final double GAP = 14;
    private static final double LINE = 18;
    private static final double EDGE = 2;
    /// How far from the cell a sentence may stand.
    private static final double FARTHEST = 90;
    /// How many pixels more may be hidden for words that stand half a pixel nearer.
    private static final double NEARER = 15;
    /// How far from the cell it stands where its neighbours give way.
    private static final double APART = 6;
    /// What is left free beside the words.
    private static final double BESIDE = 5;

    private ReadOut() {}

    static double width(String text) {
        return Fonts.width(text) + 2 * BESIDE;
    }

    /// Draws the sentence.
    static void paint(Pen pen, String text, double left, double top) {
        pen.g.setFill(pen.ink.text());
        pen.g.fillRoundRect(left, top, width(text), HEIGHT, 8, 8);
        pen.g.setStroke(pen.ink.background());
        pen.g.setLineWidth(1);
        pen.g.strokeRoundRect(left, top, width(text), HEIGHT, 8, 8);
        pen.g.setFont(Fonts.words(Fonts.SIZE));
        pen.g.setFill(pen.ink.background());
        pen.g.setTextAlign(TextAlignment.LEFT);
        pen.g.setTextBaseline(VPos.CENTER);
        pen.g.fillText(text, left + BESIDE, top + HEIGHT / 2);
    }

    /// A grid with what stands above and below it.
    ///
    /// @param behind how far cards look out behind it
    private record Part(Grid grid, String title, double behind, double below) {

        /// Its title and its cards.
        Rectangle2D heading() {
            double above = TITLE + behind;
            return new Rectangle2D(grid.left(), grid.top() - above, Heading.width(title), above);
        }

        /// Its legend, or what is said about it, where there is room for either.
        Rectangle2D footing() {
            double high = below < BELOW ? 0 : below - GAP;
            return new Rectangle2D(grid.left(), grid.bottom() + GAP, grid.width(), high);
        }

        Rectangle2D all() {
            var heading = heading();
            double width = Math.max(grid.width(), heading.getWidth());
            return new Rectangle2D(
                    heading.getMinX(), heading.getMinY(), width, heading.getHeight() + grid.height() + below);
        }
    }

    /// Everything on the stage that is not to be hidden: grids with what stands above and below them.
    static List<Rectangle2D> taken(StageView view) {
        return parts(view).stream().map(Part::all).toList();
    }

    /// What tells most in the least room: all that stands between input and output, titles and legends.
    static List<Rectangle2D> dense(StageView view) {
        var ends = List.of(view.plan().input(), view.plan().output());
        return parts(view).stream()
                .flatMap(part ->
                        ends.contains(part.grid()) ? Stream.of(part.heading(), part.footing()) : Stream.of(part.all()))
                .toList();
    }

    private static List<Part> parts(StageView view) {
        var plan = view.plan();
        var captions = view.captions();
        var parts = new ArrayList<Part>();
        double cards = Cards.input(view).behind();
        var input = plan.input();
        var beside = Beside.of(view.picture(), captions);
        double below = beside.below() + (beside.lean(input.width()) ? 0 : LINE);
        parts.add(new Part(input, captions.input(), cards, below));
        double remark = captions.below().isEmpty() ? 0 : BELOW;
        plan.middle().ifPresent(grid -> parts.add(new Part(grid, captions.middle(), Cards.behindKernel(view), remark)));
        plan.loupe().ifPresent(grid -> parts.add(new Part(grid, captions.loupe(), 0, 0)));
        parts.add(new Part(plan.output(), captions.output(), 0, BELOW));
        return parts;
    }

    /// The box for words of a width about a cell of a grid: the nearest that hides nothing; where there is none near
    /// the cell, one that is near and hides little.
    static Rectangle2D place(
            Grid grid, Rectangle2D cell, double words, List<Rectangle2D> taken, double width, double height) {
        double most = Math.max(EDGE, width - words - EDGE);
        var lefts = new ArrayList<>(List.of(middle(cell.getMinX(), cell.getMaxX(), words), grid.left(), EDGE, most));
        double above = cell.getMinY() - HEIGHT - APART;
        double below = cell.getMaxY() + APART;
        var tops = new ArrayList<>(
                List.of(middle(cell.getMinY(), cell.getMaxY(), HEIGHT), above, below, EDGE, height - HEIGHT - EDGE));
        for (var one : taken) {
            lefts.addAll(List.of(one.getMinX() - words - EDGE, one.getMaxX() + EDGE));
            tops.addAll(List.of(one.getMinY() - HEIGHT, one.getMaxY()));
        }
        return tops.stream()
                .map(top -> Math.clamp(top, 0, Math.max(0, height - HEIGHT)))
                .flatMap(top ->
                        lefts.stream().map(left -> new Rectangle2D(Math.clamp(left, EDGE, most), top, words, HEIGHT)))
                .min(Comparator.<Rectangle2D>comparingDouble(box -> hidden(box, List.of(cell)))
                        .thenComparing(box -> apart(box, cell) > FARTHEST)
                        .thenComparing(box -> hidden(box, taken) > 0)
                        .thenComparingDouble(box -> hidden(box, taken) + NEARER * distance(box, cell)))
                .orElseThrow();
    }

    /// How much of some things a box hides, in whole pixels.
    static double hidden(Rectangle2D box, List<Rectangle2D> things) {
        return Math.rint(things.stream().mapToDouble(one -> common(box, one)).sum());
    }

    /// How large what two boxes have in common is.
    private static double common(Rectangle2D one, Rectangle2D other) {
        return common(one.getMinX(), one.getMaxX(), other.getMinX(), other.getMaxX())
                * common(one.getMinY(), one.getMaxY(), other.getMinY(), other.getMaxY());
    }

    private static double common(double from, double to, double otherFrom, double otherTo) {
        return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }

    /// How far a box is from a cell, in the direction in which it is farther.
    static double apart(Rectangle2D box, Rectangle2D cell) {
        return Math.max(
                Math.max(cell.getMinY() - box.getMaxY(), box.getMinY() - cell.getMaxY()),
                Math.max(cell.getMinX() - box.getMaxX(), box.getMinX() - cell.getMaxX()));
    }

    private static double middle(double from, double to, double size) {
        return (from + to - size) / 2;
    }

    static double distance(Rectangle2D one, Rectangle2D other) {
        return Math.hypot(
                one.getMinX() + one.getMaxX() - other.getMinX() - other.getMaxX(),
                one.getMinY() + one.getMaxY() - other.getMinY() - other.getMaxY());
    }
}
