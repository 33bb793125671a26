package convolarium.ui.draw;

import convolarium.window.Border;
import convolarium.window.Landing;
import convolarium.window.Site;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/// What belongs to the cell under the mouse: the window of an output cell, all outputs of an input cell, all uses of a
/// weight; and a read-out beside it.
final class HoverPainter {

    private static final double LEAST = 7;
    /// How wide the outline of a cell among others is, and how far it keeps away from the frame of the window where
    /// that does not cut digits.
    private static final double WIDTH = 2;
    private static final double MOST_INSET = 2;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final Pointed pointed;

    HoverPainter(Pen pen, StageView view, Pointed pointed) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
        this.pointed = pointed;
    }

    /// Draws on a canvas of a size.
    ///
    /// @param taken what the words must not hide
    void paint(MapImages images, List<Rectangle2D> taken, double width, double height) {
        var plan = view.plan();
        var grid = switch (pointed.hover()) {
            case Hover.Input(int row, int col) -> {
                var block = pointed.coverage().users(sourceRow(row), sourceCol(col));
                outputs(images, block.rows(), block.cols());
                if (sourceRow(row) != row || sourceCol(col) != col) {
                    source(sourceRow(row), sourceCol(col));
                }
                yield plan.input();
            }
            case Hover.Weight(int row, int col) -> {
                var block = pointed.coverage().cells(row, col);
                outlines(plan.input(), inside(block.rows()), inside(block.cols()));
                new WindowPainter(pen, view).over(plan.input());
                if (view.spreads()) {
                    var made = pointed.coverage().made(row, col);
                    outputs(images, made.rows(), made.cols());
                }
                yield plan.middle().orElse(plan.output());
            }
            case Hover.Output(int row, int col) -> {
                window(row, col);
                yield plan.output();
            }
        };
        outline(grid, pointed.hover().row(), pointed.hover().col());
        var cell = grid.bounds(pointed.hover().row(), pointed.hover().col());
        if (grid.readable() || pointed.hover() instanceof Hover.Weight) {
            var box = ReadOut.place(grid, cell, ReadOut.width(pointed.words()), taken, width, height);
            ReadOut.paint(pen, pointed.words(), box.getMinX(), box.getMinY());
        } else {
            new LoupePainter(pen, view, images).paint(pointed, cell, new Rectangle2D(0, 0, width, height));
        }
    }

    /// Cells of the output, and over them the frame of the current one.
    private void outputs(MapImages images, Collection<Integer> rows, Collection<Integer> cols) {
        outlines(view.plan().output(), rows, cols);
        new OutputPainter(pen, view, images).current();
    }

    private int sourceRow(int row) {
        return view.border().source(row, view.picture().height());
    }

    private int sourceCol(int col) {
        return view.border().source(col, view.picture().width());
    }

    private static Collection<Integer> inside(List<Integer> cells) {
        var inside = new TreeSet<>(cells);
        inside.remove(Border.NONE);
        return inside;
    }

    /// The cell whose number a padding cell repeats.
    private void source(int row, int col) {
        if (view.plan().input().contains(row, col)) {
            outline(view.plan().input(), row, col);
        }
    }

    private void window(int row, int col) {
        var grid = view.plan().input();
        Clip.to(grid, g, () -> window(grid, StageView.site(view.fits(), row, col)));
    }

    private void window(Grid grid, Site site) {
        Cased.stroke(pen, pen.ink.focus(), 2.5, () -> rectangle(grid, site.rows(), site.cols()));
    }

    private void rectangle(Grid grid, Landing rows, Landing cols) {
        if (rows.size() == 0 || cols.size() == 0) {
            return;
        }
        double width = Math.max(LEAST, Grid.reach(cols) * grid.cell());
        double height = Math.max(LEAST, Grid.reach(rows) * grid.cell());
        g.strokeRect(grid.x(cols.start()), grid.y(rows.start()), width, height);
    }

    /// All pairs of rows and columns, or the rectangle around them where cells are too small to be told apart.
    private void outlines(Grid grid, Collection<Integer> allRows, Collection<Integer> allCols) {
        var rows = allRows.stream()
                .filter(row -> grid.contains(row, grid.firstCol()))
                .toList();
        var cols = allCols.stream()
                .filter(col -> grid.contains(grid.firstRow(), col))
                .toList();
        if (!rows.isEmpty() && !cols.isEmpty()) {
            Cased.stroke(pen, pen.ink.focus(), WIDTH, () -> boxes(grid, rows, cols));
        }
    }

    private void boxes(Grid grid, List<Integer> rows, List<Integer> cols) {
        if (grid.cell() < LEAST) {
            var down = new TreeSet<>(rows);
            var across = new TreeSet<>(cols);
            double width = (across.getLast() - across.getFirst() + 1) * grid.cell();
            double height = (down.getLast() - down.getFirst() + 1) * grid.cell();
            g.strokeRect(
                    grid.x(across.getFirst()),
                    grid.y(down.getFirst()),
                    Math.max(LEAST, width),
                    Math.max(LEAST, height));
            return;
        }
        double inset = Math.min(MOST_INSET, Cased.apart(grid.cell(), pen, WIDTH));
        double side = grid.cell() - 2 * inset;
        for (int row : rows) {
            for (int col : cols) {
                g.strokeRect(grid.x(col) + inset, grid.y(row) + inset, side, side);
            }
        }
    }

    private void outline(Grid grid, int row, int col) {
        double size = Math.max(LEAST, grid.cell());
        double shift = (size - grid.cell()) / 2;
        Cased.stroke(
                pen, pen.ink.focus(), 2.5, () -> g.strokeRect(grid.x(col) - shift, grid.y(row) - shift, size, size));
    }
}
