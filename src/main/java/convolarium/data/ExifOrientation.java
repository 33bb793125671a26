package convolarium.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Finds the orientation tag in the directory of a TIFF file, which is also what an EXIF block is.
final class ExifOrientation {
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /// The orientation, or upright where the block is damaged or silent.
    static Orientation in(byte[] bytes, int from, int length) {
        var block = ByteBuffer.wrap(bytes, from, length).slice();
        if (length < 8) {
            return Orientation.UPRIGHT;
        }
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = block.getInt(4);
        if (directory < 8 || directory > length - 2) {
            return Orientation.UPRIGHT;
        }
        int entries = Math.min(block.getShort(directory) & 0xffff, (length - directory - 2) / ENTRY);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((block.getShort(entry) & 0xffff) == TAG && block.getShort(entry + 2) == SHORT) {
                return Orientation.exif(block.getShort(entry + 8) & 0xffff);
            }
        }
        return Orientation.UPRIGHT;
    }
}
