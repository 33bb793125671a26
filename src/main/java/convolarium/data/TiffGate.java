package convolarium.data;

import convolarium.data.Reading.Reason;

/// Asks for the size of the first page of a TIFF file and of the tiles it is stored in, before any is decoded.
final class TiffGate {
    private TiffGate() {}

    static Source open(byte[] bytes, Job job) throws Refusal {
        try (var decoder = new Decoder("TIFF", bytes, job)) {
            int width = decoder.width();
            int height = decoder.height();
            Thinning.check(width, height);
            if (decoder.tile() > Thinning.MOST) {
                throw new Refusal(Reason.TOO_LARGE, width, height, Thinning.MOST);
            }
            var orientation = ExifOrientation.in(bytes, 0, bytes.length);
            return new Source(width, height, 3, orientation, Decoder.of("TIFF", bytes));
        }
    }
}
