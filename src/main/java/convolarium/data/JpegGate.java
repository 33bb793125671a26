package convolarium.data;

import convolarium.data.JpegHeader.Colours;
import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Walks the segments of a JPEG file up to its first scan, and leaves out those that do not say how to decode it:
/// profiles, previews and notes, where most of the damage and all of the surprises are (ITU T.81, annex B).
final class JpegGate {
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int NO_ADOBE = -1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CLOSING = {(byte) 0xff, (byte) END};

    private final byte[] bytes;
    private final ByteBuffer file;
    private final ByteArrayOutputStream kept;
    private int frame = -1;
    private boolean jfif;
    private int adobe = NO_ADOBE;
    private @Nullable Orientation orientation;

    private JpegGate(byte[] bytes) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes);
        this.kept = new ByteArrayOutputStream(bytes.length + 2);
    }

    static Source open(byte[] bytes, Job job) throws Refusal {
        return new JpegGate(bytes).open(job);
    }

    private Source open(Job job) throws Refusal {
        kept.write(bytes, 0, 2);
        int at = marker(2);
        while (u8(at + 1) != SCAN) {
            int end = at + 2 + length(at);
            take(at, end);
            at = marker(end);
        }
        if (frame < 0) {
            throw new Refusal(Reason.MISSING_PART, "JPEG", "SOF");
        }
        if (u8(frame + 9) == 1 && adobe > 0) {
            job.note(Kind.CONTRADICTORY);
        }
        length(at);
        kept.write(bytes, at, bytes.length - at);
        kept.writeBytes(CLOSING);
        var upright = orientation == null ? Orientation.UPRIGHT : orientation;
        var header = new JpegHeader(
                file.getShort(frame + 7) & 0xffff, file.getShort(frame + 5) & 0xffff, u8(frame + 1) == 0xc2, colours());
        int channels = header.colours() == Colours.GREY ? 1 : 3;
        return new Source(header.width(), header.height(), channels, upright, new JpegFile(header, kept.toByteArray()));
    }

    /// Where the next marker begins, past filling and garbage.
    private int marker(int from) throws Refusal {
        int at = from;
        while (at < bytes.length - 3) {
            if (u8(at) == 0xff && u8(at + 1) != 0xff && u8(at + 1) != 0) {
                if (u8(at + 1) == END) {
                    throw new Refusal(Reason.MISSING_PART, "JPEG", frame < 0 ? "SOF" : "SOS");
                }
                return at;
            }
            at++;
        }
        throw new Refusal(Reason.CUT_SHORT, "JPEG");
    }

    /// Bytes of a segment after its marker.
    private int length(int at) throws Refusal {
        int length = file.getShort(at + 2) & 0xffff;
        if (length < 2) {
            throw new Refusal(Reason.DAMAGED, "JPEG");
        }
        if (length > bytes.length - at - 2) {
            throw new Refusal(Reason.CUT_SHORT, "JPEG");
        }
        return length;
    }

    private void take(int at, int end) throws Refusal {
        int kind = u8(at + 1);
        if (kind == APP0 && begins(at, end, JFIF)) {
            jfif = true;
        } else if (kind == APP14 && begins(at, end, ADOBE) && end - at >= 16) {
            adobe = u8(at + 15);
        } else if (kind == APP1 && begins(at, end, EXIF) && orientation == null) {
            orientation = ExifOrientation.in(bytes, at + 10, end - at - 10);
        } else if (isFrame(kind)) {
            takeFrame(at, end);
        }
        boolean aside = (kind >= APP0 && kind <= APP0 + 15) || kind == COMMENT;
        if (!aside) {
            kept.write(bytes, at, end - at);
        }
    }

    private static boolean isFrame(int kind) {
        return kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
    }

    private void takeFrame(int at, int end) throws Refusal {
        if (u8(at + 1) > 0xc2) {
            throw new Refusal(Reason.UNSUPPORTED_FORMAT, u8(at + 1) >= 0xc9 ? "JPEG, arithmetic" : "JPEG, lossless");
        }
        if (end - at >= 10 && u8(at + 4) != 8) {
            throw new Refusal(Reason.UNSUPPORTED_FORMAT, "JPEG, " + u8(at + 4) + " bit");
        }
        if (frame >= 0 || end - at < 10 || end - at != 10 + 3 * u8(at + 9)) {
            throw new Refusal(Reason.BAD_HEADER, "JPEG");
        }
        frame = at;
    }

    private boolean begins(int at, int end, byte[] name) {
        int from = at + 4;
        return end - from >= name.length
                && ByteBuffer.wrap(bytes, from, name.length).equals(ByteBuffer.wrap(name));
    }

    private Colours colours() throws Refusal {
        return switch (u8(frame + 9)) {
            case 1 -> Colours.GREY;
            case 3 -> isRgb() ? Colours.RGB : Colours.YCC;
            case 4 -> inks();
            default -> throw new Refusal(Reason.BAD_HEADER, "JPEG");
        };
    }

    private boolean isRgb() {
        boolean named = u8(frame + 10) == 'R' && u8(frame + 13) == 'G' && u8(frame + 16) == 'B';
        return !jfif && (adobe == 0 || (adobe == NO_ADOBE && named));
    }

    private Colours inks() {
        return switch (adobe) {
            case NO_ADOBE -> Colours.CMYK;
            case 2 -> Colours.YCCK;
            default -> Colours.CMYK_INVERTED;
        };
    }

    private int u8(int at) {
        return bytes[at] & 0xff;
    }
}
