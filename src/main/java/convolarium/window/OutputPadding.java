package convolarium.window;

import convolarium.tensor.Shape;

/// Cells that a transposed window grows its output by, at the end of each direction: several lengths have the same
/// output under a stride, and it says which of them is meant.
public record OutputPadding(int depth, int rows, int cols) {

    public static final OutputPadding NONE = new OutputPadding(0, 0, 0);

    /// @throws IllegalArgumentException for a negative number
    public OutputPadding {
        if (depth < 0 || rows < 0 || cols < 0) {
            throw new IllegalArgumentException("output padding must not be negative");
        }
    }

    /// A transposed window on an input, in the axes of the window that it transposes.
    public Placement on(Window window, Shape input) {
        return new Placement(
                new Track.Transposed(window.depth(), depth, input.depth()),
                new Track.Transposed(window.rows(), rows, input.height()),
                new Track.Transposed(window.cols(), cols, input.width()));
    }

    public OutputPadding withDepth(int value) {
        return new OutputPadding(value, rows, cols);
    }

    /// The same depth with other rows and columns.
    public OutputPadding withFlat(int newRows, int newCols) {
        return new OutputPadding(depth, newRows, newCols);
    }
}
