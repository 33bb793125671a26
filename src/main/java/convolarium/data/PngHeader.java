package convolarium.data;

import convolarium.data.Reading.Reason;
import java.nio.ByteBuffer;

/// The first part of a PNG file: size and how its pixels are written (PNG 3, 11.2.1).
record PngHeader(int width, int height, int depth, int colour, boolean interlaced) {
    static final int LENGTH = 13;
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGBA = 6;

    static PngHeader read(ByteBuffer file, int at) throws Refusal {
        int depth = file.get(at + 8);
        int colour = file.get(at + 9);
        int compression = file.get(at + 10);
        int filters = file.get(at + 11);
        int interlace = file.get(at + 12);
        if (!allows(colour, depth)
                || compression != 0
                || filters != 0
                || interlace < 0
                || interlace > 1
                || file.getInt(at) < 0
                || file.getInt(at + 4) < 0) {
            throw new Refusal(Reason.BAD_HEADER, "PNG");
        }
        return new PngHeader(file.getInt(at), file.getInt(at + 4), depth, colour, interlace == 1);
    }

    private static boolean allows(int colour, int depth) {
        return switch (colour) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGBA -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    /// Numbers a pixel has in the file.
    int samples() {
        return switch (colour) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGBA -> 4;
            default -> 1;
        };
    }

    /// Channels a pixel has in the picture.
    int channels() {
        return colour == GREY || colour == GREY_ALPHA ? 1 : 3;
    }

    /// Bytes from a sample to the same sample of the pixel on its left, at least one.
    int pixelBytes() {
        return Math.max(1, samples() * depth / 8);
    }

    int rowBytes(int pixels) {
        return Math.toIntExact(Math.ceilDiv((long) pixels * samples() * depth, 8L));
    }
}
