package convolarium.data;

/// A file whose header was read and found sound, and whose pixels were not touched yet.
///
/// @param orientation how the stored picture must be turned to stand upright
record Source(int width, int height, Orientation orientation, Decoding decoding) {

    /// Reads those pixels that a thinning keeps.
    @FunctionalInterface
    interface Decoding {
        Pixels pixels(Thinning thinning, Job job) throws Refusal;
    }

    /// The usual file, stored upright.
    Source(int width, int height, Decoding decoding) {
        this(width, height, Orientation.UPRIGHT, decoding);
    }
}
