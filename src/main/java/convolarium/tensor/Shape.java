package convolarium.tensor;

/// The sides of a tensor, always five and always in this order. A picture has depth 1, a row of numbers also
/// height 1, so that one-, two- and three-dimensional work is one idea. Filters use `batch` for the filter and
/// `channels` for its slice.
public record Shape(int batch, int channels, int depth, int height, int width) {

    /// @throws IllegalArgumentException if a side is smaller than 1
    public Shape {
        require("batch", batch);
        require("channels", channels);
        require("depth", depth);
        require("height", height);
        require("width", width);
    }

    private static void require(String side, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(side + " must not be " + value);
        }
    }

    /// One picture of `channels` planes.
    public static Shape picture(int channels, int height, int width) {
        return new Shape(1, channels, 1, height, width);
    }

    /// One number for each of `channels` channels, such as a bias.
    public static Shape vector(int channels) {
        return new Shape(1, channels, 1, 1, 1);
    }

    /// How many numbers a tensor of this shape holds.
    ///
    /// @throws ArithmeticException if they are more than one array can hold
    public int size() {
        return Math.toIntExact(elements());
    }

    /// How many numbers a tensor of this shape would hold, however many.
    ///
    /// @throws ArithmeticException beyond 2⁶³
    public long elements() {
        return Math.multiplyExact(Math.multiplyExact((long) batch, channels), plane());
    }

    /// Numbers in one batch entry.
    public long entry() {
        return Math.multiplyExact(channels, plane());
    }

    /// Numbers in one channel of one batch entry.
    public long plane() {
        return Math.multiplyExact((long) depth * height, width);
    }

    /// Where the element lies in row-major order.
    public int index(int n, int c, int z, int y, int x) {
        return (((n * channels + c) * depth + z) * height + y) * width + x;
    }

    /// The same sides with another number of batch entries.
    public Shape withBatch(int value) {
        return new Shape(value, channels, depth, height, width);
    }

    /// The same sides with another number of channels.
    public Shape withChannels(int value) {
        return new Shape(batch, value, depth, height, width);
    }

    /// The same numbers with every slice in depth a channel of its own: where each lies stays the same.
    public Shape flat() {
        return new Shape(batch, channels * depth, 1, height, width);
    }

    @Override
    public String toString() {
        return batch + "×" + channels + "×" + (depth == 1 ? "" : depth + "×") + height + "×" + width;
    }
}
