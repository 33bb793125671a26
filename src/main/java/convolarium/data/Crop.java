package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// A rectangle of cells, all channels deep.
///
/// @param row    first row
/// @param column first column
public record Crop(int row, int column, int height, int width) {

    /// @throws IllegalArgumentException unless it begins within the first quadrant and holds a cell
    public Crop {
        if (row < 0 || column < 0 || height < 1 || width < 1) {
            throw new IllegalArgumentException("no rectangle: " + row + ", " + column + ", " + height + "×" + width);
        }
    }

    /// All of a picture.
    public static Crop whole(Picture picture) {
        return new Crop(0, 0, picture.height(), picture.width());
    }

    /// The cells between two, both of them included.
    public static Crop between(int row, int column, int otherRow, int otherColumn) {
        return new Crop(
                Math.min(row, otherRow),
                Math.min(column, otherColumn),
                Math.abs(row - otherRow) + 1,
                Math.abs(column - otherColumn) + 1);
    }

    /// The largest square in the middle of a picture; where the middle lies between two cells, the earlier one is in.
    public static Crop square(Picture picture) {
        int side = Math.min(picture.height(), picture.width());
        return new Crop((picture.height() - side) / 2, (picture.width() - side) / 2, side, side);
    }

    /// The largest square within that has one of the corners in common, a cell of it.
    public Crop squared(int cornerRow, int cornerColumn) {
        int side = Math.min(height, width);
        int top = cornerRow == row ? row : row + height - side;
        return new Crop(top, cornerColumn == column ? column : column + width - side, side, side);
    }

    /// So many cells farther down and to the right, as far as the picture goes.
    public Crop moved(int down, int right, Picture picture) {
        return new Crop(
                Math.clamp(row + down, 0, picture.height() - height),
                Math.clamp(column + right, 0, picture.width() - width),
                height,
                width);
    }

    /// So many rows and columns more, as far as the picture goes; at least one is left.
    public Crop grown(int rows, int columns, Picture picture) {
        return new Crop(
                row,
                column,
                Math.clamp(height + rows, 1, picture.height() - row),
                Math.clamp(width + columns, 1, picture.width() - column));
    }

    /// The cells of the picture that lie in the rectangle.
    ///
    /// @throws IllegalArgumentException if the rectangle reaches out of the picture
    public Picture of(Picture picture) {
        return picture.eachSlice(this::flat);
    }

    private Picture flat(Picture picture) {
        if (row > picture.height() - height || column > picture.width() - width) {
            throw new IllegalArgumentException(
                    this + " is not within " + picture.values().shape());
        }
        var from = picture.values();
        var values = new float[Math.multiplyExact(picture.channels(), height * width)];
        for (int c = 0, to = 0; c < picture.channels(); c++) {
            for (int y = row; y < row + height; y++, to += width) {
                System.arraycopy(from.array(), from.shape().index(0, c, 0, y, column), values, to, width);
            }
        }
        return new Picture(Tensor.owning(Shape.picture(picture.channels(), height, width), values), picture.tone());
    }
}
