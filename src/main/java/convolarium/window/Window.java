package convolarium.window;

import convolarium.tensor.Shape;
import java.util.function.UnaryOperator;

/// A window that slides over an input, one [Axis] in each direction.
///
/// @param padding how the padding of the axes is found
public record Window(Axis depth, Axis rows, Axis cols, Padding padding) {

    /// A window over pictures, without extent in depth.
    public static Window flat(Axis rows, Axis cols) {
        return new Window(Axis.of(1), rows, cols, Padding.CUSTOM);
    }

    /// A window over pictures, alike in both directions.
    public static Window square(Axis axis) {
        return flat(axis, axis);
    }

    /// The window on an input, its padding known.
    public Placement on(Shape input) {
        return new Placement(
                new Track.Sliding(padding.on(depth, input.depth()), input.depth()),
                new Track.Sliding(padding.on(rows, input.height()), input.height()),
                new Track.Sliding(padding.on(cols, input.width()), input.width()));
    }

    /// Whether a last window may hang over the padding.
    public boolean mayHang() {
        return depth.ceil() || rows.ceil() || cols.ceil();
    }

    public int taps() {
        return depth.size() * rows.size() * cols.size();
    }

    /// Whether it reaches or moves in depth.
    public boolean isDeep() {
        return !depth.withCeil(false).equals(Axis.of(1));
    }

    /// Changes rows and columns alike, and depth where it moves there.
    public Window map(UnaryOperator<Axis> change) {
        return new Window(isDeep() ? change.apply(depth) : depth, change.apply(rows), change.apply(cols), padding);
    }

    /// Moves otherwise in depth; whether a last window may hang over is the same in all directions.
    public Window withDepth(Axis axis) {
        var plain = axis.withCeil(false);
        return new Window(plain.withCeil(rows.ceil() && !plain.equals(Axis.of(1))), rows, cols, padding);
    }

    public Window withAxes(Axis newRows, Axis newCols) {
        return new Window(depth, newRows, newCols, padding);
    }

    public Window withPadding(Padding rule) {
        return new Window(depth, rows, cols, rule);
    }
}
