package convolarium.insight;

import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// An overview under way: its rows of blocks are laid in any order, by several hands if need be.
public final class Mosaic {

    private final Region region;
    private final int factor;
    private final Block block;
    private final float[] laid;
    private final Tensor values;
    private final int plane;

    /// @param region what is to be shown of a map
    /// @param factor cells along a side of a block
    public Mosaic(Region region, int factor, Block block) {
        this.region = region;
        this.factor = factor;
        this.block = block;
        var shape = Shape.picture(1, Math.ceilDiv(region.rows(), factor), Math.ceilDiv(region.cols(), factor));
        this.laid = new float[shape.size()];
        this.values = Tensor.owning(shape, laid);
        this.plane = 0;
    }

    /// Channel `c` as it is: there is nothing to lay, its numbers are shared.
    Mosaic(Tensor tensor, int c) {
        this.region = Region.whole(tensor.shape());
        this.factor = 1;
        this.block = Block.MEAN;
        this.laid = new float[0];
        this.values = tensor;
        this.plane = c;
    }

    /// Rows of blocks.
    public int lines() {
        return values.shape().height();
    }

    /// The row of the map that a row of blocks begins with.
    public int top(int line) {
        return region.top() + line * factor;
    }

    /// One past the last row of the map that a row of blocks sees.
    public int bottom(int line) {
        return Math.min(top(line) + factor, region.top() + region.rows());
    }

    /// Lays one row of blocks.
    ///
    /// @param part  rows of the map as channel `c`, those that the blocks see among them
    /// @param first the row of the map that is the first of the part
    public void take(int line, Tensor part, int c, int first) {
        boolean asked = factor > 1 && block == Block.MIDDLE;
        take(line, part, c, first, asked && areFinite(part, c, top(line) - first, bottom(line) - first));
    }

    /// @param finite whether it is known that all numbers of these rows are finite
    void take(int line, Tensor part, int c, int first, boolean finite) {
        if (laid.length == 0) {
            return;
        }
        int width = values.shape().width();
        int to = line * width;
        int top = top(line) - first;
        int bottom = bottom(line) - first;
        if (factor == 1) {
            System.arraycopy(part.array(), place(part, c, top), laid, to, width);
            return;
        }
        if (block == Block.MEAN || !finite) {
            means(to, part, c, top, bottom);
        }
        if (block == Block.MIDDLE) {
            middles(to, part, c, (top + bottom) / 2, finite);
        }
    }

    private void means(int to, Tensor part, int c, int top, int bottom) {
        double[] columns = columns(part, c, top, bottom);
        int at = to;
        for (int left = 0; left < columns.length; left += factor) {
            int right = Math.min(left + factor, columns.length);
            double sum = 0;
            for (int x = left; x < right; x++) {
                sum += columns[x];
            }
            laid[at++] = (float) (sum / ((bottom - top) * (right - left)));
        }
    }

    /// Lays the numbers in the middle of each block, the last of which may be narrower.
    ///
    /// @param finite whether all numbers are; otherwise what was laid already and is not stays
    private void middles(int to, Tensor part, int c, int row, boolean finite) {
        float[] numbers = part.array();
        int from = place(part, c, row);
        int whole = region.cols() / factor;
        for (int i = 0; i < whole; i++) {
            if (finite || Float.isFinite(laid[to + i])) {
                laid[to + i] = numbers[from + i * factor + factor / 2];
            }
        }
        if (region.cols() > whole * factor && (finite || Float.isFinite(laid[to + whole]))) {
            laid[to + whole] = numbers[from + (whole * factor + region.cols()) / 2];
        }
    }

    private boolean areFinite(Tensor part, int c, int top, int bottom) {
        float[] numbers = part.array();
        for (int y = top; y < bottom; y++) {
            int from = place(part, c, y);
            for (int x = 0; x < region.cols(); x++) {
                if (!Float.isFinite(numbers[from + x])) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Where what is shown of a row of the part begins.
    private int place(Tensor part, int c, int row) {
        return part.shape().index(0, c, 0, row, region.left());
    }

    /// The sums of the columns of some rows.
    private double[] columns(Tensor part, int c, int top, int bottom) {
        double[] sums = new double[region.cols()];
        float[] numbers = part.array();
        for (int y = top; y < bottom; y++) {
            int from = place(part, c, y);
            for (int x = 0; x < sums.length; x++) {
                sums[x] += numbers[from + x];
            }
        }
        return sums;
    }

    /// The overview, once every row is laid.
    public Overview overview() {
        return new Overview(values, plane, region, factor);
    }
}
