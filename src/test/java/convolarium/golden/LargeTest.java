package convolarium.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Sixteen large layers on integers, known by the hash of what they make.
class LargeTest {

    /// So many multiplications the definition does quickly.
    private static final long FEW = 1 << 22;

    @TestFactory
    Stream<DynamicTest> everyNumberIsTheSame() throws NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        return Gold.table("large.tsv").stream()
                .map(row -> dynamicTest(text(row, "id"), () -> {
                    var input = integers(
                            new Shape(number(row, "N"), number(row, "Cin"), 1, number(row, "H"), number(row, "W")),
                            seed(row));
                    var op = op(row);
                    var output = Kernels.forward(op, input, Job.PATIENT);
                    assertThat(output.shape().toString().replace('×', 'x')).isEqualTo(text(row, "out_shape"));
                    assertThat(first8(output)).isEqualTo(text(row, "first8_y"));
                    assertThat(hash(sha, output)).isEqualTo(text(row, "sha256_y"));
                    if (work(op, output) < FEW) {
                        assertThat(op.forward(input)).isEqualTo(output);
                        var gradients = op.backward(input, integers(output.shape(), seed(row) + 3));
                        checkHash(sha, row, "sha256_gx", gradients.input());
                        gradients.parameters().stream()
                                .findFirst()
                                .ifPresent(weights -> checkHash(sha, row, "sha256_gw", weights));
                    }
                }));
    }

    private static void checkHash(MessageDigest sha, Map<String, String> row, String name, Tensor tensor) {
        assertThat(hash(sha, tensor)).as(name).isEqualTo(text(row, name));
    }

    private static long work(Op op, Tensor output) {
        long each = op instanceof Conv conv
                ? (long) conv.slices() * conv.window().taps()
                : ((Pool) op).window().taps();
        return output.array().length * each;
    }

    private static Op op(Map<String, String> row) {
        var rows = new Axis(
                number(row, "kh"), number(row, "sh"), number(row, "pt"), number(row, "pb"), number(row, "dh"), false);
        var cols = new Axis(
                number(row, "kw"), number(row, "sw"), number(row, "pl"), number(row, "pr"), number(row, "dw"), false);
        var window = Window.flat(rows, cols);
        return switch (text(row, "op")) {
            case "conv2d" -> conv(row, window);
            case "max_pool2d" -> Pool.of(Pool.Reduction.MAX, window);
            case "sum_pool2d" -> Pool.of(Pool.Reduction.AVERAGE, window).withDivisor(1);
            default -> throw new IllegalStateException(text(row, "op"));
        };
    }

    private static Conv conv(Map<String, String> row, Window window) {
        int groups = number(row, "groups");
        int filters = number(row, "Cout");
        var kernel = new Shape(filters, number(row, "Cin") / groups, 1, number(row, "kh"), number(row, "kw"));
        var weights = integers(kernel, seed(row) + 1);
        var bias = integers(Shape.vector(filters), seed(row) + 2);
        return new Conv(weights, bias, window, Border.ZEROS, groups, false);
    }

    /// Integers from −3 to 3 by SplitMix64.
    private static Tensor integers(Shape shape, long seed) {
        var values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            long z = seed + (i + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            values[i] = Long.remainderUnsigned(z ^ (z >>> 31), 7) - 3;
        }
        return Tensor.owning(shape, values);
    }

    private static String first8(Tensor output) {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 0 ? "" : ",").append((int) output.array()[i]);
        }
        return text.toString();
    }

    private static String hash(MessageDigest sha, Tensor output) {
        var bytes = ByteBuffer.allocate(4 * output.array().length);
        for (float value : output.array()) {
            bytes.putInt(value == (int) value ? (int) value : Integer.MIN_VALUE);
        }
        return HexFormat.of().formatHex(sha.digest(bytes.array()));
    }

    private static long seed(Map<String, String> row) {
        return Long.parseLong(text(row, "seed"));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
