package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;

/// Pixels as bytes, row after row, the channels of one pixel side by side.
final class Pixels {
    private final int width;
    private final int height;
    private final int channels;
    private final byte[] bytes;

    Pixels(int width, int height, int channels, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.bytes = bytes;
    }

    /// White paper for what a thinning keeps.
    static Pixels white(Thinning thinning, int channels) {
        int width = thinning.keptWidth();
        int height = thinning.keptHeight();
        var bytes = new byte[Math.toIntExact((long) width * height * channels)];
        Arrays.fill(bytes, (byte) 255);
        return new Pixels(width, height, channels, bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the first channel of a pixel lies.
    int at(int y, int x) {
        return (y * width + x) * channels;
    }

    /// Puts red, green and blue, which come in one int.
    void put(int at, int colour) {
        bytes[at] = (byte) (colour >> 16);
        bytes[at + 1] = (byte) (colour >> 8);
        bytes[at + 2] = (byte) colour;
    }

    /// A value of 0..255 laid on white with an opacity of 0..255.
    static int onWhite(int value, int opacity) {
        return (value * opacity + 255 * (255 - opacity) + 127) / 255;
    }

    /// The upright picture; one channel where all are equal everywhere.
    Picture picture(Orientation orientation) {
        int kept = isGrey() ? 1 : channels;
        int plane = width * height;
        var values = new float[plane * kept];
        var path = orientation.path(width, height);
        for (int y = 0, from = 0; y < height; y++) {
            int to = path.start() + y * path.down();
            for (int x = 0; x < width; x++, from += channels, to += path.right()) {
                for (int c = 0; c < kept; c++) {
                    values[c * plane + to] = bytes[from + c] & 0xff;
                }
            }
        }
        var shape = orientation.swapped() ? Shape.picture(kept, width, height) : Shape.picture(kept, height, width);
        return new Picture(Tensor.owning(shape, values), Tone.LIGHT);
    }

    private boolean isGrey() {
        for (int i = 0; channels == 3 && i < bytes.length; i += 3) {
            if (bytes[i] != bytes[i + 1] || bytes[i] != bytes[i + 2]) {
                return false;
            }
        }
        return true;
    }
}
