package convolarium.data;

import convolarium.data.Reading.Reason;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An array as NumPy saves it, format 1 or 2: rows and columns, or channels, rows and columns.
final class Npy {

    private static final String MAGIC = "\u0093NUMPY";
    private static final int LONGEST_HEADER = 1 << 14;
    private static final int BLOCK = 1 << 16;
    private static final Pattern ENTRY =
            Pattern.compile("'(descr|fortran_order|shape)'\\s*:\\s*('[^']*'|\\w+|\\[[^\\]]*\\]|\\([^)]*\\))");
    private static final Pattern SIDES = Pattern.compile("\\(\\s*\\d+(\\s*,\\s*\\d+){0,63}\\s*,?\\s*\\)");
    private static final Map<String, Type> TYPES = Map.of(
            "'<f4'", new Type(4, ByteBuffer::getFloat),
            "'<f8'", new Type(8, ByteBuffer::getDouble),
            "'|u1'", new Type(1, (bytes, at) -> bytes.get(at) & 0xff),
            "'<i4'", new Type(4, ByteBuffer::getInt),
            "'<i8'", new Type(8, ByteBuffer::getLong));

    /// How a number lies in the file.
    private record Type(int size, ToDoubleBiFunction<ByteBuffer, Integer> number) {}

    private final ByteBuffer bytes;
    private final Job job;

    private Npy(byte[] bytes, Job job) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.job = job;
    }

    static boolean is(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    /// Reads a file that begins as such a file does.
    static Picture read(byte[] bytes, Job job) throws Refusal {
        return new Npy(bytes, job).picture();
    }

    private Picture picture() throws Refusal {
        require(bytes.limit() >= MAGIC.length() + 4);
        int version = bytes.get(MAGIC.length());
        if (version != 1 && version != 2) {
            throw new Refusal(Reason.UNSUPPORTED_NPY, "version " + version);
        }
        int at = MAGIC.length() + 2 + 2 * version;
        require(bytes.limit() >= at);
        long length = version == 1
                ? Short.toUnsignedInt(bytes.getShort(at - 2))
                : Integer.toUnsignedLong(bytes.getInt(at - 4));
        if (length > LONGEST_HEADER) {
            throw new Refusal(Reason.BAD_HEADER, "NPY");
        }
        require(bytes.limit() >= at + length);
        var header = new String(bytes.array(), at, (int) length, StandardCharsets.ISO_8859_1);
        return picture(header, at + (int) length);
    }

    private static void require(boolean there) throws Refusal {
        if (!there) {
            throw new Refusal(Reason.CUT_SHORT, "NPY");
        }
    }

    private Picture picture(String header, int start) throws Refusal {
        var descr = entry(header, "descr");
        var type = Optional.ofNullable(TYPES.get(descr)).orElseThrow(() -> unsupported("dtype " + descr));
        var order = entry(header, "fortran_order");
        if (!order.equals("False")) {
            throw order.equals("True") ? unsupported("fortran_order True") : new Refusal(Reason.BAD_HEADER, "NPY");
        }
        var shape = shape(entry(header, "shape"));
        long promised = shape.elements() * type.size();
        int there = bytes.limit() - start;
        if (there < promised) {
            throw new Refusal(Reason.TOO_FEW_BYTES, promised, there);
        }
        if (there > promised) {
            throw new Refusal(Reason.TOO_MANY_BYTES, promised);
        }
        if (shape.elements() * Float.BYTES > job.memory()) {
            throw new Refusal(Reason.OUT_OF_MEMORY, 0, 0);
        }
        return MatrixText.picture(Tensor.owning(shape, values(shape, type, start)));
    }

    private static String entry(String header, String key) throws Refusal {
        return ENTRY.matcher(header)
                .results()
                .filter(found -> found.group(1).equals(key))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.BAD_HEADER, "NPY"));
    }

    private static Refusal unsupported(String what) {
        return new Refusal(Reason.UNSUPPORTED_NPY, what);
    }

    private static Shape shape(String written) throws Refusal {
        if (!SIDES.matcher(written).matches()) {
            throw written.matches("\\(\\s*\\)") ? unsupported("shape ()") : new Refusal(Reason.BAD_HEADER, "NPY");
        }
        var sides = Stream.of(written.split("\\D+"))
                .filter(digits -> !digits.isEmpty())
                .map(Npy::side)
                .toList();
        if (sides.size() != 2 && sides.size() != 3) {
            throw unsupported("shape " + (written.length() > 20 ? written.substring(0, 20) + "…" : written));
        }
        int channels = sides.size() == 3 ? sides.getFirst() : 1;
        int height = sides.get(sides.size() - 2);
        int width = sides.getLast();
        if (Math.min(channels, Math.min(height, width)) == 0) {
            throw new Refusal(Reason.NO_PIXELS, width, height);
        }
        if (channels > Picture.MOST_CHANNELS || Math.max(height, width) > Picture.MOST_SIDE) {
            throw new Refusal(Reason.TOO_MANY_NUMBERS, Picture.MOST_CHANNELS, Picture.MOST_SIDE, Picture.MOST_SIDE);
        }
        if ((long) channels * height * width > Integer.MAX_VALUE) {
            throw new Refusal(Reason.OUT_OF_MEMORY, 0, 0);
        }
        return Shape.picture(channels, height, width);
    }

    /// A side too long to be written as a number is just as good as the longest.
    private static int side(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private float[] values(Shape shape, Type type, int start) throws Refusal {
        var values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            if (i % BLOCK == 0) {
                job.goOn();
            }
            values[i] = (float) type.number().applyAsDouble(bytes, start + i * type.size());
            if (!Float.isFinite(values[i])) {
                int row = i / shape.width();
                throw new Refusal(Reason.NOT_A_NUMBER, Float.toString(values[i]), row + 1, i % shape.width() + 1);
            }
        }
        return values;
    }
}
