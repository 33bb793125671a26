package convolarium.data;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The run-length packings of BMP files, eight or four bits a pixel. What runs out of the picture is dropped.
final class BmpRuns {
    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int JUMP = 2;

    private final BmpHeader header;
    private final ByteBuffer file;
    private final Pixels pixels;
    private final BmpColours colours;
    private final Thinning thinning;
    private int x;
    private int row;
    private boolean sound = true;

    BmpRuns(BmpHeader header, ByteBuffer file, Pixels pixels, BmpColours colours, Thinning thinning) {
        this.header = header;
        this.file = file;
        this.pixels = pixels;
        this.colours = colours;
        this.thinning = thinning;
    }

    /// Fills the pixels and tells whether the runs were as they should be.
    boolean read(Job job) throws Refusal {
        paintBackground();
        int at = header.pixels();
        while (at >= 0 && at <= file.capacity() - 2 && row < header.height()) {
            job.goOn();
            at = step(at, file.get(at) & 0xff, file.get(at + 1) & 0xff);
        }
        return sound && (at < 0 || row >= header.height());
    }

    private void paintBackground() {
        int colour = colours.onWhite(0);
        if (colour == 0) {
            Arrays.fill(pixels.bytes(), (byte) 0);
            return;
        }
        for (int i = 0; i < pixels.bytes().length; i += 3) {
            pixels.put(i, colour);
        }
    }

    /// Does one command and returns where the next one is, or -1 at the end of the picture.
    private int step(int at, int count, int value) {
        if (count > 0) {
            for (int i = 0; i < count; i++) {
                put(header.bits() == 8 ? value : half(value, i));
            }
            return at + 2;
        }
        return switch (value) {
            case END_OF_ROW -> {
                x = 0;
                row++;
                yield at + 2;
            }
            case END_OF_PICTURE -> -1;
            case JUMP -> jump(at);
            default -> copy(at + 2, value);
        };
    }

    private int jump(int at) {
        if (at <= file.capacity() - 4) {
            x += file.get(at + 2) & 0xff;
            row += file.get(at + 3) & 0xff;
        }
        return at + 4;
    }

    private int copy(int from, int count) {
        int length = header.bits() == 8 ? count : (count + 1) / 2;
        for (int i = 0; i < count; i++) {
            int at = header.bits() == 8 ? from + i : from + i / 2;
            if (at >= file.capacity()) {
                sound = false;
                break;
            }
            int value = file.get(at) & 0xff;
            put(header.bits() == 8 ? value : half(value, i));
        }
        return from + (length + 1) / 2 * 2;
    }

    private static int half(int value, int i) {
        return i % 2 == 0 ? value >> 4 : value & 15;
    }

    private void put(int value) {
        int y = header.height() - 1 - row;
        if (x >= header.width() || y < 0) {
            sound = false;
        } else if (thinning.keeps(y) && thinning.keeps(x)) {
            pixels.put(pixels.at(y / thinning.step(), x / thinning.step()), colours.onWhite(value));
        }
        x++;
    }
}
