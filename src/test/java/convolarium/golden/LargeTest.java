package convolarium.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.fast.Bank;
import convolarium.fast.Crew;
import convolarium.fast.Halo;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.fast.Learning;
import convolarium.fast.Stage;
import convolarium.fast.Wiring;
import convolarium.op.Conv;
import convolarium.op.Gradients;
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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
                    var upstream = integers(output.shape(), seed(row) + 3);
                    if (work(op, output) < FEW) {
                        assertThat(op.forward(input)).isEqualTo(output);
                        checkGradients(sha, row, op.backward(input, upstream));
                    }
                    checkGradients(sha, row, learned(op, input, upstream));
                }));
    }

    private static void checkGradients(MessageDigest sha, Map<String, String> row, Gradients gradients) {
        checkHash(sha, row, "sha256_gx", gradients.input());
        gradients.parameters().stream().findFirst().ifPresent(weights -> checkHash(sha, row, "sha256_gw", weights));
    }

    /// The gradients as training finds them.
    private static Gradients learned(Op op, Tensor input, Tensor upstream) {
        var before = Stage.inputHalo(op, input.shape());
        var after = Stage.gradientHalo(op, input.shape());
        var in = bank(input, before);
        var back = new Bank(input.shape(), before);
        var wiring = new Wiring(in, new Bank(upstream.shape(), after), Optional.of(back), bank(upstream, after));
        float[] slopes = new float[Math.toIntExact(op.parameterCount())];
        var stage = Stage.of(op, wiring, new Learning(row(op.parameters(), slopes.length), slopes, 0));
        stage.forward(Crew.ALONE);
        stage.backward(Crew.ALONE);
        var parameters = op.parameters().stream()
                .limit(1)
                .map(weights -> Tensor.owning(
                        weights.shape(), Arrays.copyOf(slopes, weights.shape().size())))
                .toList();
        return new Gradients(back.copy(), parameters);
    }

    private static Bank bank(Tensor numbers, Halo halo) {
        var bank = new Bank(numbers.shape(), halo);
        bank.take(numbers);
        return bank;
    }

    private static float[] row(List<Tensor> parameters, int length) {
        float[] row = new float[length];
        int from = 0;
        for (var parameter : parameters) {
            System.arraycopy(parameter.array(), 0, row, from, parameter.array().length);
            from += parameter.array().length;
        }
        return row;
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
