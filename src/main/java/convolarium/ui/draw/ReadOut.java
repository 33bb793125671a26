package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// Where a sentence about a cell stands: where it hides nothing.
final class ReadOut {

    static final double HEIGHT = 28;

    private static final double TITLE = 26;
    private static final double BELOW = 46;
    private static final double EDGE = 2;

    private ReadOut() {}

    static double width(String text) {
        return Pen.width(text, 13) + 16;
    }

    /// Draws the sentence.
    static void paint(Pen pen, String text, double left, double top) {
        pen.g.setFill(pen.ink.text());
        pen.g.fillRoundRect(left, top, width(text), HEIGHT, 8, 8);
        pen.g.setFont(Fonts.words(13));
        pen.g.setFill(pen.ink.background());
        pen.g.setTextAlign(TextAlignment.LEFT);
        pen.g.setTextBaseline(VPos.CENTER);
        pen.g.fillText(text, left + 8, top + HEIGHT / 2);
    }

    /// Everything on the stage that is not to be hidden: grids with what stands above and below them.
    static List<Rectangle2D> taken(StageView view) {
        var plan = view.plan();
        var captions = view.captions();
        var taken = new ArrayList<Rectangle2D>();
        double cards = plan.cells() ? Plan.cards(view.picture().channels()) * Plan.CARD : 0;
        var input = plan.input();
        taken.add(around(
                new Grid(input.left(), input.top() - cards, input.cell(), 0, 0, input.rows(), input.cols()),
                captions.input(),
                BELOW + cards));
        plan.middle().ifPresent(grid -> taken.add(around(grid, captions.middle(), BELOW)));
        plan.loupe().ifPresent(grid -> taken.add(around(grid, captions.loupe(), 0)));
        taken.add(around(plan.output(), captions.output(), BELOW));
        return taken;
    }

    private static Rectangle2D around(Grid grid, String title, double below) {
        double width = Math.max(grid.width(), Pen.width(title, 14));
        return new Rectangle2D(grid.left(), grid.top() - TITLE, width, grid.height() + TITLE + below);
    }

    /// The box for words of a width about a cell of a grid: above the title, below, at an edge of the canvas. Where
    /// there is no room anywhere the title of the grid gives way.
    static Rectangle2D place(
            Grid grid, Rectangle2D cell, double words, List<Rectangle2D> taken, double width, double height) {
        double most = Math.max(EDGE, width - words - EDGE);
        double[] lefts = {Math.clamp(cell.getMinX() + (cell.getWidth() - words) / 2, EDGE, most), grid.left(), EDGE};
        double[] tops = {grid.top() - TITLE - HEIGHT - 2, grid.bottom() + BELOW, EDGE, height - HEIGHT - EDGE};
        return DoubleStream.of(tops)
                .boxed()
                .flatMap(top -> DoubleStream.of(lefts).mapToObj(left -> new Rectangle2D(left, top, words, HEIGHT)))
                .filter(box -> box.getMinY() >= 0 && box.getMaxY() <= height && box.getMaxX() <= width)
                .filter(box -> taken.stream().noneMatch(box::intersects))
                .findFirst()
                .orElseGet(() -> {
                    double title = grid.top() >= HEIGHT + 6 ? grid.top() - HEIGHT - 6 : grid.bottom() + 6;
                    return new Rectangle2D(Math.min(grid.left(), most), title, words, HEIGHT);
                });
    }
}
