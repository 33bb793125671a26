package convolarium.fast;

/// Zeros kept around every plane of a [Bank], on both sides of each direction.
public record Halo(int depth, int rows, int cols) {

    public static final Halo NONE = new Halo(0, 0, 0);

    /// Enough for both.
    public Halo or(Halo other) {
        return new Halo(Math.max(depth, other.depth), Math.max(rows, other.rows), Math.max(cols, other.cols));
    }
}
