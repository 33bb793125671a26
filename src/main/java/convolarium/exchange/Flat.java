package convolarium.exchange;

import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Window;

/// The two directions of a window on a flat picture, their padding known.
record Flat(Axis rows, Axis cols, Pair overhang) {

    /// @throws IllegalArgumentException if the window has an extent in depth
    static Flat of(Window window, Shape input) {
        if (window.depth().size() > 1) {
            throw new IllegalArgumentException(
                    "depth of the window must not be " + window.depth().size());
        }
        var rows = window.padding().on(window.rows(), input.height());
        var cols = window.padding().on(window.cols(), input.width());
        return new Flat(rows, cols, new Pair(rows.overhang(input.height()), cols.overhang(input.width())));
    }

    Pair size() {
        return new Pair(rows.size(), cols.size());
    }

    Pair stride() {
        return new Pair(rows.stride(), cols.stride());
    }

    Pair dilation() {
        return new Pair(rows.dilation(), cols.dilation());
    }

    Pads pads() {
        return Pads.of(rows, cols);
    }

    /// Whether a window hangs over the end of the padded picture.
    boolean hangs() {
        return overhang.rows() > 0 || overhang.cols() > 0;
    }
}
