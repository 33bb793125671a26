package convolarium.fast;

import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Track;
import java.util.Arrays;

/// One input row with its padding, and what each tap sees of it: the cells under that tap for all outputs of the row,
/// one after the other, so that the loop over the outputs runs over arrays with one index.
final class PaddedRow {

    private final Border border;
    private final float outside;
    private final Track cols;
    private final int step;
    private final int stride;
    private final float[] padded;
    private final float[] seen;

    /// @param outside what a cell holds where the border copies nothing
    PaddedRow(Track cols, Border border, float outside) {
        this.border = border;
        this.outside = outside;
        this.cols = cols;
        var steps = Steps.of(cols);
        this.step = steps.step();
        this.stride = steps.stride();
        int reach = steps.under(cols.outputs());
        this.padded = new float[Math.max(reach, cols.before() + cols.length() + cols.after())];
        this.seen = new float[cols.outputs()];
    }

    /// Takes row `y` of a plane; a row outside the input is filled as the border says.
    ///
    /// @param y row of the input, or [Border#NONE]
    void take(Tensor input, int n, int c, int z, int y) {
        if (z == Border.NONE || y == Border.NONE) {
            Arrays.fill(padded, outside);
            return;
        }
        int from = input.shape().index(n, c, z, y, 0);
        int before = cols.before();
        System.arraycopy(input.array(), from, padded, before, cols.length());
        for (int i = 0; i < before; i++) {
            padded[i] = at(input.array(), from, i - before);
        }
        int end = before + cols.length() + cols.after();
        for (int i = before + cols.length(); i < end; i++) {
            padded[i] = at(input.array(), from, i - before);
        }
        Arrays.fill(padded, end, padded.length, outside);
    }

    private float at(float[] values, int from, int cell) {
        int source = border.source(cell, cols.length());
        return source == Border.NONE ? outside : values[from + source];
    }

    /// What tap `kx` sees, for every output of the row.
    float[] under(int kx) {
        int offset = kx * step;
        if (stride == 1) {
            System.arraycopy(padded, offset, seen, 0, seen.length);
        } else {
            for (int x = 0; x < seen.length; x++) {
                seen[x] = padded[offset + x * stride];
            }
        }
        return seen;
    }
}
