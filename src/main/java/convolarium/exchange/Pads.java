package convolarium.exchange;

import convolarium.window.Axis;

/// Cells to be put around a picture, or to be cut off where a number is negative.
record Pads(int top, int bottom, int left, int right) {

    /// The padding of a window.
    static Pads of(Axis rows, Axis cols) {
        return new Pads(rows.before(), rows.after(), cols.before(), cols.after());
    }

    boolean isNothing() {
        return top == 0 && bottom == 0 && left == 0 && right == 0;
    }

    /// Whether opposite sides get the same, as the layers of PyTorch can do it themselves.
    boolean isEven() {
        return top == bottom && left == right;
    }

    /// More at the bottom and on the right.
    Pads plus(Pair end) {
        return new Pads(top, bottom + end.rows(), left, right + end.cols());
    }

    /// The line that pads a variable; nothing where there is no padding.
    ///
    /// @param target what becomes of it
    /// @param source what is padded
    /// @param how    the arguments about the mode or the value, beginning with a comma, or nothing
    String line(String target, String source, String how) {
        return isNothing() && target.equals(source)
                ? ""
                : "%s = F.pad(%s, (%d, %d, %d, %d)%s)\n".formatted(target, source, left, right, top, bottom, how);
    }
}
