package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// Pictures in another size. A side that becomes shorter is averaged by area: a new cell is the mean of the old cells
/// it covers, each by the share that is covered. A side that becomes longer repeats the nearest cell.
public final class Resize {

    /// One side of a picture on its way from a number of cells to another.
    private record Side(int from, int to) {

        /// The first old cell that a new cell sees.
        int first(int cell) {
            return (int) (to < from ? (long) cell * from / to : (2L * cell + 1) * from / (2L * to));
        }

        /// Behind the last old cell that a new cell sees.
        int end(int cell) {
            return to < from ? (int) Math.ceilDiv((cell + 1L) * from, (long) to) : first(cell) + 1;
        }

        /// How much of an old cell a new cell sees: of all together [#whole()].
        long weight(int cell, int old) {
            return to < from
                    ? Math.min((old + 1L) * to, (cell + 1L) * from) - Math.max((long) old * to, (long) cell * from)
                    : 1;
        }

        int whole() {
            return to < from ? from : 1;
        }
    }

    private final Picture picture;
    private final Side rows;
    private final Side columns;

    private Resize(Picture picture, int height, int width) {
        this.picture = picture;
        this.rows = new Side(picture.height(), height);
        this.columns = new Side(picture.width(), width);
    }

    /// The picture in `height` rows and `width` columns.
    ///
    /// @throws IllegalArgumentException if a side is smaller than 1
    public static Picture to(Picture picture, int height, int width) {
        return picture.eachSlice(flat -> resized(flat, height, width));
    }

    private static Picture resized(Picture picture, int height, int width) {
        var shape = Shape.picture(picture.channels(), height, width);
        if (shape.equals(picture.values().shape())) {
            return picture;
        }
        var values = new Resize(picture, height, width).values(shape);
        return new Picture(Tensor.owning(shape, values), picture.tone());
    }

    /// The largest square in the middle, `size` cells along a side.
    public static Picture fitSquare(Picture picture, int size) {
        return to(Crop.square(picture).of(picture), size, size);
    }

    private float[] values(Shape shape) {
        var values = new float[shape.size()];
        double whole = (double) rows.whole() * columns.whole();
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                var sums = new double[shape.width()];
                for (int old = rows.first(y); old < rows.end(y); old++) {
                    add(c, old, rows.weight(y, old), sums);
                }
                int to = shape.index(0, c, 0, y, 0);
                for (int x = 0; x < sums.length; x++) {
                    values[to + x] = (float) (sums[x] / whole);
                }
            }
        }
        return values;
    }

    /// Adds what each new cell of a row sees of an old row.
    private void add(int c, int old, long share, double[] sums) {
        var from = picture.values();
        int start = from.shape().index(0, c, 0, old, 0);
        for (int x = 0; x < sums.length; x++) {
            int end = columns.end(x);
            for (int column = columns.first(x); column < end; column++) {
                sums[x] += (double) (share * columns.weight(x, column)) * from.array()[start + column];
            }
        }
    }
}
