package convolarium.data;

import convolarium.data.BmpHeader.Packing;
import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.nio.ByteBuffer;

/// What the numbers of a BMP file look like, by its palette or by its masks.
final class BmpColours {
    private static final int[] MASKS_16 = {0x7c00, 0x03e0, 0x001f, 0};
    private static final int[] MASKS_24 = {0xff0000, 0x00ff00, 0x0000ff, 0};
    private static final int OPAQUE = 255;

    private final int[] palette;
    private final int[] masks;
    private boolean seenThrough;
    private boolean beyondPalette;

    private BmpColours(int[] palette, int[] masks) {
        this.palette = palette;
        this.masks = masks;
    }

    static BmpColours of(BmpHeader header, ByteBuffer file) throws Refusal {
        if (header.bits() <= 8) {
            return new BmpColours(palette(header, file), MASKS_24);
        }
        var masks = header.bits() == 16 ? MASKS_16 : MASKS_24;
        return new BmpColours(new int[0], header.packing() == Packing.MASKS ? masks(header, file) : masks);
    }

    /// As many entries as the header asks for, the file holds and the bits can name.
    private static int[] palette(BmpHeader header, ByteBuffer file) throws Refusal {
        int asked = header.length() >= 40 ? file.getInt(46) : 0;
        int most = 1 << header.bits();
        int count = asked <= 0 || asked > most ? most : asked;
        int from = header.afterHeader();
        var palette = new int[Math.clamp((header.pixels() - from) / header.entry(), 0, count)];
        if (palette.length == 0) {
            throw new Refusal(Reason.BAD_HEADER, "BMP");
        }
        for (int i = 0; i < palette.length; i++) {
            int at = from + i * header.entry();
            palette[i] = (file.getShort(at) & 0xffff) | (file.get(at + 2) & 0xff) << 16;
        }
        return palette;
    }

    private static int[] masks(BmpHeader header, ByteBuffer file) {
        var masks = new int[4];
        int count = header.length() >= 56 ? 4 : 3;
        for (int i = 0; i < count; i++) {
            masks[i] = file.getInt(BmpHeader.FILE_HEADER + 40 + 4 * i);
        }
        return masks;
    }

    /// Notes what was odd about the colours looked up so far.
    void note(Job job) {
        if (seenThrough) {
            job.note(Kind.TRANSPARENCY);
        }
        if (beyondPalette) {
            job.note(Kind.CONTRADICTORY);
        }
    }

    /// Red, green and blue of a stored number, in one int.
    int onWhite(int value) {
        if (palette.length > 0) {
            beyondPalette |= value >= palette.length;
            return value < palette.length ? palette[value] : 0;
        }
        int opacity = masks[3] == 0 ? OPAQUE : part(value, masks[3]);
        int red = part(value, masks[0]);
        int green = part(value, masks[1]);
        int blue = part(value, masks[2]);
        if (opacity < OPAQUE) {
            seenThrough = true;
            red = Pixels.onWhite(red, opacity);
            green = Pixels.onWhite(green, opacity);
            blue = Pixels.onWhite(blue, opacity);
        }
        return red << 16 | green << 8 | blue;
    }

    private static int part(int value, int mask) {
        if (mask == 0) {
            return 0;
        }
        int shift = Integer.numberOfTrailingZeros(mask);
        long most = Integer.toUnsignedLong(mask >>> shift);
        return (int) (((value & mask) >>> shift & 0xffffffffL) * 255 / most);
    }
}
