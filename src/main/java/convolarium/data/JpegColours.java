package convolarium.data;

/// From the numbers in a JPEG file to red, green and blue.
final class JpegColours {
    private static final int ONE = 1 << 16;
    private static final int RED_BY_CR = Math.round(1.402f * ONE);
    private static final int GREEN_BY_CB = Math.round(0.344136f * ONE);
    private static final int GREEN_BY_CR = Math.round(0.714136f * ONE);
    private static final int BLUE_BY_CB = Math.round(1.772f * ONE);

    private JpegColours() {}

    /// In place: brightness and two differences become red, green, blue (JFIF 1.02, page 3).
    static byte[] fromYcc(byte[] pixels) {
        for (int i = 0; i + 2 < pixels.length; i += 3) {
            convert(pixels, i);
        }
        return pixels;
    }

    /// Four inks, of which three are brightness and differences of the inverted inks.
    static byte[] fromYcck(byte[] pixels) {
        for (int i = 0; i + 3 < pixels.length; i += 4) {
            convert(pixels, i);
            for (int c = 0; c < 3; c++) {
                pixels[i + c] = (byte) ~pixels[i + c];
            }
        }
        return fromInk(pixels, true);
    }

    /// Four inks on white paper: a colour is what cyan, magenta or yellow leaves, times what black leaves.
    static byte[] fromInk(byte[] inks, boolean inverted) {
        var colours = new byte[inks.length / 4 * 3];
        int flip = inverted ? 0 : 0xff;
        for (int i = 0, to = 0; i + 3 < inks.length; i += 4) {
            int light = (inks[i + 3] & 0xff) ^ flip;
            for (int c = 0; c < 3; c++, to++) {
                colours[to] = (byte) ((((inks[i + c] & 0xff) ^ flip) * light + 127) / 255);
            }
        }
        return colours;
    }

    private static void convert(byte[] pixels, int i) {
        int light = (pixels[i] & 0xff) * ONE + ONE / 2;
        int blueness = (pixels[i + 1] & 0xff) - 128;
        int redness = (pixels[i + 2] & 0xff) - 128;
        pixels[i] = clamped(light + RED_BY_CR * redness);
        pixels[i + 1] = clamped(light - GREEN_BY_CB * blueness - GREEN_BY_CR * redness);
        pixels[i + 2] = clamped(light + BLUE_BY_CB * blueness);
    }

    private static byte clamped(int fixed) {
        return (byte) Math.clamp(fixed >> 16, 0, 255);
    }
}
