package convolarium.insight;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// A map, or a part of one, small enough to be looked at: itself, or blocks of it as one value each.
///
/// @param values one plane
/// @param region what it shows of the map
/// @param factor cells along a side of a block
public record Overview(Tensor values, Region region, int factor) {

    /// How a block of cells becomes one value.
    public enum Block {
        /// The mean: right for light and ink.
        MEAN,
        /// The value in the middle, as edges of both signs would cancel in a mean; NaN where there is one at all.
        MIDDLE
    }

    private static final int LONGEST = 1024;

    /// Some rows and columns of a channel.
    public record Region(int top, int left, int rows, int cols) {

        /// All of a map.
        public static Region whole(Shape shape) {
            return new Region(0, 0, shape.height(), shape.width());
        }

        /// Whether all of another one lies in it.
        public boolean contains(Region other) {
            return other.top >= top
                    && other.left >= left
                    && other.top + other.rows <= top + rows
                    && other.left + other.cols <= left + cols;
        }
    }

    /// A map as it is.
    public Overview(Tensor values) {
        this(values, Region.whole(values.shape()), 1);
    }

    /// How many cells along a side become one value where a whole map is shown.
    public static int factor(Shape shape) {
        return Math.ceilDiv(Math.max(shape.height(), shape.width()), LONGEST);
    }

    /// Channel `c` of a flat picture.
    public static Overview of(Tensor tensor, int c, Block block) {
        return of(tensor, c, block, Region.whole(tensor.shape()), factor(tensor.shape()));
    }

    /// A region of channel `c`, blocks of `factor` × `factor` cells as one value each.
    public static Overview of(Tensor tensor, int c, Block block, Region region, int factor) {
        var mosaic = new Mosaic(region, factor, block);
        for (int line = 0; line < mosaic.lines(); line++) {
            mosaic.take(line, tensor, c, 0);
        }
        return mosaic.overview();
    }

    public int height() {
        return values.shape().height();
    }

    public int width() {
        return values.shape().width();
    }

    /// The value shown for a cell of the map that lies in the region.
    public float at(int row, int col) {
        return values.array()[(row - region.top()) / factor * width() + (col - region.left()) / factor];
    }
}
