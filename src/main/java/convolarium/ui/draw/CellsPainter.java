package convolarium.ui.draw;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Planes of numbers side by side: with their numbers where cells are large enough, as images else.
public final class CellsPainter {

    private static final double LINE = 16;
    /// Cells of this side have room for a name below their number.
    private static final double NAMED = 44;
    /// How tall that is, as a part of the cell: less than the number.
    private static final double NAME = 0.21;

    /// A plane of numbers.
    ///
    /// @param plane one channel
    /// @param count how many of its cells there really are, row by row
    /// @param power by which power of ten the numbers are written larger than they are
    /// @param fine  whether with five decimals
    /// @param names of the cells, if they have any
    public record Cells(Tensor plane, int count, Palette.Colour colour, int power, boolean fine, List<String> names) {

        public Cells {
            names = List.copyOf(names);
        }

        private float written(int row, int col) {
            int index = row * plane.shape().width() + col;
            return index < count ? (float) (plane.array()[index] * StrictMath.pow(10, power)) : 0;
        }
    }

    private final GraphicsContext g;
    private final Pen pen;

    public CellsPainter(GraphicsContext g, Ink ink) {
        this.g = g;
        this.pen = new Pen(g, ink);
    }

    /// Paints a plane.
    public void paint(Grid grid, Cells cells) {
        var plane = cells.plane();
        int count = cells.count();
        var colour = cells.colour();
        if (!grid.readable()) {
            image(grid, plane, count, colour);
            return;
        }
        var numbers = cells.fine()
                ? Lettering.fine(grid, pen.density(), cells::written)
                : Lettering.of(grid, pen.density(), pen.legible, cells::written);
        for (int i = 0; i < count; i++) {
            int row = i / grid.cols();
            int col = i % grid.cols();
            float value = plane.array()[i];
            int argb = colour.of(value);
            pen.fill(grid, row, col, argb);
            if (value < 0) {
                pen.signTick(grid, row, col, argb);
            }
            pen.number(numbers, row, col, Pen.readableOn(argb));
            if (!cells.names().isEmpty() && grid.cell() >= NAMED) {
                name(grid, row, col, cells.names().get(i));
            }
        }
        lines(grid, count);
    }

    /// What a cell is called, below its number and on a ground of its own: it may be a number, too.
    private void name(Grid grid, int row, int col, String name) {
        double most = Math.min(Fonts.SIZE, grid.cell() * NAME);
        double size = Math.min(most, Fonts.SIZE * (grid.cell() - 4) / Fonts.width(name));
        double tall = most + 5;
        g.setFill(pen.ink.background());
        g.fillRect(grid.x(col), grid.y(row + 1) - tall, grid.cell(), tall);
        g.setFont(Fonts.words(size));
        g.setFill(pen.ink.text());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BASELINE);
        g.fillText(name, grid.x(col) + grid.cell() / 2, grid.y(row + 1) - 4);
    }

    private void lines(Grid grid, int count) {
        g.setStroke(pen.ink.line());
        g.setLineWidth(1);
        for (int i = 0; i < count; i++) {
            int row = i / grid.cols();
            int col = i % grid.cols();
            double x = Math.floor(grid.x(col)) + 0.5;
            double y = Math.floor(grid.y(row)) + 0.5;
            g.strokeRect(x, y, grid.cell(), grid.cell());
        }
    }

    private void image(Grid grid, Tensor plane, int count, Palette.Colour colour) {
        var shape = plane.shape();
        int whole = count / shape.width();
        g.setImageSmoothing(false);
        if (whole > 0) {
            var rows = part(plane, 0, whole, shape.width());
            g.drawImage(Sheets.map(rows, 0, colour), grid.left(), grid.top(), grid.width(), whole * grid.cell());
        }
        int rest = count % shape.width();
        if (rest > 0) {
            var last = part(plane, whole, 1, rest);
            g.drawImage(Sheets.map(last, 0, colour), grid.left(), grid.y(whole), rest * grid.cell(), grid.cell());
        }
        g.setStroke(pen.ink.line());
        g.setLineWidth(1);
        g.strokeRect(grid.left() - 0.5, grid.top() - 0.5, grid.width() + 1, grid.height() + 1);
    }

    private static Tensor part(Tensor plane, int row, int rows, int cols) {
        return Tensor.of(Shape.picture(1, rows, cols), (_, _, _, y, x) -> plane.at(0, row + y, x));
    }

    /// A frame around cells from the first to the last of them.
    ///
    /// @param chosen whether it is around the one that was chosen
    public void frame(Grid grid, List<Grid.Place> cells, boolean chosen) {
        int top = cells.stream().mapToInt(Grid.Place::row).min().orElse(0);
        int left = cells.stream().mapToInt(Grid.Place::col).min().orElse(0);
        int bottom = cells.stream().mapToInt(Grid.Place::row).max().orElse(0) + 1;
        int right = cells.stream().mapToInt(Grid.Place::col).max().orElse(0) + 1;
        double out = chosen ? 1 : 0;
        double wide = (right - left) * grid.cell() + 2 * out;
        double high = (bottom - top) * grid.cell() + 2 * out;
        Cased.stroke(
                pen,
                chosen ? pen.ink.focus() : pen.ink.frame(),
                2.5,
                () -> g.strokeRect(grid.x(left) - out, grid.y(top) - out, wide, high));
    }

    /// Words above a plane, and how large it is below.
    ///
    /// @param most how wide they may be
    public void words(Grid grid, String title, String below, double most) {
        double size = Fonts.SIZE * Math.min(1, most / Math.max(1, Fonts.width(title)));
        pen.words(title, grid.left(), grid.top() - 8, size, pen.ink.text(), TextAlignment.LEFT);
        pen.words(below, grid.left(), grid.bottom() + LINE, pen.ink.muted(), TextAlignment.LEFT);
    }

    /// A sign between two planes.
    public void sign(String sign, double x, double y) {
        pen.operator(sign, x, y);
    }
}
