package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stages against the definitions of their layers: what goes out and what is handed back to the input bit for bit, the
/// gradients of weights, whose sums have another order, as near as sums can be.
class StageTest {

    private static final long SEED = 20_261_125;

    private final RandomLayers random = new RandomLayers(SEED);

    private void same(Function<Shape, Op> layers, int samples) {
        for (int i = 0; i < samples; i++) {
            var shape = new Shape(
                    random.number(1, 35),
                    random.number(1, 9),
                    random.number(1, 4) == 1 ? random.number(2, 3) : 1,
                    random.number(1, 9),
                    random.number(1, 9));
            var op = layers.apply(shape);
            if (op.fit(shape).fits().isPresent()) {
                same(op, shape);
            }
        }
    }

    private void same(Op op, Shape shape) {
        var input = random.broken(shape);
        var expected = op.forward(input);
        var upstream = random.broken(expected.shape());
        var gradients = op.backward(input, upstream);
        var before =
                op instanceof Dense ? Halo.NONE : Stage.inputHalo(op, shape).or(halo());
        var after = Stage.gradientHalo(op, shape).or(halo());
        var in = bank(input, before);
        var back = new Bank(shape, before);
        var out = new Bank(expected.shape(), after);
        var handed = bank(upstream, after);
        float[] weights = row(op.parameters());
        float[] slopes = new float[weights.length];
        var stage = Stage.of(op, new Wiring(in, out, Optional.of(back), handed), new Learning(weights, slopes, 3));
        for (int twice = 0; twice < 2; twice++) {
            stage.forward(Crew.ALONE);
            stage.backward(Crew.ALONE);
            same(op, expected, out.copy());
            same(op, gradients.input(), back.copy());
            assertThat(beyond(back))
                    .as("%s on %s hands back beyond the batch", op, shape)
                    .isZero();
            float[] wanted = row(gradients.parameters());
            for (int i = 0; i < wanted.length; i++) {
                assertThat((double) slopes[i])
                        .as("%s on %s, seed %d: gradient %d", op, shape, SEED, i)
                        .isCloseTo(wanted[i], within(2e-6 * expected.shape().elements() + 1e-5));
            }
        }
    }

    /// The sum of magnitudes of what the last block has too many of.
    private static double beyond(Bank bank) {
        double sum = 0;
        for (int n = bank.shape().batch(); n < bank.blocks() * Sweep.COLUMN; n++) {
            for (int c = 0; c < bank.shape().channels(); c++) {
                for (int i = 0; i < bank.plane(); i += Sweep.COLUMN) {
                    sum += Math.abs(bank.values()[bank.start(n / Sweep.COLUMN, c) + i + n % Sweep.COLUMN]);
                }
            }
        }
        return sum;
    }

    /// Of no use to the layer, perhaps to its neighbours.
    private Halo halo() {
        return new Halo(random.number(0, 1), random.number(0, 2), random.number(0, 2));
    }

    private static Bank bank(Tensor tensor, Halo halo) {
        var bank = new Bank(tensor.shape(), halo);
        bank.take(tensor);
        return bank;
    }

    /// From the third place on.
    private static float[] row(Iterable<Tensor> tensors) {
        float[] row = new float[3];
        for (var tensor : tensors) {
            int from = row.length;
            row = Arrays.copyOf(row, from + tensor.array().length);
            System.arraycopy(tensor.array(), 0, row, from, tensor.array().length);
        }
        return row;
    }

    private static void same(Op op, Tensor expected, Tensor found) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.array().length; i++) {
            if (Float.floatToIntBits(found.array()[i] + 0f) != Float.floatToIntBits(expected.array()[i] + 0f)) {
                fail("%s, seed %d: %s at %d, not %s", op, SEED, found.array()[i], i, expected.array()[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void convolution(boolean flip) {
        same(
                shape -> {
                    int groups = shape.channels() % 2 == 0 && random.flag() ? 2 : 1;
                    var empty = Conv.zeros(groups * random.number(1, 11), shape.channels() / groups, window(shape));
                    return new Conv(
                            random.broken(empty.weights().shape()),
                            random.broken(empty.bias().shape()),
                            empty.window(),
                            random.number(1, 5) == 1 ? Border.REPLICATE : Border.ZEROS,
                            groups,
                            flip);
                },
                60);
    }

    @Test
    void transposedConvolution() {
        same(
                shape -> {
                    int groups = shape.channels() % 2 == 0 && random.flag() ? 2 : 1;
                    var wide = window(shape);
                    var empty = TransposedConv.zeros(
                                    groups * random.number(1, 11),
                                    shape.channels(),
                                    new Window(wide.depth(), wide.rows(), wide.cols(), Padding.CUSTOM))
                            .withGrowth(new OutputPadding(0, random.number(0, 1), random.number(0, 1)));
                    var split = empty.arranged(empty.filters(), shape.channels(), groups);
                    var layer = split.withWeights(
                            random.broken(split.weights().shape()),
                            random.broken(split.bias().shape()));
                    return random.flag() ? layer : layer.withoutBias();
                },
                80);
    }

    @ParameterizedTest
    @EnumSource
    void pooling(Pool.Reduction reduction) {
        same(shape -> Pool.of(reduction, window(shape)).withExtent(extent()).withCountPadding(random.flag()), 60);
    }

    private Pool.Extent extent() {
        return switch (random.number(1, 5)) {
            case 1 -> Pool.Extent.GLOBAL;
            case 2 -> Pool.Extent.ADAPTIVE;
            default -> Pool.Extent.SLIDING;
        };
    }

    @Test
    void denseLayers() {
        same(
                shape -> {
                    var empty = Dense.zeros(random.number(1, 40), Math.toIntExact(shape.entry()));
                    return new Dense(
                            random.broken(empty.weights().shape()),
                            random.broken(empty.bias().shape()),
                            random.flag());
                },
                40);
    }

    @ParameterizedTest
    @EnumSource
    void upsampling(Sampling sampling) {
        same(_ -> new Upsample(sampling, random.number(1, 4), random.number(1, 4), size()), 30);
    }

    private Optional<Adaptive> size() {
        return random.flag()
                ? Optional.empty()
                : Optional.of(new Adaptive(random.number(1, 3), random.number(1, 12), random.number(1, 12)));
    }

    @ParameterizedTest
    @EnumSource
    void activation(Activation.Function function) {
        same(_ -> new Activation(function), 5);
    }

    @Test
    void otherLayers() {
        same(_ -> new Flatten(), 20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void batchNormalisation(boolean training) {
        same(
                shape -> {
                    var vector = Shape.vector(shape.channels());
                    var drawn = Stream.generate(() -> random.broken(vector)).iterator();
                    var variance = Tensor.of(vector, (_, c, _, _, _) -> c + 0.3f);
                    return new BatchNorm(drawn.next(), drawn.next(), drawn.next(), variance, 1e-5, 0.1, training);
                },
                40);
    }

    private Window window(Shape input) {
        var depth = input.depth() == 1 ? Axis.of(1) : axis();
        return new Window(depth, axis(), axis(), random.flag() ? Padding.CUSTOM : Padding.SAME);
    }

    private Axis axis() {
        return new Axis(
                random.number(1, 4),
                random.flag() ? 1 : random.number(2, 4),
                random.number(0, 2),
                random.number(0, 2),
                random.number(1, 2),
                random.number(1, 6) == 1);
    }
}
