package convolarium.insight;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// A map small enough to be looked at as a whole: itself, or blocks of it as one value each.
///
/// @param values one plane
public record Overview(Tensor values) {

    /// How a block of cells becomes one value.
    public enum Block {
        /// The mean: right for light and ink.
        MEAN,
        /// The value in the middle, as edges of both signs would cancel in a mean; NaN where there is one at all.
        MIDDLE
    }

    private static final int LONGEST = 1024;

    /// Some rows and columns of a channel.
    public record Region(int top, int left, int rows, int cols) {}

    /// Channel `c` of a flat picture.
    public static Overview of(Tensor tensor, int c, Block block) {
        var shape = tensor.shape();
        int factor = Math.ceilDiv(Math.max(shape.height(), shape.width()), LONGEST);
        return of(tensor, c, block, new Region(0, 0, shape.height(), shape.width()), factor);
    }

    /// A region of channel `c`, blocks of `factor` × `factor` cells as one value each.
    public static Overview of(Tensor tensor, int c, Block block, Region region, int factor) {
        int height = Math.ceilDiv(region.rows(), factor);
        int width = Math.ceilDiv(region.cols(), factor);
        var values = new float[height * width];
        for (int y = 0, i = 0; y < height; y++) {
            if (factor == 1) {
                int from = tensor.shape().index(0, c, 0, region.top() + y, region.left());
                System.arraycopy(tensor.array(), from, values, y * width, width);
                continue;
            }
            for (int x = 0; x < width; x++, i++) {
                values[i] = reduce(tensor, c, region.top() + y * factor, region.left() + x * factor, factor, block);
            }
        }
        return new Overview(Tensor.owning(Shape.picture(1, height, width), values));
    }

    private static float reduce(Tensor tensor, int c, int top, int left, int size, Block block) {
        int bottom = Math.min(top + size, tensor.shape().height());
        int right = Math.min(left + size, tensor.shape().width());
        float mean = mean(tensor, c, top, left, bottom, right);
        return switch (block) {
            case MEAN -> mean;
            case MIDDLE -> Float.isNaN(mean) ? mean : tensor.at(c, (top + bottom) / 2, (left + right) / 2);
        };
    }

    private static float mean(Tensor tensor, int c, int top, int left, int bottom, int right) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left, i = tensor.shape().index(0, c, 0, y, left); x < right; x++, i++) {
                sum += tensor.array()[i];
            }
        }
        return (float) (sum / ((bottom - top) * (right - left)));
    }

    public int height() {
        return values.shape().height();
    }

    public int width() {
        return values.shape().width();
    }

    /// The value at a place given in shares of the sides, from 0 to below 1.
    public float at(double down, double across) {
        return values.at(0, (int) (down * height()), (int) (across * width()));
    }
}
