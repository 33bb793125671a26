package convolarium.data;

import convolarium.tensor.Tensor;

/// Pictures with another number of channels.
public final class Channels {
    /// Ten-thousandths of red, green and blue in what the eye takes for brightness (ITU-R BT.709).
    private static final int[] LUMA = {2126, 7152, 722};

    private Channels() {}

    /// The brightness of a picture in red, green and blue, of the stored numbers as they are; of other pictures
    /// the mean of the channels.
    public static Picture grey(Picture picture) {
        int channels = picture.channels();
        if (channels == 1) {
            return picture;
        }
        var from = picture.values();
        double whole = channels == 3 ? 10_000 : channels;
        var shape = from.shape().withChannels(1);
        return new Picture(
                Tensor.of(shape, (n, one, z, y, x) -> {
                    double sum = 0;
                    for (int c = 0; c < channels; c++) {
                        sum += (channels == 3 ? LUMA[c] : 1) * (double) from.at(n, c, z, y, x);
                    }
                    return (float) (sum / whole);
                }),
                picture.tone());
    }

    /// As many channels as asked for: the first ones of the picture, or all of them over and over.
    ///
    /// @throws IllegalArgumentException if it is asked for no channel
    public static Picture of(Picture picture, int channels) {
        if (channels == picture.channels()) {
            return picture;
        }
        var from = picture.values();
        var shape = from.shape().withChannels(channels);
        return new Picture(
                Tensor.of(shape, (n, c, z, y, x) -> from.at(n, c % picture.channels(), z, y, x)), picture.tone());
    }
}
