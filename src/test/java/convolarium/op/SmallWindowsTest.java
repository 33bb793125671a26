package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import convolarium.op.Oracle.Way;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every small window and samples of larger ones against the [Oracle]. The inputs are integers: not a bit may differ.
class SmallWindowsTest {

    private static final long SEED = 20_260_412;
    private static final Way POINT = new Way(1, 1, 0, 0, 1, false);

    private final SplittableRandom random = new SplittableRandom(SEED);

    /// Up to 7 cells, 4 taps, stride 4, padding 3 on both sides and dilation 3: valid where the window fits once.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everySmallWindowAlongOneDirection(int direction) {
        int valid = 0;
        for (int i = 0; i < 7 * 4 * 4 * 4 * 3; i++) {
            int length = i % 7 + 1;
            int padding = i / 112 % 4;
            var way = new Way(i / 7 % 4 + 1, i / 28 % 4 + 1, padding, padding, i / 448 + 1, false);
            valid += check(along(direction, way), length(direction, length)) ? 1 : 0;
            var hanging = new Way(way.taps(), way.stride(), padding, padding, way.dilation(), true);
            check(along(direction, hanging), length(direction, length));
        }
        assertThat(valid).isEqualTo(1084);
    }

    private static List<Way> along(int direction, Way way) {
        return IntStream.range(0, 3).mapToObj(i -> i == direction ? way : POINT).toList();
    }

    private static List<Integer> length(int direction, int length) {
        return IntStream.range(0, 3).mapToObj(i -> i == direction ? length : 1).toList();
    }

    @Test
    void samplesOfPicturesAndVolumes() {
        int fitting = 0;
        for (int i = 0; i < 3000; i++) {
            boolean flat = i % 3 > 0;
            var ways = List.of(flat ? POINT : way(3), way(flat ? 4 : 3), way(flat ? 4 : 3));
            int most = flat ? 9 : 5;
            int depth = flat ? 1 : random.nextInt(1, most);
            var lengths = List.of(depth, random.nextInt(1, most), random.nextInt(1, most));
            fitting += check(ways, lengths) ? 1 : 0;
        }
        assertThat(fitting).isGreaterThan(1000);
    }

    private Way way(int taps) {
        return new Way(
                random.nextInt(1, taps + 1),
                random.nextInt(1, 4),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(1, 3),
                random.nextBoolean());
    }

    /// Checks a convolution with each border and each way to pool; answers whether the window fits at all.
    private boolean check(List<Way> ways, List<Integer> lengths) {
        var window = new Window(axis(ways.get(0)), axis(ways.get(1)), axis(ways.get(2)), Padding.CUSTOM);
        int groups = random.nextInt(1, 3);
        var input = integers(new Shape(
                random.nextInt(1, 3), groups * random.nextInt(1, 3), lengths.get(0), lengths.get(1), lengths.get(2)));
        for (var border : Border.values()) {
            checkConv(conv(window, border, groups, input), ways, input);
        }
        for (var reduction : Pool.Reduction.values()) {
            var pool = Pool.of(reduction, window).withNorm(random.nextInt(1, 3));
            checkPool(pool, ways, input);
            checkPool(pool.withCountPadding(false), ways, input);
            checkPool(pool.withDivisor(3), ways, input);
        }
        return fits(ways, input.shape());
    }

    private static Axis axis(Way way) {
        return new Axis(way.taps(), way.stride(), way.before(), way.after(), way.dilation(), way.ceil());
    }

    private Tensor integers(Shape shape) {
        return Tensor.of(shape, (_, _, _, _, _) -> random.nextInt(-4, 5));
    }

    private Conv conv(Window window, Border border, int groups, Tensor input) {
        var empty = Conv.zeros(groups * random.nextInt(1, 3), input.shape().channels() / groups, window);
        return new Conv(
                integers(empty.weights().shape()),
                integers(empty.bias().shape()),
                window,
                border,
                groups,
                random.nextBoolean());
    }

    private static boolean fits(List<Way> ways, Shape input) {
        var sides = List.of(input.depth(), input.height(), input.width());
        return IntStream.range(0, 3)
                .noneMatch(i -> ways.get(i).starts(sides.get(i)).isEmpty());
    }

    private static void checkConv(Conv conv, List<Way> ways, Tensor input) {
        var shape = input.shape();
        boolean filled = fills(conv.border(), ways.get(0), shape.depth())
                && fills(conv.border(), ways.get(1), shape.height())
                && fills(conv.border(), ways.get(2), shape.width());
        assertThat(conv.fit(shape).fits().isPresent())
                .as("%s on %s", conv, shape)
                .isEqualTo(fits(ways, shape) && filled);
        if (conv.fit(shape).fits().isEmpty()) {
            return;
        }
        var oracle = new Oracle(ways.get(0), ways.get(1), ways.get(2), conv.border(), input);
        compare(conv, input, oracle, 0, (n, f, out) -> OracleLayers.sum(conv, oracle, n, f, out));
    }

    private static boolean fills(Border border, Way way, int length) {
        int padding = Math.max(way.before(), way.after());
        return switch (border) {
            case ZEROS, REPLICATE -> true;
            case REFLECT -> padding < length;
            case CIRCULAR -> padding <= length;
        };
    }

    private static void checkPool(Pool pool, List<Way> ways, Tensor input) {
        var oracle = new Oracle(ways.get(0), ways.get(1), ways.get(2), Border.ZEROS, input);
        var fit = pool.fit(input.shape());
        assertThat(fit instanceof Fit.Misfit misfit ? misfit.reason().name() : "FITS")
                .as("%s on %s", pool, input.shape())
                .isEqualTo(OracleLayers.verdict(pool, ways, oracle));
        if (fit instanceof Fit.Fits) {
            int ulps = pool.reduction() == Pool.Reduction.LP && pool.norm() > 1 ? 1 : 0;
            compare(pool, input, oracle, ulps, (n, c, out) -> OracleLayers.keep(pool, oracle.under(n, c, out)));
        }
    }

    /// The oracle's value of an output.
    private interface Expected {
        double at(int n, int c, List<Integer> out);
    }

    private static void compare(Op op, Tensor input, Oracle oracle, int ulps, Expected expected) {
        var output = op.forward(input);
        var sides = oracle.sides();
        int channels = op instanceof Conv conv ? conv.filters() : input.shape().channels();
        assertThat(output.shape())
                .isEqualTo(new Shape(input.shape().batch(), channels, sides.get(0), sides.get(1), sides.get(2)));
        for (int n = 0; n < input.shape().batch(); n++) {
            for (int c = 0; c < channels; c++) {
                for (var out : oracle.outputs().toList()) {
                    float wanted = (float) expected.at(n, c, out);
                    float got = output.at(n, c, out.get(0), out.get(1), out.get(2));
                    if (Math.abs(got - wanted) > ulps * Math.ulp(wanted)) {
                        fail("%s on %s, seed %d: %s at %s, not %s", op, input.shape(), SEED, got, out, wanted);
                    }
                }
            }
        }
    }
}
