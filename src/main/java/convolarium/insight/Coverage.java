package convolarium.insight;

import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Placement;
import java.util.List;

/// Which windows of a layer use which cells of a flat picture.
///
/// A window uses a cell if any of its taps reads it, in its place or where the border repeats it in the padding.
/// However often it does so, it counts once. Rows and columns do not depend on each other, so that all answers are rows
/// times columns. Channels do not matter.
///
/// @param placement where the windows land
/// @param border    what the padding repeats
public record Coverage(Placement placement, Border border) {

    /// All pairs of a row and a column.
    public record Block(List<Integer> rows, List<Integer> cols) {

        public Block {
            rows = List.copyOf(rows);
            cols = List.copyOf(cols);
        }

        public long size() {
            return (long) rows.size() * cols.size();
        }
    }

    /// The coverage of a layer on an input.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Coverage of(Op op, Shape input) {
        var border = op.border();
        return new Coverage(op.fit(input).require().placement(), border);
    }

    /// How many windows use each input cell, 1 × 1 × 1 × height × width. Padding cells are not counted.
    public Tensor uses() {
        int[] rows = placement.rows().uses(border);
        int[] cols = placement.cols().uses(border);
        var uses = new float[Math.multiplyExact(rows.length, cols.length)];
        for (int y = 0; y < rows.length; y++) {
            int from = y * cols.length;
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(uses, from - cols.length, uses, from, cols.length);
            } else {
                for (int x = 0; x < cols.length; x++) {
                    uses[from + x] = (float) rows[y] * cols[x];
                }
            }
        }
        return Tensor.owning(Shape.picture(1, rows.length, cols.length), uses);
    }

    /// The output cells whose windows use the input cell (y, x): as many as [#uses] says.
    public Block users(int y, int x) {
        return new Block(placement.rows().users(y, border), placement.cols().users(x, border));
    }

    /// The input cells that the tap (ky, kx) of the window reads: one row for each row of the output, one column for
    /// each of its columns. [Border#NONE] stands for a zero of the padding, or for nothing at all where a window
    /// hangs over the end or is smaller than others. A flipped kernel has another weight at this tap.
    public Block cells(int ky, int kx) {
        return new Block(placement.rows().cells(ky, border), placement.cols().cells(kx, border));
    }

    /// The output cells that the tap (ky, kx) of the window has a part in.
    public Block made(int ky, int kx) {
        return new Block(placement.rows().made(ky), placement.cols().made(kx));
    }
}
