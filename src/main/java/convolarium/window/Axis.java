package convolarium.window;

/// How a window moves along one direction.
///
/// @param size     taps of the window
/// @param stride   cells the window moves from one output to the next
/// @param before   padding cells before the first input cell
/// @param after    padding cells after the last input cell
/// @param dilation distance between neighbouring taps; 1 leaves no gap
/// @param ceil     whether a last window may hang over the end, as in ceil mode
public record Axis(int size, int stride, int before, int after, int dilation, boolean ceil) {

    /// @throws IllegalArgumentException for a size, stride or dilation below 1 or a padding below 0
    public Axis {
        require(size >= 1, "size", size);
        require(stride >= 1, "stride", stride);
        require(before >= 0, "padding before", before);
        require(after >= 0, "padding after", after);
        require(dilation >= 1, "dilation", dilation);
    }

    private static void require(boolean holds, String name, int value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must not be " + value);
        }
    }

    /// A window of `size` taps that moves one cell at a time, without padding.
    public static Axis of(int size) {
        return new Axis(size, 1, 0, 0, 1, false);
    }

    /// Cells from the first to the last tap: d·(k − 1) + 1.
    public int reach() {
        return dilation * (size - 1) + 1;
    }

    /// How many times the window fits into `length` cells and their padding: ⌊(n + p − d·(k − 1) − 1) / s⌋ + 1, or 0.
    ///
    /// With [#ceil] one more window may hang over the end, if it starts before the end of the input, as in PyTorch.
    public int outputLength(int length) {
        int room = before + length + after - reach();
        int whole = Math.floorDiv(room, stride) + 1;
        boolean hangs = ceil && Math.floorMod(room, stride) > 0 && whole * stride < before + length;
        return Math.max(0, hangs ? whole + 1 : whole);
    }

    /// Cells at the end, padding included, that no window reaches.
    public int unused(int length) {
        int last = outputLength(length) - 1;
        return last < 0 ? 0 : Math.max(0, before + length + after - (last * stride + reach()));
    }

    /// Cells beyond the input and its padding over which the last window hangs in ceil mode.
    public int overhang(int length) {
        int last = outputLength(length) - 1;
        return last < 0 ? 0 : Math.max(0, last * stride + reach() - (before + length + after));
    }

    /// How long the output of the transposed window is: (n − 1)·s − p + d·(k − 1) + output padding + 1. What is not
    /// positive does not exist.
    public int transposedLength(int length, int outputPadding) {
        return (length - 1) * stride - before - after + reach() + outputPadding;
    }

    /// Whether a transposed window can grow its output by so many cells: fewer than its stride or its dilation.
    public boolean allowsOutputPadding(int outputPadding) {
        return outputPadding >= 0 && outputPadding < Math.max(stride, dilation);
    }

    public Axis withSize(int value) {
        return new Axis(value, stride, before, after, dilation, ceil);
    }

    public Axis withStride(int value) {
        return new Axis(size, value, before, after, dilation, ceil);
    }

    public Axis withPadding(int first, int last) {
        return new Axis(size, stride, first, last, dilation, ceil);
    }

    public Axis withDilation(int value) {
        return new Axis(size, stride, before, after, value, ceil);
    }

    public Axis withCeil(boolean value) {
        return new Axis(size, stride, before, after, dilation, value);
    }
}
