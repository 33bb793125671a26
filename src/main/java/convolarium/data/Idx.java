package convolarium.data;

import convolarium.data.Reading.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// What an IDX file of unsigned bytes holds, plain or gzipped: the format of MNIST (LeCun, Cortes, Burges).
final class Idx {
    /// The most bytes one file may hold when it is unpacked: five times MNIST.
    static final long MOST_BYTES = 256L << 20;

    private static final int UNSIGNED_BYTES = 8;
    private static final int MOST_SIDES = 4;
    private static final int BLOCK = 1 << 16;
    private static final int GZIP = 0x1f8b;

    /// Opens the same file as often as asked.

    private final int[] sides;
    private final byte[] values;

    /// @param sides  how many examples, then the sides of one
    /// @param values one behind the other
    Idx(int[] sides, byte[] values) {
        this.sides = sides;
        this.values = values;
    }

    int[] sides() {
        return sides;
    }

    byte[] values() {
        return values;
    }

    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /// Reads a file twice: first to see whether it holds what its header says, and only then to keep it.
    ///
    /// @param most bytes it may hold
    static Idx read(Opening file, long most, Job job) throws IOException, Refusal {
        try {
            int[] sides;
            try (var in = unpacked(file)) {
                sides = sides(in);
                measure(in, promised(sides, most), job);
            }
            return new Idx(sides, values(file, sides, job));
        } catch (ZipException | EOFException e) {
            throw new Refusal(Reason.DAMAGED, "gzip");
        }
    }

    private static InputStream unpacked(Opening file) throws IOException, Refusal {
        var in = new BufferedInputStream(file.open(), BLOCK);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first < 0) {
            in.close();
            throw new Refusal(Reason.EMPTY_FILE);
        }
        return (first << 8 | second) == GZIP ? new GZIPInputStream(in, BLOCK) : in;
    }

    private static int[] sides(InputStream in) throws IOException, Refusal {
        byte[] magic = in.readNBytes(4);
        boolean known = magic.length == 4
                && magic[0] == 0
                && magic[1] == 0
                && magic[2] == UNSIGNED_BYTES
                && magic[3] >= 1
                && magic[3] <= MOST_SIDES;
        if (!known) {
            throw new Refusal(Reason.NOT_IDX);
        }
        byte[] header = in.readNBytes(4 * magic[3]);
        if (header.length < 4 * magic[3]) {
            throw new Refusal(Reason.CUT_SHORT, "IDX");
        }
        var sides = new int[magic[3]];
        for (int i = 0; i < header.length; i++) {
            sides[i / 4] = sides[i / 4] << 8 | Byte.toUnsignedInt(header[i]);
        }
        return sides;
    }

    /// Bytes that must follow the header.
    private static long promised(int[] sides, long most) throws Refusal {
        long bytes = 1;
        for (int side : sides) {
            if (side == 0) {
                throw new Refusal(Reason.NO_EXAMPLES);
            }
            bytes *= Integer.toUnsignedLong(side);
            if (bytes > most) {
                throw new Refusal(Reason.SET_TOO_LARGE, most);
            }
        }
        return bytes;
    }

    /// Goes on for one byte more than it should, no further.
    private static void measure(InputStream in, long promised, Job job) throws IOException, Refusal {
        var block = new byte[BLOCK];
        long there = 0;
        while (there <= promised) {
            job.goOn();
            int more = in.read(block, 0, (int) Math.min(BLOCK, promised + 1 - there));
            if (more < 0) {
                break;
            }
            there += more;
        }
        if (there < promised) {
            throw new Refusal(Reason.TOO_FEW_BYTES, promised, there);
        }
        if (there > promised) {
            throw new Refusal(Reason.TOO_MANY_BYTES, promised);
        }
    }

    private static byte[] values(Opening file, int[] sides, Job job) throws IOException, Refusal {
        try (var in = unpacked(file)) {
            in.skipNBytes(4 + 4L * sides.length);
            int count = 1;
            for (int side : sides) {
                count *= side;
            }
            var values = new byte[count];
            for (int done = 0; done < count; ) {
                job.goOn();
                int more = in.readNBytes(values, done, Math.min(1 << 20, count - done));
                if (more == 0) {
                    throw new Refusal(Reason.TOO_FEW_BYTES, (long) count, (long) done);
                }
                done += more;
            }
            return values;
        }
    }
}
