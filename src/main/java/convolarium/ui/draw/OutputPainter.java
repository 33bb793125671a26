package convolarium.ui.draw;

import convolarium.insight.Scale;
import convolarium.op.TransposedConv;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/// The output map: made cells full, the others empty; the current one framed; its legend below.
final class OutputPainter {

    /// How much is seen of what has arrived but is not handed on yet.
    private static final double WAITING = 0.45;
    private static final double LEGEND = 150;
    /// The smallest frame of a cell.
    private static final double SMALL = 7;
    /// How far the number beside a cell may reach below the map: the legend is not hidden.
    private static final double UNDER = 14;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final MapImages images;
    private final Grid grid;

    OutputPainter(Pen pen, StageView view, MapImages images) {
        this.pen = pen;
        this.images = images;
        this.g = pen.g;
        this.view = view;
        this.grid = view.plan().output();
    }

    void paint() {
        paint(Legend.of(view));
    }

    /// @param scale from the first colour of the legend to its last
    void paint(Scale scale) {
        map();
        Heading.above(pen, grid, view.captions().output());
        legend(scale, view.outputColour());
        new MarksPainter(pen, view, legendLeft() + legendWidth()).paint();
        tag();
    }

    /// The number of the current cell stands beside it where cells have none: from afar, or where they are large but
    /// numbers are long. While it is still added up, that of the cell before is seen.
    private void tag() {
        boolean cells = grid.readable();
        int before = cells && view.moment().written() == 0 ? 1 : 0;
        int index = view.moment().cell() - before;
        int row = Math.floorDiv(index, view.fits().output().width());
        int col = Math.floorMod(index, view.fits().output().width());
        boolean wanted = cells ? numbers(grid).size() == 0 : pen.legible > 0;
        if (wanted && grid.contains(row, col) && view.knows(row, col)) {
            tag(row, col, made(index, false));
        }
    }

    private void tag(int row, int col, double made) {
        g.setGlobalAlpha(made);
        new Tag(pen, Numbers.text(view.outputAt(row, col))).paint(spot(row, col), grid.bottom() + UNDER);
        g.setGlobalAlpha(1);
    }

    /// A cell, or more around it where it is too small to be framed.
    private Rectangle2D spot(int row, int col) {
        double size = Math.max(grid.cell(), SMALL);
        double shift = (size - grid.cell()) / 2;
        return new Rectangle2D(grid.x(col) - shift, grid.y(row) - shift, size, size);
    }

    private Lettering numbers(Grid shown) {
        var key = List.of(view.result().output().key(), view.filter());
        return images.numbers(shown, pen.legible, key, view::outputAt);
    }

    /// The map without words and legend.
    void map() {
        g.setFill(pen.ink.empty());
        g.fillRect(grid.left(), grid.top(), grid.width(), grid.height());
        if (grid.readable()) {
            cells(grid, false);
        } else {
            picture(images.map(view, grid));
        }
        pen.lines(grid);
        footprints();
        current();
    }

    /// Where the kernels lie that the input cells of the current one lay onto the output.
    private void footprints() {
        if (!(view.op() instanceof TransposedConv) || view.moment().moved() < 1 || grid.cell() < Plan.LINED) {
            return;
        }
        var placement = view.fits().placement();
        g.setStroke(pen.ink.frame());
        g.setLineWidth(1.5);
        g.setLineDashes(5, 3);
        Clip.to(
                grid,
                g,
                () -> view.trace().taps().stream()
                        .filter(tap -> tap.channel() == view.channel())
                        .forEach(tap -> footprint(
                                placement.rows().users(tap.row(), view.border()),
                                placement.cols().users(tap.col(), view.border()))));
        g.setLineDashes();
    }

    private void footprint(List<Integer> rows, List<Integer> cols) {
        g.strokeRect(
                grid.x(cols.getFirst()) + 1,
                grid.y(rows.getFirst()) + 1,
                (cols.getLast() - cols.getFirst() + 1) * grid.cell() - 2,
                (rows.getLast() - rows.getFirst() + 1) * grid.cell() - 2);
    }

