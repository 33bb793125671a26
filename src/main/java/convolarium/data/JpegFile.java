package convolarium.data;

import convolarium.data.Reading.Reason;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/// A JPEG file that passed its gate.
final class JpegFile implements Source.Decoding {
    /// Pixels of a progressive picture, which is held whole while it is decoded.
    private static final long MOST_PROGRESSIVE = 40_000_000;

    private final JpegHeader header;
    private final byte[] bytes;

    JpegFile(JpegHeader header, byte[] bytes) {
        this.header = header;
        this.bytes = bytes;
    }

    @Override
    public Pixels pixels(Thinning thinning, Job job) throws Refusal {
        if (header.progressive() && (long) header.width() * header.height() > MOST_PROGRESSIVE) {
            throw new Refusal(Reason.TOO_LARGE, header.width(), header.height(), MOST_PROGRESSIVE);
        }
        try (var decoder = new Decoder("JPEG", bytes, job)) {
            return pixels(decoder.raster(thinning));
        }
    }

    private Pixels pixels(Raster raster) throws Refusal {
        int width = raster.getWidth();
        int height = raster.getHeight();
        if (!(raster.getDataBuffer() instanceof DataBufferByte buffer)
                || buffer.getSize() != width * height * raster.getNumBands()) {
            throw new Refusal(Reason.DAMAGED, "JPEG");
        }
        var stored = buffer.getData();
        return switch (header.colours()) {
            case GREY -> new Pixels(width, height, 1, stored);
            case RGB -> new Pixels(width, height, 3, stored);
            case YCC -> new Pixels(width, height, 3, JpegColours.fromYcc(stored));
            case CMYK -> new Pixels(width, height, 3, JpegColours.fromInk(stored, false));
            case CMYK_INVERTED -> new Pixels(width, height, 3, JpegColours.fromInk(stored, true));
            case YCCK -> new Pixels(width, height, 3, JpegColours.fromYcck(stored));
        };
    }
}
