package convolarium.ui.draw;

import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// What marks in the cells of an output mean, beside its colours or, where there is no room, below them.
final class MarksPainter {

    private static final double SAMPLE = 14;
    private static final double APART = 6;
    private static final double BETWEEN = 14;
    private static final double BESIDE = 16;
    private static final double BELOW = 50;
    private static final double LINE = 20;
    /// How far words may reach beyond the grid.
    private static final double REACH = 24;

    private final Pen pen;
    private final StageView view;
    private final Grid grid;
    private double left;
    private double top;

    /// @param legend where the colours end
    MarksPainter(Pen pen, StageView view, double legend) {
        this.pen = pen;
        this.view = view;
        this.grid = view.plan().output();
        this.left = legend + BETWEEN;
        this.top = grid.bottom() + BESIDE;
    }

    void paint() {
        if (grid.readable() && !view.captions().cut().isEmpty()) {
            marked(view::cuts)
                    .max(Comparator.comparingDouble(place -> Math.abs(sum(place))))
                    .ifPresent(this::corner);
        }
        if (grid.cell() >= Plan.LINED) {
            marked((row, col) -> !Float.isFinite(view.outputAt(row, col)))
                    .findFirst()
                    .ifPresent(_ -> checker());
        }
    }

    private Stream<Grid.Place> marked(BiPredicate<Integer, Integer> marked) {
        return IntStream.rangeClosed(grid.firstRow(), grid.lastRow())
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(grid.firstCol(), grid.lastCol())
                        .filter(col -> view.makes(row, col) && view.knows(row, col) && marked.test(row, col))
                        .mapToObj(col -> new Grid.Place(row, col)));
    }

    private float sum(Grid.Place place) {
        return view.sumAt(place.row(), place.col());
    }

    /// A corner in the deepest colour of the sign of the strongest one: nobody would see a weak one.
    private void corner(Grid.Place place) {
        makeRoom(view.captions().cut());
        double right = left + SAMPLE;
        double bottom = top + SAMPLE;
        pen.g.setFill(Color.WHITE);
        pen.g.fillRect(left, top, SAMPLE, SAMPLE);
        pen.g.setFill(Pen.color(view.outputColour().of(Math.copySign(Float.MAX_VALUE, sum(place)))));
        pen.g.fillPolygon(new double[] {right, right, left}, new double[] {top, bottom, bottom}, 3);
        end(view.captions().cut());
    }

    private void checker() {
        makeRoom(view.captions().noNumber());
        pen.fill(left, top, SAMPLE, SAMPLE, Palette.NO_NUMBER);
        end(view.captions().noNumber());
    }

    /// Goes to the next line where words would reach too far.
    private void makeRoom(String words) {
        if (left > grid.left() && left + SAMPLE + APART + Fonts.width(words) > grid.right() + REACH) {
            left = grid.left();
            top = Math.max(grid.bottom() + BELOW, top + LINE);
        }
    }

    private void end(String words) {
        pen.g.setStroke(pen.ink.line());
        pen.g.setLineWidth(1);
        pen.g.strokeRect(left + 0.5, top + 0.5, SAMPLE - 1, SAMPLE - 1);
        pen.words(words, left + SAMPLE + APART, top + 12, pen.ink.muted(), TextAlignment.LEFT);
        left += SAMPLE + APART + Fonts.width(words) + BETWEEN;
    }
}
