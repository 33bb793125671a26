package convolarium.data;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The rows of a PNG file one by one: inflated, and the filters undone (PNG 3, chapter 9).
final class PngRows implements AutoCloseable {
    private static final int IDAT = 0x49444154;

    private final Inflater inflater = new Inflater();
    private final byte[] bytes;
    private final ByteBuffer file;
    private final int left;
    private final byte[] filter = new byte[1];
    private int part;

    /// @param firstData  where the first IDAT part begins
    /// @param pixelBytes from a byte to the one on its left that filters look at
    PngRows(byte[] bytes, int firstData, int pixelBytes) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes);
        this.part = firstData;
        this.left = pixelBytes;
    }

    /// Fills the row; false where the data end or are damaged.
    ///
    /// @param above the row before, zeros before the first
    boolean next(byte[] row, byte[] above) {
        if (!inflate(filter) || !inflate(row)) {
            return false;
        }
        switch (filter[0]) {
            case 0 -> {}
            case 1 -> addLeft(row);
            case 2 -> addAbove(row, above);
            case 3 -> addMean(row, above);
            case 4 -> addPaeth(row, above);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean inflate(byte[] target) {
        try {
            int done = 0;
            while (done < target.length) {
                int more = inflater.inflate(target, done, target.length - done);
                done += more;
                if (more == 0 && (inflater.finished() || inflater.needsDictionary() || !feed())) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        }
    }

    /// Hands the next IDAT part to the inflater, as far as the file has it.
    private boolean feed() {
        if (!inflater.needsInput()) {
            return false;
        }
        int length = 0;
        while (length == 0) {
            if (part > bytes.length - 8 || file.getInt(part + 4) != IDAT) {
                return false;
            }
            length = Math.min(file.getInt(part), bytes.length - part - 8);
            inflater.setInput(bytes, part + 8, length);
            part += length + 12;
        }
        return true;
    }

    private void addLeft(byte[] row) {
        for (int i = left; i < row.length; i++) {
            row[i] += row[i - left];
        }
    }

    private static void addAbove(byte[] row, byte[] above) {
        for (int i = 0; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private void addMean(byte[] row, byte[] above) {
        for (int i = 0; i < row.length; i++) {
            int before = i < left ? 0 : row[i - left] & 0xff;
            row[i] += (byte) ((before + (above[i] & 0xff)) >> 1);
        }
    }

    private void addPaeth(byte[] row, byte[] above) {
        for (int i = 0; i < Math.min(left, row.length); i++) {
            row[i] += above[i];
        }
        for (int i = left; i < row.length; i++) {
            row[i] += (byte) paeth(row[i - left] & 0xff, above[i] & 0xff, above[i - left] & 0xff);
        }
    }

    private static int paeth(int before, int above, int corner) {
        int fromBefore = Math.abs(above - corner);
        int fromAbove = Math.abs(before - corner);
        int fromCorner = Math.abs(before + above - 2 * corner);
        if (fromBefore <= fromAbove && fromBefore <= fromCorner) {
            return before;
        }
        return fromAbove <= fromCorner ? above : corner;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
