package convolarium.window;

import convolarium.tensor.Tensor;

/// What lies in the padding around an input.
public enum Border {
    /// Zeros.
    ZEROS,
    /// The input mirrored at its outermost cell, which is not repeated.
    REFLECT,
    /// The outermost cell again and again.
    REPLICATE,
    /// The input from the other end.
    CIRCULAR;

    /// What [#source] answers where nothing is copied.
    public static final int NONE = -1;

    /// The input cell whose value stands at `cell`, or [#NONE] for a zero.
    ///
    /// @param cell   counted from the first input cell; padding before it is negative
    /// @param length input cells along this direction
    public int source(int cell, int length) {
        if (cell >= 0 && cell < length) {
            return cell;
        }
        return switch (this) {
            case ZEROS -> NONE;
            case REFLECT -> cell < 0 ? -cell : 2 * (length - 1) - cell;
            case REPLICATE -> Math.clamp(cell, 0, length - 1);
            case CIRCULAR -> Math.floorMod(cell, length);
        };
    }

    /// The widest padding that `length` cells can fill.
    public int widest(int length) {
        return switch (this) {
            case ZEROS, REPLICATE -> Integer.MAX_VALUE;
            case REFLECT -> length - 1;
            case CIRCULAR -> length;
        };
    }

    /// The value at a cell of the padded input.
    public float read(Tensor input, int n, int c, int z, int y, int x) {
        var shape = input.shape();
        int sz = source(z, shape.depth());
        int sy = source(y, shape.height());
        int sx = source(x, shape.width());
        return sz == NONE || sy == NONE || sx == NONE ? 0 : input.at(n, c, sz, sy, sx);
    }
}
