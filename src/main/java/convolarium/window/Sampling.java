package convolarium.window;

/// How a number is found between the cells of an input.
public enum Sampling {
    /// The cell that lies there.
    NEAREST,
    /// Between the two nearest cells, in proportion; cells are squares, the edges of the outermost ones are laid on
    /// each other.
    LINEAR,
    /// Between the two nearest cells, in proportion; cells are points, the outermost ones are laid on each other.
    LINEAR_ALIGNED;

    /// Where an output lies among the cells of the input.
    double place(int out, int length, int outputs) {
        return switch (this) {
            case NEAREST -> Math.floorDiv((long) out * length, outputs);
            case LINEAR -> Math.max(0, (out + 0.5) * length / outputs - 0.5);
            case LINEAR_ALIGNED -> outputs == 1 ? 0 : (double) out * (length - 1) / (outputs - 1);
        };
    }
}
