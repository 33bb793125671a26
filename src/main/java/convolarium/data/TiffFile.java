package convolarium.data;

import convolarium.data.Reading.Reason;

/// The first page of a TIFF file.
final class TiffFile implements Source {
    private final int width;
    private final int height;
    private final byte[] bytes;

    private TiffFile(int width, int height, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    static Source open(byte[] bytes, Job job) throws Refusal {
        try (var decoder = new Decoder("TIFF", bytes, job)) {
            int width = decoder.width();
            int height = decoder.height();
            Thinning.of(width, height);
            if (decoder.tile() > Thinning.MOST) {
                throw new Refusal(Reason.TOO_LARGE, width, height, Thinning.MOST);
            }
            return new TiffFile(width, height, bytes);
        }
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
    public Orientation orientation() {
        return ExifOrientation.in(bytes, 0, bytes.length);
    }

    @Override
    public Pixels pixels(Thinning thinning, Job job) throws Refusal {
        try (var decoder = new Decoder("TIFF", bytes, job)) {
            return ImagePixels.of(decoder.image(thinning), "TIFF", job);
        }
    }
}
