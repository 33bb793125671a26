package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Walks the blocks of a GIF file: no frame may reach beyond what a picture may have (GIF 89a, chapter 17 on).
final class GifGate {
    private static final int FRAME = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int SCREEN_LENGTH = 13;
    private static final int FRAME_LENGTH = 10;

    private final ByteBuffer file;
    private int width;
    private int height;
    private int frames;

    private GifGate(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Source open(byte[] bytes, Job job) throws Refusal {
        var gate = new GifGate(bytes);
        gate.walk(job);
        if (gate.frames > 1) {
            job.note(Kind.FIRST_FRAME, gate.frames);
        }
        return new Source(gate.width, gate.height, 3, Decoder.of("GIF", bytes));
    }

    private void walk(Job job) throws Refusal {
        if (file.capacity() < SCREEN_LENGTH) {
            throw new Refusal(Reason.CUT_SHORT, "GIF");
        }
        refuseBeyond(u16(6), u16(8));
        int at = SCREEN_LENGTH + paletteLength(10);
        while (at < file.capacity() - FRAME_LENGTH) {
            job.goOn();
            int kind = file.get(at);
            if (kind == FRAME) {
                takeFrame(at);
                at = afterBlocks(at + FRAME_LENGTH + paletteLength(at + 9) + 1);
            } else if (kind == EXTENSION) {
                at = afterBlocks(at + 2);
            } else {
                break;
            }
        }
        if (frames == 0) {
            throw new Refusal(Reason.CUT_SHORT, "GIF");
        }
    }

    private void takeFrame(int at) throws Refusal {
        int columns = u16(at + 5);
        int rows = u16(at + 7);
        if (frames == 0) {
            width = columns;
            height = rows;
            Thinning.check(width, height);
        }
        refuseBeyond(u16(at + 1) + columns, u16(at + 3) + rows);
        frames++;
    }

    private static void refuseBeyond(int width, int height) throws Refusal {
        if ((long) width * height > Thinning.MOST) {
            throw new Refusal(Reason.TOO_LARGE, width, height, Thinning.MOST);
        }
    }

    private int afterBlocks(int from) {
        int at = from;
        while (at < file.capacity() && file.get(at) != 0) {
            at += 1 + (file.get(at) & 0xff);
        }
        return at + 1;
    }

    private int paletteLength(int flags) {
        int bits = file.get(flags);
        return bits < 0 ? 3 << ((bits & 7) + 1) : 0;
    }

    private int u16(int at) {
        return file.getShort(at) & 0xffff;
    }
}
