package convolarium.data;

/// A file whose header was read and found sound, and whose pixels were not touched yet.
interface Source {
    int width();

    int height();

    /// How the stored picture must be turned to stand upright.
    default Orientation orientation() {
        return Orientation.UPRIGHT;
    }

    Pixels pixels(Thinning thinning, Job job) throws Refusal;
}
