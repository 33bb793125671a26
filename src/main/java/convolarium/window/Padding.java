package convolarium.window;

/// Who says how many padding cells there are.
public enum Padding {
    /// The axis itself, side by side.
    CUSTOM,
    /// None.
    VALID,
    /// As many as give ⌈n / s⌉ outputs, an odd one at the end: TensorFlow's "same".
    SAME,
    /// As many as give n outputs, an odd one at the end; strides other than 1 are refused: PyTorch's "same".
    SAME_TORCH,
    /// As many as let the first and last tap alone touch the input.
    FULL;

    /// The axis with the padding this rule gives it on `length` cells.
    public Axis on(Axis axis, int length) {
        return switch (this) {
            case CUSTOM -> axis;
            case VALID -> axis.withPadding(0, 0);
            case SAME ->
                shared(axis, (Math.ceilDiv(length, axis.stride()) - 1) * axis.stride() + axis.reach() - length);
            case SAME_TORCH -> shared(axis, axis.reach() - 1);
            case FULL -> axis.withPadding(axis.reach() - 1, axis.reach() - 1);
        };
    }

    private static Axis shared(Axis axis, int total) {
        int whole = Math.max(0, total);
        return axis.withPadding(whole / 2, whole - whole / 2);
    }
}
