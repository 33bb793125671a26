package convolarium.data;

import convolarium.data.Reading.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The two headers of a BMP file, that of the file and that of the picture.
///
/// @param length  bytes of the picture's header: 12 is the oldest kind
/// @param topDown whether the first stored row is the upper one
/// @param bits    of a pixel
/// @param pixels  where the pixels begin
record BmpHeader(int length, int width, int height, boolean topDown, int bits, Packing packing, int pixels) {
    static final int FILE_HEADER = 14;
    private static final int OLDEST = 12;

    /// How pixels are stored.
    enum Packing {
        PLAIN,
        RUNS,
        MASKS
    }

    static Source open(byte[] bytes) throws Refusal {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < FILE_HEADER + OLDEST) {
            throw new Refusal(Reason.CUT_SHORT, "BMP");
        }
        var header = read(file);
        Thinning.of(header.width(), header.height());
        if (header.pixels() < 0 || header.pixels() >= bytes.length || header.end() > bytes.length) {
            throw new Refusal(Reason.CUT_SHORT, "BMP");
        }
        return new BmpFile(header, file);
    }

    private static BmpHeader read(ByteBuffer file) throws Refusal {
        int length = file.getInt(FILE_HEADER);
        boolean oldest = length == OLDEST;
        if (!oldest && length != 40 && length != 52 && length != 56 && length != 64 && length != 108 && length != 124) {
            throw new Refusal(Reason.BAD_HEADER, "BMP");
        }
        if (file.capacity() < FILE_HEADER + length) {
            throw new Refusal(Reason.CUT_SHORT, "BMP");
        }
        int pixels = file.getInt(10);
        if (oldest) {
            int height = file.getShort(20);
            return new BmpHeader(
                    length,
                    file.getShort(18) & 0xffff,
                    Math.abs(height),
                    height < 0,
                    file.getShort(24),
                    packing(0, file.getShort(24), height < 0),
                    pixels);
        }
        int width = file.getInt(18);
        int height = file.getInt(22);
        int bits = file.getShort(28);
        if (width < 0 || height == Integer.MIN_VALUE) {
            throw new Refusal(Reason.BAD_HEADER, "BMP");
        }
        return new BmpHeader(
                length, width, Math.abs(height), height < 0, bits, packing(file.getInt(30), bits, height < 0), pixels);
    }

    private static Packing packing(int compression, int bits, boolean topDown) throws Refusal {
        if (compression == 4 || compression == 5) {
            throw new Refusal(Reason.UNSUPPORTED_FORMAT, compression == 4 ? "JPEG in BMP" : "PNG in BMP");
        }
        boolean known = switch (compression) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
            case 1 -> bits == 8 && !topDown;
            case 2 -> bits == 4 && !topDown;
            case 3, 6 -> bits == 16 || bits == 32;
            default -> false;
        };
        if (!known) {
            throw new Refusal(Reason.BAD_HEADER, "BMP");
        }
        return compression == 0 ? Packing.PLAIN : compression < 3 ? Packing.RUNS : Packing.MASKS;
    }

    /// Bytes from one row to the next.
    long stride() {
        return ((long) width * bits + 31) / 32 * 4;
    }

    /// Where the last pixel must have ended; of runs nobody knows.
    long end() {
        return packing == Packing.RUNS ? pixels : pixels + stride() * (height - 1L) + ((long) width * bits + 7) / 8;
    }

    /// Where the palette or the masks begin.
    int afterHeader() {
        return FILE_HEADER + length;
    }

    /// Bytes of an entry of the palette.
    int entry() {
        return length == OLDEST ? 3 : 4;
    }
}
