package convolarium.data;

/// Examples as bytes, one behind the other. Nobody writes into them once they are here.
final class Examples {
    private final Target target;
    private final byte[] pixels;
    private final byte[] wanted;

    /// @param pixels 0 to 255, channel by channel, row by row
    /// @param wanted the number of a class for each example, or for each pixel of its picture
    Examples(Target target, byte[] pixels, byte[] wanted) {
        this.target = target;
        this.pixels = pixels;
        this.wanted = wanted;
    }

    Target target() {
        return target;
    }

    byte[] pixels() {
        return pixels;
    }

    byte[] wanted() {
        return wanted;
    }
}
