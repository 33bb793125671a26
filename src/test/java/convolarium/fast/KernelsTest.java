package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The kernels against the definitions, on samples drawn until each kernel accepts, by both
/// classes of loops, alone and by many hands.
@ParameterizedClass(name = "by vectors: {0}")
@ValueSource(booleans = {false, true})
class KernelsTest extends OnBothLoops {

    private static final long SEED = 20_261_124;
    private static final int SAMPLES = 240;

    private static final int BANDS = 3;
    private static final float UNTOUCHED = 12_345;
    private static final SplittableRandom DRAW = new SplittableRandom(SEED);
    private static final List<Crew> CREWS = List.of(Crew.ALONE, new Trio());

    private final RandomLayers random = new RandomLayers(SEED);

    KernelsTest(boolean vectors) {
        super(vectors);
    }

    /// A layer and what it is laid on.
    private record Sample<O extends Op>(O op, Tensor input) {}

    @ParameterizedTest
    @EnumSource
    void convolutionIsTheDefinitionBitForBit(Border border) {
        compare(new ConvStrips(), () -> conv(border));
    }

    @Test
    void transposedConvolutionIsTheDefinitionBitForBit() {
        compare(new TransposedStrips(), this::transposed);
    }

    @Test
    void upsamplingIsTheDefinitionBitForBit() {
        compare(new UpsampleRows(), () -> {
            var input = random.odd(shape(random.number(1, 3)));
            return new Sample<>(random.upsample(20).through(random.number(1, 3)), input);
        });
    }

