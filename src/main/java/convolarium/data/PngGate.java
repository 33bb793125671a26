package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Walks the parts of a PNG file and lets it pass if they are in order. Text and profiles are never inflated.
final class PngGate {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int AROUND = 12;

    private final byte[] bytes;
    private final ByteBuffer file;
    private final Job job;
    private @Nullable PngHeader header;
    private byte[] palette = new byte[0];
    private byte[] transparent = new byte[0];
    private int firstData = -1;

    private PngGate(byte[] bytes, Job job) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes);
        this.job = job;
    }

    static Source open(byte[] bytes, Job job) throws Refusal {
        return new PngGate(bytes, job).open();
    }

    private Source open() throws Refusal {
        if (bytes.length < 8 || file.getLong(0) != SIGNATURE) {
            throw new Refusal(Reason.DAMAGED, "PNG");
        }
        int at = 8;
        while (at >= 0) {
            at = part(at);
        }
        if (header == null) {
            throw new Refusal(Reason.MISSING_PART, "PNG", "IHDR");
        }
        if (firstData < 0) {
            throw new Refusal(Reason.MISSING_PART, "PNG", "IDAT");
        }
        if (header.colour() == PngHeader.PALETTE && palette.length < 3) {
            throw new Refusal(Reason.MISSING_PART, "PNG", "PLTE");
        }
        var look = new PngPixels(header, palette, transparent);
        return new Source(
                header.width(), header.height(), header.channels(), new PngFile(header, look, bytes, firstData));
    }

    /// Looks at the part that begins here and returns where the next one does, or -1 after the last.
    private int part(int at) throws Refusal {
        if (bytes.length - at < AROUND) {
            return cutShort();
        }
        int length = file.getInt(at);
        var name = name(at);
        if (length < 0) {
            throw new Refusal(Reason.DAMAGED, "PNG");
        }
        if (header == null && !name.equals("IHDR")) {
            throw new Refusal(Reason.MISSING_PART, "PNG", "IHDR");
        }
        boolean critical = Character.isUpperCase(name.charAt(0));
        if (length > bytes.length - at - AROUND) {
            return endsWithin(at, name, critical);
        }
        if (isSound(at, length)) {
            take(name, at, length, critical);
        } else if (critical) {
            throw new Refusal(Reason.WRONG_CHECKSUM, "PNG", name);
        }
        if (name.equals("iCCP")) {
            refuseUnknownPacking(at, length);
        }
        return name.equals("IEND") ? -1 : at + AROUND + length;
    }

    private String name(int at) throws Refusal {
        var name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
        if (!name.matches("[A-Za-z]{4}")) {
            throw new Refusal(Reason.DAMAGED, "PNG");
        }
        return name;
    }

    private boolean isSound(int at, int length) {
        var sum = new CRC32();
        sum.update(bytes, at + 4, length + 4);
        return (int) sum.getValue() == file.getInt(at + 8 + length);
    }

    private void take(String name, int at, int length, boolean critical) throws Refusal {
        switch (name) {
            case "IHDR" -> takeHeader(at, length);
            case "PLTE" -> palette = contents(at, Math.min(length, 3 * 256));
            case "tRNS" -> transparent = contents(at, Math.min(length, 256));
            case "IDAT" -> firstData = firstData < 0 ? at : firstData;
            case "acTL" -> takeAnimation(at, length);
            case "IEND" -> {}
            default -> {
                if (critical) {
                    throw new Refusal(Reason.DAMAGED, "PNG");
                }
            }
        }
    }

    private void takeHeader(int at, int length) throws Refusal {
        if (header != null || length != PngHeader.LENGTH) {
            throw new Refusal(Reason.BAD_HEADER, "PNG");
        }
        header = PngHeader.read(file, at + 8);
        Thinning.check(header.width(), header.height());
    }

    private void takeAnimation(int at, int length) {
        int frames = length < 4 ? 0 : file.getInt(at + 8);
        if (frames > 1) {
            job.note(Kind.FIRST_FRAME, frames);
        }
    }

    /// A profile is a name, a zero, and how the rest is packed, of which there is one way.
    private void refuseUnknownPacking(int at, int length) throws Refusal {
        int i = at + 8;
        while (i < at + 8 + length && bytes[i] != 0) {
            i++;
        }
        if (bytes[i + 1] != 0) {
            throw new Refusal(Reason.DAMAGED, "PNG");
        }
    }

    private byte[] contents(int at, int length) {
        var contents = new byte[length];
        file.get(at + 8, contents);
        return contents;
    }

    private int endsWithin(int at, String name, boolean critical) throws Refusal {
        if (name.equals("IDAT")) {
            firstData = firstData < 0 ? at : firstData;
        } else if (critical && firstData < 0) {
            throw new Refusal(Reason.CUT_SHORT, "PNG");
        }
        return cutShort();
    }

    private int cutShort() throws Refusal {
        if (firstData < 0) {
            throw new Refusal(Reason.CUT_SHORT, "PNG");
        }
        return -1;
    }
}
