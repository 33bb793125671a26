package convolarium.data;

/// A file whose header was read and found sound, and whose pixels were not touched yet.
///
/// @param channels    of a pixel, at most
/// @param orientation how the stored picture must be turned to stand upright
record Source(int width, int height, int channels, Orientation orientation, Decoding decoding) {

    /// Reads those pixels that a thinning keeps.
    @FunctionalInterface
    interface Decoding {
        Pixels pixels(Thinning thinning, Job job) throws Refusal;
    }

    /// The usual file, stored upright.
    Source(int width, int height, int channels, Decoding decoding) {
        this(width, height, channels, Orientation.UPRIGHT, decoding);
    }
}