    @Test
    void aWeightThatIsNotFiniteIsLeftToTheDefinition() {
        var layer = transposed().op();
        float[] weights = layer.weights().array().clone();
        weights[weights.length - 1] = Float.POSITIVE_INFINITY;
        var odd = layer.withWeights(Tensor.owning(layer.weights().shape(), weights), layer.bias());
        assertThat(new TransposedStrips().accepts(odd, Shape.picture(odd.channels(), 4, 4)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LP")
    void poolingIsTheDefinitionBitForBit(Pool.Reduction reduction) {
        compare(new PoolStrips(), () -> pool(reduction));
    }

    @Test
    void denseIsTheDefinitionBitForBit() {
        compare(new DenseRows(), () -> {
            var input = random.odd(shape(random.number(1, 3)));
            var empty = Dense.zeros(
                    random.number(1, 150), Math.toIntExact(input.shape().entry()));
            var dense = new Dense(
                    random.broken(empty.weights().shape()),
                    random.broken(empty.bias().shape()),
                    random.flag());
            return new Sample<>(dense, input);
        });
    }

    @Test
    void activationIsTheDefinitionBitForBit() {
        var functions = Activation.Function.values();
        compare(
                new ActivationRows(),
                () -> new Sample<>(
                        new Activation(functions[random.number(0, functions.length - 1)]),
                        random.odd(shape(random.number(1, 3)))));
    }

    @Test
    void flatteningIsTheDefinitionBitForBit() {
        compare(new FlattenRows(), () -> new Sample<>(new Flatten(), random.odd(shape(random.number(1, 3)))));
    }

    private static <O extends Op> void compare(Kernel<O> kernel, Supplier<Sample<O>> next) {
        int accepted = 0;
        for (int tries = 0; accepted < SAMPLES; tries++) {
            assertThat(tries).as("samples tried for %d accepted", accepted).isLessThan(100 * SAMPLES);
            var sample = next.get();
            var shape = sample.input().shape();
            var fits = sample.op().fit(shape).fits();
            if (fits.isPresent() && kernel.accepts(sample.op(), shape)) {
                accepted++;
                assertThat(kernel.offer(sample.op(), shape)).isPresent();
                same(sample.op(), sample.input());
                partsAreThoseOfTheWhole(sample.op(), sample.input());
            }
        }
    }

    /// A band of some maps and rows, wherever it lies, has the numbers that the definition says, and fills its array.
    private static void partsAreThoseOfTheWhole(Op op, Tensor input) {
        var cell = op.cell(input);
        var ready = Kernels.ready(op, input.shape());
        var output = op.fit(input.shape()).require().output();
        for (int i = 0; i < BANDS; i++) {
            var band = band(output);
            var shape = band.of(output);
            var found = new float[shape.size()];
            Arrays.fill(found, UNTOUCHED);
            CREWS.get(i % CREWS.size()).work(ready.band(input, band, found), Job.PATIENT);
            var due = Tensor.of(shape, (n, c, z, y, x) -> cell.at(n, band.firstMap() + c, z, band.firstRow() + y, x));
            for (int at = 0; at < found.length; at++) {
                if (bits(found[at]) != bits(due.array()[at])) {
                    fail("%s on %s, seed %d, %s: %s at %d", op, input.shape(), SEED, band, found[at], at);
                }
            }
        }
    }

    private static Band band(Shape output) {
        int map = DRAW.nextInt(output.channels());
        int row = DRAW.nextInt(output.height());
        int maps = DRAW.nextInt(output.channels() - map) + 1;
        return new Band(map, map + maps, row, row + DRAW.nextInt(output.height() - row) + 1);
    }

    private static void same(Op op, Tensor input) {
        var expected = op.forward(input);
        for (var crew : CREWS) {
            same(op, input, expected, Kernels.forward(op, input, crew, Job.PATIENT));
        }
    }

    private static void same(Op op, Tensor input, Tensor expected, Tensor found) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.array().length; i++) {
            if (bits(found.array()[i]) != bits(expected.array()[i])) {
                fail(
                        "%s on %s, seed %d: %s at %d, not %s",
                        op, input.shape(), SEED, found.array()[i], i, expected.array()[i]);
            }
        }
    }

    /// Equal for the two zeros and for all that is not a number.
    private static int bits(float value) {
        return Float.floatToIntBits(value + 0f);
    }

    private Sample<Conv> conv(Border border) {
        int groups = random.number(1, 3);
        var input = random.odd(shape(groups * random.number(1, 3)));
        var empty = Conv.zeros(
                groups * random.number(1, 3),
                input.shape().channels() / groups,
                window(input.shape(), Padding.values()));
        var conv = new Conv(
                random.broken(empty.weights().shape()),
                random.broken(empty.bias().shape()),
                empty.window(),
                border,
                groups,
                random.flag());
        return new Sample<>(conv, input);
    }

    private Sample<TransposedConv> transposed() {
        int groups = random.number(1, 3);
        var input = random.odd(shape(groups * random.number(1, 3)));
        var depth = input.shape().depth() == 1 ? Axis.of(1) : shortAxis();
        var empty = TransposedConv.zeros(
                        groups * random.number(1, 3),
                        input.shape().channels(),
                        new Window(depth, shortAxis(), shortAxis(), Padding.CUSTOM))
                .withGrowth(new OutputPadding(random.number(0, 1), random.number(0, 2), random.number(0, 2)));
        var grouped = empty.arranged(empty.filters(), empty.channels(), groups);
        var layer = grouped.withWeights(
                random.broken(grouped.weights().shape()),
                random.broken(grouped.bias().shape()));
        return new Sample<>(layer, input);
    }

    private Axis shortAxis() {
        return new Axis(
                random.number(1, 4),
                random.number(1, 3),
                random.number(0, 2),
                random.number(0, 2),
                random.number(1, 3),
                false);
    }

    private Sample<Pool> pool(Pool.Reduction reduction) {
        var input = random.odd(shape(random.number(1, 3)));
        var pool = Pool.of(reduction, window(input.shape(), Padding.CUSTOM, Padding.VALID, Padding.SAME))
                .withCountPadding(random.flag())
                .withDivisor(random.flag() ? 0 : random.number(0, 4));
        return new Sample<>(pool, input);
    }

    /// Pictures down to one column, and volumes.
    private Shape shape(int channels) {
        int most = random.number(1, 12);
        int depth = random.number(1, 3) == 1 ? random.number(2, 4) : 1;
        return new Shape(random.number(1, 2), channels, depth, random.number(1, most), random.number(1, most));
    }

    private Window window(Shape input, Padding... rules) {
        var depth = input.depth() == 1 ? Axis.of(1) : axis();
        var rule = random.flag() ? Padding.CUSTOM : rules[random.number(0, rules.length - 1)];
        return new Window(depth, axis(), axis(), rule);
    }

    private Axis axis() {
        return new Axis(
                random.number(1, 5),
                random.flag() ? 1 : random.number(2, 14),
                random.number(0, 3),
                random.number(0, 3),
                random.number(1, 3),
                random.flag());
    }

    @Test
    void layersWithoutAKernelAreWorkedOutByTheirDefinition() {
        var input = random.broken(new Shape(2, 3, 2, 5, 4));
        for (var function : Activation.Function.values()) {
            same(new Activation(function), input);
            partsAreThoseOfTheWhole(new Activation(function), input);
        }
        same(new Softmax(false), input);
        partsAreThoseOfTheWhole(Flatten.TYPE.initial(), input);
        for (var pool :
                List.of(pool(Pool.Reduction.LP).op(), pool(Pool.Reduction.MAX).op())) {
            same(pool.withExtent(Pool.Extent.GLOBAL), input);
            same(pool.withExtent(Pool.Extent.ADAPTIVE), input);
            partsAreThoseOfTheWhole(pool.withExtent(Pool.Extent.ADAPTIVE), input);
        }
    }
}
