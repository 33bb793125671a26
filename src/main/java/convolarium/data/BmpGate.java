package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/// Reads the headers of a BMP file and writes the file anew from what was found sound: one kind of header, the colours
/// that are used and the pixels. Profiles, which may name other files, and whatever lies in between are left out.
final class BmpGate {
    private static final int FILE_HEADER = 14;
    private static final int OLDEST = 12;
    private static final int WRITTEN = 56;
    private static final Set<Integer> LENGTHS = Set.of(OLDEST, 40, 52, WRITTEN, 64, 108, 124);
    private static final int MASKS = 3;

    private final ByteBuffer file;
    private final int length;
    private final int width;
    private final int height;
    private final boolean topDown;
    private final int bits;
    private final int compression;
    private final int pixels;

    private BmpGate(ByteBuffer file, int length) {
        this.file = file;
        this.length = length;
        boolean oldest = length == OLDEST;
        int rows = oldest ? file.getShort(20) : file.getInt(22);
        width = oldest ? file.getShort(18) : file.getInt(18);
        height = Math.abs(rows);
        topDown = rows < 0;
        bits = file.getShort(oldest ? 24 : 28);
        compression = oldest ? 0 : file.getInt(30) == 6 ? MASKS : file.getInt(30);
        pixels = file.getInt(10);
    }

    static Source open(byte[] bytes, Job job) throws Refusal {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        require(bytes.length >= FILE_HEADER + OLDEST, Reason.CUT_SHORT);
        int length = file.getInt(FILE_HEADER);
        require(LENGTHS.contains(length), Reason.BAD_HEADER);
        require(bytes.length >= FILE_HEADER + length, Reason.CUT_SHORT);
        var gate = new BmpGate(file, length);
        gate.check();
        if (gate.isRuns() && !gate.runsAreSound()) {
            job.note(Kind.PARTIAL);
        }
        return new Source(gate.width, gate.height, 3, Decoder.of("BMP", gate.rewritten()));
    }

    private static void require(boolean sound, Reason reason) throws Refusal {
        if (!sound) {
            throw new Refusal(reason, "BMP");
        }
    }

    private void check() throws Refusal {
        require(width >= 0 && height >= 0 && file.getShort(length == OLDEST ? 22 : 26) == 1, Reason.BAD_HEADER);
        refuseUndecodable();
        boolean known = switch (compression) {
            case 0 -> bits == 1 || bits == 4 || bits == 8 || bits == 24 || (length > OLDEST && isWide());
            case 1 -> bits == 8 && !topDown;
            case 2 -> bits == 4 && !topDown;
            case MASKS -> isWide() && masksAreSound();
            default -> false;
        };
        require(known, Reason.BAD_HEADER);
        Thinning.check(width, height);
        require(pixels >= 0 && pixels < file.capacity() && end() <= file.capacity(), Reason.CUT_SHORT);
        require(bits > 8 || paletteLength() > 0, Reason.BAD_HEADER);
    }

    private void refuseUndecodable() throws Refusal {
        if (compression == 4 || compression == 5) {
            throw new Refusal(Reason.UNSUPPORTED_FORMAT, compression == 4 ? "JPEG in BMP" : "PNG in BMP");
        }
        if (bits == 2) {
            throw new Refusal(Reason.UNSUPPORTED_FORMAT, "BMP, 2 bit");
        }
    }

    private boolean isWide() {
        return bits == 16 || bits == 32;
    }

    private boolean isRuns() {
        return compression == 1 || compression == 2;
    }

    /// Where the last pixel must have ended; of runs nobody knows.
    private long end() {
        long stride = ((long) width * bits + 31) / 32 * 4;
        return isRuns() ? pixels : pixels + stride * (height - 1L) + ((long) width * bits + 7) / 8;
    }

    /// Red, green and blue each have their bits, which are in the file.
    private boolean masksAreSound() {
        return file.capacity() >= FILE_HEADER + 52 && mask(0) != 0 && mask(1) != 0 && mask(2) != 0;
    }

    /// Bits of red, green, blue or opacity, which stand behind the forty bytes that all newer headers begin with.
    private int mask(int channel) {
        boolean stored = compression == MASKS && (channel < 3 || length >= WRITTEN);
        return stored ? file.getInt(FILE_HEADER + 40 + 4 * channel) : 0;
    }

    private int paletteEntry() {
        return length == OLDEST ? 3 : 4;
    }

    /// As many colours as the header asks for, the file holds and the bits can name.
    private int paletteLength() {
        if (bits > 8) {
            return 0;
        }
        int asked = length == OLDEST ? 0 : file.getInt(46);
        int most = 1 << bits;
        return Math.clamp(
                (pixels - FILE_HEADER - length) / paletteEntry(), 0, asked <= 0 || asked > most ? most : asked);
    }

    /// Whether the runs stay inside of the picture and come to its end.
    private boolean runsAreSound() {
        int x = 0;
        int row = 0;
        int at = pixels;
        while (row < height && at < file.capacity()) {
            int count = u8(at);
            int value = u8(at + 1);
            at += 2;
            if (count > 0) {
                x += count;
            } else if (value == 0) {
                x = 0;
                row++;
            } else if (value == 1) {
                return true;
            } else if (value == 2) {
                x += u8(at);
                row += u8(at + 1);
                at += 2;
            } else {
                x += value;
                at += (value * bits + 15) / 16 * 2;
            }
            if (x > width) {
                return false;
            }
        }
        return row >= height;
    }

    private int u8(int at) {
        return at < file.capacity() ? file.get(at) & 0xff : 0;
    }

    /// The same picture, and three bytes for a last row that was not filled up to a multiple of four.
    private byte[] rewritten() {
        int colours = FILE_HEADER + WRITTEN;
        int start = colours + 4 * paletteLength();
        int rest = file.capacity() - pixels;
        var kept = ByteBuffer.allocate(start + rest + 3).order(ByteOrder.LITTLE_ENDIAN);
        kept.putShort((short) 0x4d42).putInt(kept.capacity()).putInt(0).putInt(start);
        kept.putInt(WRITTEN).putInt(width).putInt(topDown ? -height : height).putShort((short) 1);
        kept.putShort((short) bits).putInt(compression).position(FILE_HEADER + 40);
        for (int channel = 0; channel < 4; channel++) {
            kept.putInt(mask(channel));
        }
        for (int i = 0; i < paletteLength(); i++) {
            kept.put(colours + 4 * i, file, FILE_HEADER + length + i * paletteEntry(), 3);
        }
        return kept.put(start, file, pixels, rest).array();
    }
}
