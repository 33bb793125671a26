package convolarium.data;

/// What the numbers of a PNG row look like: grey or colours of 0..255, see-through places laid on white.
final class PngPixels {
    private static final int OPAQUE = 255;

    private final PngHeader header;
    private final byte[] palette;
    private final byte[] transparent;
    private final int most;
    private boolean seenThrough;

    PngPixels(PngHeader header, byte[] palette, byte[] transparent) {
        this.header = header;
        this.palette = palette;
        this.transparent = transparent;
        this.most = (1 << header.depth()) - 1;
    }

    /// Whether any pixel so far was not opaque.
    boolean seenThrough() {
        return seenThrough;
    }

    /// Writes one pixel of an unfiltered row.
    void put(byte[] row, int x, byte[] out, int at) {
        switch (header.colour()) {
            case PngHeader.GREY -> {
                int value = sample(row, x);
                out[at] = laid(scaled(value), isTransparent(value, 0) ? 0 : OPAQUE);
            }
            case PngHeader.GREY_ALPHA -> out[at] = laid(scaled(sample(row, 2 * x)), scaled(sample(row, 2 * x + 1)));
            case PngHeader.RGB -> putColour(row, 3 * x, opacityOf(row, 3 * x), out, at);
            case PngHeader.RGBA -> putColour(row, 4 * x, scaled(sample(row, 4 * x + 3)), out, at);
            default -> putIndexed(sample(row, x), out, at);
        }
    }

    private void putColour(byte[] row, int first, int opacity, byte[] out, int at) {
        for (int c = 0; c < 3; c++) {
            out[at + c] = laid(scaled(sample(row, first + c)), opacity);
        }
    }

    private void putIndexed(int index, byte[] out, int at) {
        int opacity = index < transparent.length ? transparent[index] & 0xff : OPAQUE;
        for (int c = 0; c < 3; c++) {
            int entry = 3 * index + c;
            out[at + c] = laid(entry < palette.length ? palette[entry] & 0xff : 0, opacity);
        }
    }

    private byte laid(int value, int opacity) {
        if (opacity == OPAQUE) {
            return (byte) value;
        }
        seenThrough = true;
        return (byte) Pixels.onWhite(value, opacity);
    }

    private int opacityOf(byte[] row, int first) {
        boolean clear = transparent.length >= 6
                && isTransparent(sample(row, first), 0)
                && isTransparent(sample(row, first + 1), 1)
                && isTransparent(sample(row, first + 2), 2);
        return clear ? 0 : OPAQUE;
    }

    private boolean isTransparent(int value, int channel) {
        return transparent.length >= 2 * channel + 2
                && value == ((transparent[2 * channel] & 0xff) << 8 | (transparent[2 * channel + 1] & 0xff));
    }

    /// The `i`-th number of a row.
    private int sample(byte[] row, int i) {
        int depth = header.depth();
        if (depth == 8) {
            return row[i] & 0xff;
        }
        if (depth == 16) {
            return (row[2 * i] & 0xff) << 8 | (row[2 * i + 1] & 0xff);
        }
        int bit = i * depth;
        return (row[bit >> 3] & 0xff) >> (8 - depth - (bit & 7)) & most;
    }

    private int scaled(int value) {
        return most == 255 ? value : (value * 255 + most / 2) / most;
    }
}
