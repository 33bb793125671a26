package convolarium.window;

import convolarium.tensor.Shape;

/// So many windows in each direction that share the input between them, whatever its size.
public record Adaptive(int depth, int rows, int cols) {

    /// One window over everything.
    public static final Adaptive GLOBAL = new Adaptive(1, 1, 1);

    /// @throws IllegalArgumentException for a number below 1
    public Adaptive {
        if (depth < 1 || rows < 1 || cols < 1) {
            throw new IllegalArgumentException("outputs must not be " + Math.min(depth, Math.min(rows, cols)));
        }
    }

    /// The windows on an input.
    public Placement on(Shape input) {
        return new Placement(
                new Track.Shared(input.depth(), depth),
                new Track.Shared(input.height(), rows),
                new Track.Shared(input.width(), cols));
    }

    public Adaptive withDepth(int value) {
        return new Adaptive(value, rows, cols);
    }

    /// The same depth with other rows and columns.
    public Adaptive withFlat(int newRows, int newCols) {
        return new Adaptive(depth, newRows, newCols);
    }
}
