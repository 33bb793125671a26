package convolarium.insight;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Objects;

/// A map, or a part of one, small enough to be looked at: itself, or blocks of it as one value each.
///
/// @param values planes
/// @param plane  which of them it is
/// @param region what it shows of the map
/// @param factor cells along a side of a block
public record Overview(Tensor values, int plane, Region region, int factor) {

    /// How a block of cells becomes one value.
    public enum Block {
        /// The mean: right for light and ink.
        MEAN,
        /// The value in the middle, as edges of both signs would cancel in a mean; NaN or ∞ where there is one at all.
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

    /// A map as it is: channel `c` of a flat picture, whose numbers are shared.
    public Overview(Tensor tensor, int c) {
        this(tensor, c, Region.whole(tensor.shape()), 1);
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

    /// A channel as it is looked at while it changes all the time: of each block only the cell in the middle is read.
    ///
    /// @param longest values along the longer side at most
    public static Overview thinned(Tensor tensor, int c, int longest) {
        var shape = tensor.shape();
        int factor = Math.ceilDiv(Math.max(shape.height(), shape.width()), longest);
        var seen = Shape.picture(1, Math.ceilDiv(shape.height(), factor), Math.ceilDiv(shape.width(), factor));
        int middle = factor / 2;
        var values = Tensor.of(
                seen,
                (_, _, _, y, x) -> tensor.at(
                        c,
                        Math.min(y * factor + middle, shape.height() - 1),
                        Math.min(x * factor + middle, shape.width() - 1)));
        return new Overview(values, 0, Region.whole(shape), factor);
    }

    /// Overviews are alike where their numbers are, whatever else stands beside these.
    @Override
    public boolean equals(Object other) {
        return other instanceof Overview overview
                && region.equals(overview.region)
                && factor == overview.factor
                && Arrays.equals(
                        values.array(),
                        start(),
                        start() + height() * width(),
                        overview.values.array(),
                        overview.start(),
                        overview.start() + overview.height() * overview.width());
    }

    @Override
    public int hashCode() {
        return Objects.hash(region, factor);
    }

    private int start() {
        return plane * height() * width();
    }

    public int height() {
        return values.shape().height();
    }

    public int width() {
        return values.shape().width();
    }

    /// The value shown for a cell of the map that lies in the region.
    public float at(int row, int col) {
        return values.array()[start() + (row - region.top()) / factor * width() + (col - region.left()) / factor];
    }
}
