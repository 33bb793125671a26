package convolarium.golden;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// Reads golden vectors.
final class Gold {

    private static final int MAGIC = 0x474F4C44;

    private Gold() {}

    /// One question and its answer.
    record Case(String op, String id, Map<String, String> params, Map<String, Numbers> tensors) {

        String text(String key) {
            return Objects.requireNonNull(params.get(key), () -> id + " has no " + key);
        }

        boolean flag(String key) {
            return Boolean.parseBoolean(params.getOrDefault(key, "false"));
        }

        int[] ints(String key) {
            return Arrays.stream(text(key).split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }

        double number(String key) {
            return Double.parseDouble(params.getOrDefault(key, "0"));
        }

        Numbers numbers(String name) {
            return Objects.requireNonNull(tensors.get(name), () -> id + " has no " + name);
        }

        Tensor tensor(String name) {
            return numbers(name).tensor();
        }
    }

    /// A tensor as it is stored, in row-major order.
    record Numbers(List<Integer> sides, List<Double> values) {

        /// Batch and channels first; missing directions have one cell. A single side counts channels.
        Shape shape() {
            int[] five = {1, 1, 1, 1, 1};
            for (int side = 0; side < sides.size(); side++) {
                int place = sides.size() == 1 ? 1 : side < 2 ? side : 5 - sides.size() + side;
                five[place] = sides.get(side);
            }
            return new Shape(five[0], five[1], five[2], five[3], five[4]);
        }

        Tensor tensor() {
            var floats = new float[values.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = values.get(i).floatValue();
            }
            return Tensor.owning(shape(), floats);
        }
    }

    static List<Case> read(String name) {
        try (var in = unzipped(name)) {
            return read(in, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Case> read(InputStream stream, String name) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != MAGIC || in.readInt() != 1) {
            throw new IOException(name + " is not GOLD 1");
        }
        var cases = new ArrayList<Case>();
        for (int left = in.readInt(); left > 0; left--) {
            cases.add(new Case(in.readUTF(), in.readUTF(), params(in), tensors(in)));
        }
        return cases;
    }

    private static Map<String, String> params(DataInputStream in) throws IOException {
        var params = new LinkedHashMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            params.put(in.readUTF(), in.readUTF());
        }
        return params;
    }

    private static Map<String, Numbers> tensors(DataInputStream in) throws IOException {
        var tensors = new LinkedHashMap<String, Numbers>();
        for (int left = in.readInt(); left > 0; left--) {
            tensors.put(in.readUTF(), numbers(in));
        }
        return tensors;
    }

    private static Numbers numbers(DataInputStream in) throws IOException {
        int type = in.readByte();
        var sides = new ArrayList<Integer>();
        int length = 1;
        for (int rank = in.readInt(); rank > 0; rank--) {
            int side = in.readInt();
            sides.add(side);
            length *= side;
        }
        var values = new ArrayList<Double>(length);
        for (int i = 0; i < length; i++) {
            values.add(value(in, type));
        }
        return new Numbers(sides, values);
    }

    private static double value(DataInputStream in, int type) throws IOException {
        return switch (type) {
            case 0 -> in.readFloat();
            case 1 -> in.readDouble();
            case 2 -> in.readInt();
            case 3 -> in.readUnsignedByte();
            default -> throw new IOException("no type " + type);
        };
    }

    /// The rows of a table, each by the names of its columns.
    static List<Map<String, String>> table(String name) {
        try (var in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            var lines = in.lines().map(line -> line.split("\t", -1)).toList();
            var heads = lines.getFirst();
            return lines.stream().skip(1).map(cells -> row(heads, cells)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> row(String[] heads, String[] cells) {
        var row = new LinkedHashMap<String, String>();
        IntStream.range(0, cells.length).forEach(i -> row.put(heads[i], cells[i]));
        return row;
    }

    private static InputStream unzipped(String name) throws IOException {
        return name.endsWith(".gz") ? new GZIPInputStream(open(name)) : open(name);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Gold.class.getResourceAsStream(name), () -> name + " is missing");
    }
}
