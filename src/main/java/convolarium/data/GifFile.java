package convolarium.data;

/// The first frame of a GIF file that passed its gate.
final class GifFile implements Source {
    private final int width;
    private final int height;
    private final byte[] bytes;

    GifFile(int width, int height, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Pixels pixels(Thinning thinning, Job job) throws Refusal {
        try (var decoder = new Decoder("GIF", bytes, job)) {
            return ImagePixels.of(decoder.image(thinning), "GIF", job);
        }
    }
}