    /// The cells of a grid over the output.
    ///
    /// @param ahead whether those that are not made yet are seen as well
    void cells(Grid shown, boolean ahead) {
        var numbers = numbers(shown);
        for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
            for (int col = shown.firstCol(); col <= shown.lastCol(); col++) {
                double made = made(row * view.fits().output().width() + col, ahead);
                if (made > 0 && view.makes(row, col) && view.knows(row, col)) {
                    cell(numbers, row, col, made);
                }
            }
        }
        g.setGlobalAlpha(1);
        new UnknownPainter(pen, view).cell(shown);
    }

    /// How much of a cell is made, from 0 to 1.
    private double made(int index, boolean ahead) {
        double least = ahead || view.back().isPresent() ? WAITING : 0;
        return index < view.moment().cell()
                ? 1
                : index == view.moment().cell() ? Math.max(least, view.moment().written()) : least;
    }

    private void cell(Lettering numbers, int row, int col, double made) {
        float value = view.outputAt(row, col);
        int full = view.outputColour().of(value);
        int argb = made == WAITING ? Ink.argb(pen.ink.empty().interpolate(Pen.color(full), WAITING)) : full;
        g.setGlobalAlpha(made == WAITING ? 1 : made);
        pen.fill(numbers.grid(), row, col, argb);
        pen.number(numbers, row, col, Pen.readableOn(argb));
        if (value < 0) {
            pen.signTick(numbers.grid(), row, col, argb);
        }
        if (view.cuts(row, col)) {
            corner(numbers.grid(), row, col, view.outputColour().of(view.sumAt(row, col)));
        }
    }

    /// A corner of a cell in the colour of the number that was there before.
    private void corner(Grid shown, int row, int col, int argb) {
        double size = shown.cell() / 3;
        double right = shown.x(col) + shown.cell();
        double bottom = shown.y(row) + shown.cell();
        g.setFill(Pen.color(argb));
        g.fillPolygon(new double[] {right, right, right - size}, new double[] {bottom - size, bottom, bottom}, 3);
        g.setStroke(pen.ink.line());
        g.setLineWidth(1);
        g.strokeLine(right, bottom - size, right - size, bottom);
    }

    private void picture(Image map) {
        boolean all = view.knows(view.row(), view.col());
        made(map, grid.firstRow(), view.row(), grid.cols());
        made(map, view.row(), view.row() + 1, view.col() + (all ? 1 : 0) - grid.firstCol());
    }

    /// Part of the map in full colour, as far as it is shown.
    private void made(Image map, int fromRow, int toRow, int cols) {
        int from = Math.max(fromRow, grid.firstRow()) - grid.firstRow();
        int to = Math.min(toRow, grid.firstRow() + grid.rows()) - grid.firstRow();
        int across = Math.clamp(cols, 0, grid.cols());
        if (to > from && across > 0) {
            double top = grid.top() + from * grid.cell();
            g.save();
            Clip.rectangle(g, grid.left(), top, across * grid.cell(), (to - from) * grid.cell());
            images.draw(g, map, grid);
            g.restore();
        }
    }

    /// The frame of the cell that is being made, where it is shown.
    void current() {
        if (!grid.contains(view.row(), view.col())) {
            return;
        }
        var spot = spot(view.row(), view.col());
        Cased.frame(
                pen,
                grid.cell(),
                () -> g.strokeRect(spot.getMinX(), spot.getMinY(), spot.getWidth(), spot.getHeight()));
    }

    void legend(Scale scale, Palette.Colour colour) {
        if (view.veil() != Veil.CELL) {
            new Legend(pen, scale, colour).paint(legendLeft(), grid.bottom() + 16, legendWidth());
        }
    }

    private double legendLeft() {
        return Math.min(grid.left(), Heading.right(pen) - legendWidth());
    }

    private double legendWidth() {
        return Math.min(LEGEND, Math.max(90, grid.width()));
    }
}
