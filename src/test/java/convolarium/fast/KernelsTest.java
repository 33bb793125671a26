package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.KernelCheck.Sample;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The kernels against the definitions, on samples drawn until each kernel accepts, by both
/// classes of loops, alone and by many hands.
@ParameterizedClass(name = "by vectors: {0}")
@ValueSource(booleans = {false, true})
class KernelsTest extends OnBothLoops {

    private final RandomLayers random = new RandomLayers(KernelCheck.SEED);

    KernelsTest(boolean vectors) {
        super(vectors);
    }

    static List<Kernel<?>> kernels() {
        return Kernels.BEST_FIRST;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void eachIsTheDefinitionBitForBit(Kernel<?> kernel) {
        switch (kernel) {
            case ConvStrips strips -> {
                for (var border : Border.values()) {
                    KernelCheck.compare(strips, () -> conv(border));
                }
            }
            case TransposedStrips strips -> KernelCheck.compare(strips, this::transposed);
            case DenseRows rows -> KernelCheck.compare(rows, this::dense);
            case PoolStrips strips -> {
                for (var reduction : EnumSet.complementOf(EnumSet.of(Pool.Reduction.LP))) {
                    KernelCheck.compare(strips, () -> pool(reduction));
                }
            }
            case SumStrips strips -> {
                for (double norm : new double[] {1, 2, 2.5, 3}) {
                    KernelCheck.compare(strips, () -> norm(norm));
                }
                KernelCheck.compare(strips, this::expected);
            }
            case UpsampleRows rows ->
                KernelCheck.compare(rows, () -> new Sample<>(random.upsample(20).through(random.number(1, 3)), odd()));
            case ActivationRows rows -> KernelCheck.compare(rows, () -> new Sample<>(activation(), odd()));
            case SoftmaxRows rows -> KernelCheck.compare(rows, () -> new Sample<>(new Softmax(random.flag()), odd()));
            case UnfoldRows rows -> KernelCheck.compare(rows, this::unfold);
            case FlattenRows rows -> KernelCheck.compare(rows, () -> new Sample<>(new Flatten(), odd()));
            default -> throw new AssertionError(kernel + " is compared with nothing");
        }
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

    private Tensor odd() {
        return random.odd(shape(random.number(1, 3)));
    }

    private Sample<Dense> dense() {
        var input = odd();
        var empty =
                Dense.zeros(random.number(1, 150), Math.toIntExact(input.shape().entry()));
        var dense = new Dense(
                random.broken(empty.weights().shape()),
                random.broken(empty.bias().shape()),
                random.flag());
        return new Sample<>(dense, input);
    }

    private Sample<Unfold> unfold() {
        var input = odd();
        return new Sample<>(new Unfold(window(input.shape(), Padding.values())), input);
    }

    private Activation activation() {
        var functions = Activation.Function.values();
        return new Activation(functions[random.number(0, functions.length - 1)]);
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

    private Sample<Op> norm(double norm) {
        var pool = pool(Pool.Reduction.LP);
        return new Sample<>(pool.op().withNorm(norm), pool.input());
    }

    private Sample<Op> expected() {
        var input = random.odd(shape(random.number(1, 3)));
        return new Sample<>(new StochasticPool(window(input.shape(), Padding.CUSTOM), OptionalLong.empty()), input);
    }

    /// Pictures down to one column, some of them wide enough for several columns of sixteen, and volumes.
    private Shape shape(int channels) {
        int most = random.number(1, 8) == 1 ? 60 : random.number(1, 12);
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

    /// Floats would lose the small ones of so many numbers beside their sum.
    @Test
    void averagesOfVeryManyCells() {
        var pool = Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(129)));
        var input = random.broken(Shape.picture(2, 133, 131));
        KernelCheck.same(pool, input);
        KernelCheck.same(pool.withExtent(Pool.Extent.GLOBAL), input);
        KernelCheck.partsAreThoseOfTheWhole(pool, input);
    }

    @Test
    void layersWithoutAKernelAreWorkedOutByTheirDefinition() {
        var input = random.broken(new Shape(2, 3, 2, 5, 4));
        for (var function : Activation.Function.values()) {
            KernelCheck.same(new Activation(function), input);
            KernelCheck.partsAreThoseOfTheWhole(new Activation(function), input);
        }
        KernelCheck.partsAreThoseOfTheWhole(Flatten.TYPE.initial(), input);
        for (var pool :
                List.of(pool(Pool.Reduction.LP).op(), pool(Pool.Reduction.MAX).op())) {
            KernelCheck.same(pool.withExtent(Pool.Extent.GLOBAL), input);
            KernelCheck.same(pool.withExtent(Pool.Extent.ADAPTIVE), input);
            KernelCheck.partsAreThoseOfTheWhole(pool.withExtent(Pool.Extent.ADAPTIVE), input);
        }
    }
}
