package convolarium.ui.draw;

import convolarium.window.Landing;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Cells on a canvas: where they are and how large.
///
/// @param firstRow row of the topmost cell; below 0 where padding is shown
/// @param firstCol column of the leftmost cell
/// @param cell     side of a cell in pixels; far below 1 where a picture is shown as a whole
public record Grid(double left, double top, double cell, int firstRow, int firstCol, int rows, int cols) {

    /// A cell of a grid.
    public record Place(int row, int col) {}

    public double x(double col) {
        return left + (col - firstCol) * cell;
    }

    public double y(double row) {
        return top + (row - firstRow) * cell;
    }

    public double width() {
        return cols * cell;
    }

    public double height() {
        return rows * cell;
    }

    public double right() {
        return left + width();
    }

    public double bottom() {
        return top + height();
    }

    public double middle() {
        return top + height() / 2;
    }

    public int lastRow() {
        return firstRow + rows - 1;
    }

    public int lastCol() {
        return firstCol + cols - 1;
    }

    /// Whether cells are large enough for numbers.
    public boolean readable() {
        return cell >= Plan.READABLE;
    }

    Grid movedTo(double newLeft, double newTop) {
        return new Grid(newLeft, newTop, cell, firstRow, firstCol, rows, cols);
    }

    Grid sized(double side) {
        return new Grid(left, top, side, firstRow, firstCol, rows, cols);
    }

    /// The cells that are among those from (0, 0) to before (height, width); maybe none.
    public Grid within(int height, int width) {
        int top = Math.max(0, firstRow);
        int start = Math.max(0, firstCol);
        int down = Math.max(0, Math.min(height, firstRow + rows) - top);
        int across = Math.max(0, Math.min(width, firstCol + cols) - start);
        return new Grid(x(start), y(top), cell, top, start, down, across);
    }

    public boolean contains(int row, int col) {
        return row >= firstRow && row < firstRow + rows && col >= firstCol && col < firstCol + cols;
    }

    /// One cell in pixels.
    public Rectangle2D bounds(int row, int col) {
        return new Rectangle2D(x(col), y(row), cell, cell);
    }

    /// The cell under a point.
    public Optional<Place> at(double x, double y) {
        boolean inside = x >= left && x < right() && y >= top && y < bottom();
        return inside ? Optional.of(nearest(x, y)) : Optional.empty();
    }

    /// The cell under a point, or the nearest to it.
    public Place nearest(double x, double y) {
        int row = (int) Math.floor((y - top) / cell);
        int col = (int) Math.floor((x - left) / cell);
        return new Place(firstRow + Math.clamp(row, 0, rows - 1), firstCol + Math.clamp(col, 0, cols - 1));
    }

    /// Cells from the first to the last tap of a landing.
    public static int reach(Landing landing) {
        return (landing.size() - 1) * landing.step() + 1;
    }
}
