package convolarium.ui.draw;

import convolarium.insight.Scale;
import convolarium.op.Activation;
import convolarium.op.TransposedConv;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The output map: made cells full, the others faint, the current one framed; its legend below.
final class OutputPainter {

    private static final Set<Activation.Function> NEVER_NEGATIVE = EnumSet.of(
            Activation.Function.RELU,
            Activation.Function.RELU6,
            Activation.Function.SIGMOID,
            Activation.Function.SOFTPLUS);

    private static final double FAINT = 0.16;
    private static final double LEGEND = 150;
    /// The side of the sample of a corner.
    private static final double SAMPLE = 14;
    /// How far words may reach beyond the grid.
    private static final double REACH = 24;
    /// Where the checker of a value that is not finite has its tick.
    private static final int WHITE = -1;

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
        map();
        Heading.above(pen, grid, view.captions().output());
        legend(values(), view.outputColour());
        if (grid.readable() && !view.captions().cut().isEmpty() && cuts()) {
            cutLegend();
        }
    }

    /// The values from the first colour of the output to the last.
    private Scale values() {
        if (!view.outcome().experiment().signed()) {
            return new Scale(0, view.picture().tone().most(), false);
        }
        return view.activation().filter(NEVER_NEGATIVE::contains).isPresent()
                ? new Scale(0, view.scale().high(), view.scale().clipped())
                : view.scale();
    }

    private boolean cuts() {
        for (int row = grid.firstRow(); row <= grid.lastRow(); row++) {
            for (int col = grid.firstCol(); col <= grid.lastCol(); col++) {
                if (view.makes(row, col) && view.cuts(row, col)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What the corners mean, beside the colours, or where there is no room, below them.
    private void cutLegend() {
        var words = view.captions().cut();
        double beside = grid.left() + legendWidth() + 14;
        boolean fits = beside + SAMPLE + 6 + Pen.width(words, 13) <= grid.right() + REACH;
        double left = fits ? beside : grid.left();
        double top = grid.bottom() + (fits ? 16 : 50);
        double right = left + SAMPLE;
        double bottom = top + SAMPLE;
        g.setFill(Color.WHITE);
        g.fillRect(left, top, SAMPLE, SAMPLE);
        g.setFill(Pen.color(view.outputColour().of(-view.scale().high())));
        g.fillPolygon(new double[] {right, right, left}, new double[] {top, bottom, bottom}, 3);
        g.setStroke(pen.ink.line());
        g.setLineWidth(1);
        g.strokeRect(left + 0.5, top + 0.5, SAMPLE - 1, SAMPLE - 1);
        pen.words(words, left + SAMPLE + 6, top + 11, 13, pen.ink.muted(), TextAlignment.LEFT);
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
        if (grid.cell() >= Plan.LINED) {
            pen.lines(grid);
        }
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
    /// @param all whether those that are not made yet are seen as well
    void cells(Grid shown, boolean all) {
        var numbers = images.numbers(shown, List.of(view.result().output().key(), view.filter()), view::outputAt);
        for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
            for (int col = shown.firstCol(); col <= shown.lastCol(); col++) {
                if (view.makes(row, col)) {
                    cell(
                            numbers,
                            row,
                            col,
                            all ? 1 : made(row * view.fits().output().width() + col));
                }
            }
        }
        g.setGlobalAlpha(1);
    }

    /// How much of a cell is made, from 0 to 1.
    private double made(int index) {
        return index < view.moment().cell()
                ? 1
                : index == view.moment().cell() ? view.moment().written() : 0;
    }

    private void cell(Lettering numbers, int row, int col, double made) {
        float value = view.outputAt(row, col);
        int argb = view.outputColour().of(value);
        g.setGlobalAlpha(Math.max(made, FAINT));
        pen.value(numbers.grid(), row, col, value, argb);
        if (made > 0) {
            g.setGlobalAlpha(made);
            pen.number(numbers, row, col, Pen.readableOn(argb));
            if (value < 0) {
                pen.signTick(numbers.grid(), row, col, Float.isFinite(value) ? argb : WHITE);
            }
            if (view.cuts(row, col)) {
                pen.corner(numbers.grid(), row, col, view.outputColour().of(view.sumAt(row, col)));
            }
        }
    }

    private void picture(Image map) {
        g.setImageSmoothing(false);
        g.setGlobalAlpha(FAINT);
        g.drawImage(map, grid.left(), grid.top(), grid.width(), grid.height());
        g.setGlobalAlpha(1);
        made(map, grid.firstRow(), view.row(), grid.cols());
        made(map, view.row(), view.row() + 1, view.col() + 1 - grid.firstCol());
        g.setStroke(pen.ink.line());
        g.setLineWidth(1);
        g.strokeRect(grid.left() - 0.5, grid.top() - 0.5, grid.width() + 1, grid.height() + 1);
    }

    /// Part of the map in full colour, as far as it is shown.
    private void made(Image map, int fromRow, int toRow, int cols) {
        int from = Math.max(fromRow, grid.firstRow()) - grid.firstRow();
        int to = Math.min(toRow, grid.firstRow() + grid.rows()) - grid.firstRow();
        int across = Math.clamp(cols, 0, grid.cols());
        if (to > from && across > 0) {
            double wide = map.getWidth() / grid.cols();
            double high = map.getHeight() / grid.rows();
            double top = grid.top() + from * grid.cell();
            double width = across * grid.cell();
            g.drawImage(
                    map,
                    0,
                    from * high,
                    across * wide,
                    (to - from) * high,
                    grid.left(),
                    top,
                    width,
                    (to - from) * grid.cell());
        }
    }

    /// The frame of the cell that is being made, where it is shown.
    void current() {
        if (!grid.contains(view.row(), view.col())) {
            return;
        }
        double size = Math.max(grid.cell(), 7);
        double shift = (size - grid.cell()) / 2;
        g.setStroke(pen.ink.frame());
        g.setLineWidth(grid.readable() ? 3.5 : 2);
        g.strokeRect(grid.x(view.col()) - shift, grid.y(view.row()) - shift, size, size);
    }

    void legend(Scale scale, Palette.Colour colour) {
        new Legend(pen, scale, colour).paint(grid.left(), grid.bottom() + 16, legendWidth());
    }

    private double legendWidth() {
        return Math.min(LEGEND, Math.max(90, grid.width()));
    }
}
