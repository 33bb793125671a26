package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import convolarium.insight.RandomLayers;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A stage against the definition of its layer, alone and by many hands.
final class StageCheck {

    /// Does nothing, and so shows what is done behind its back.
    private static final Crew IDLE = (_, _) -> {};

    private static final List<Crew> CREWS = List.of(Crew.ALONE, new Trio());

    private final RandomLayers random;
    private final boolean haloed;

    /// @param haloed whether there may be zeros around planes that the layer has no use for
    StageCheck(RandomLayers random, boolean haloed) {
        this.random = random;
        this.haloed = haloed;
    }

    /// Compares stages on shapes by chance.
    ///
    /// @param kind  how the layers are to be worked out
    /// @param least how many of the samples at least
    void same(Class<? extends Stage> kind, int least, Function<Shape, Op> layers, int samples) {
        int met = 0;
        for (int i = 0; i < samples; i++) {
            var shape = new Shape(
                    random.number(1, 35),
                    random.number(1, 9),
                    random.number(1, 4) == 1 ? random.number(2, 3) : 1,
                    random.number(1, 9),
                    random.number(1, 9));
            var op = layers.apply(shape);
            if (op.fit(shape).fits().isPresent()) {
                met += kind.isInstance(same(op, shape)) ? 1 : 0;
            }
        }
        assertThat(met).as("%s", kind).isGreaterThanOrEqualTo(least);
    }

    /// A window by chance, in all directions that the input has.
    Window window(Shape input) {
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

    /// Compares the stage of a layer, and returns it.
    Stage same(Op op, Shape shape) {
        var input = random.broken(shape);
        var expected = op.forward(input);
        var upstream = random.broken(expected.shape());
        var gradients = op.backward(input, upstream);
        var before = Stage.inputHalo(op, shape).or(halo());
        var after = Stage.gradientHalo(op, shape).or(halo());
        var in = bank(input, before);
        var back = new Bank(shape, before);
        var out = new Bank(expected.shape(), after);
        var handed = bank(upstream, after);
        float[] weights = row(op.parameters());
        float[] slopes = new float[weights.length];
        var stage = Stage.of(op, new Wiring(in, out, Optional.of(back), handed), new Learning(weights, slopes, 3));
        idle(stage, out, back);
        float[] first = {};
        for (var crew : CREWS) {
            stage.forward(crew);
            stage.backward(crew);
            same(op, expected, out.copy());
            if (stage instanceof BorderedStage) {
                near(op, gradients.input(), back.copy());
            } else {
                same(op, gradients.input(), back.copy());
            }
            assertThat(beyond(back))
                    .as("%s on %s hands back beyond the batch", op, shape)
                    .isZero();
            near(op, row(gradients.parameters()), slopes, expected.shape().elements());
            first = first.length == 0 ? slopes.clone() : first;
            assertThat(slopes).as("%s on %s by other hands", op, shape).isEqualTo(first);
            wipe(out, back);
            Arrays.fill(slopes, 0);
        }
        return stage;
    }

    /// @param terms about how many numbers each gradient is the sum of
    private static void near(Op op, float[] wanted, float[] found, long terms) {
        for (int i = 0; i < wanted.length; i++) {
            assertThat((double) found[i])
                    .as("%s: gradient %d", op, i)
                    .isCloseTo(wanted[i], within(2e-6 * (terms + Math.abs(wanted[i])) + 1e-5));
        }
    }

    /// What is made is made by the crew; a definition is asked for its gradients as a whole.
    private static void idle(Stage stage, Bank out, Bank back) {
        stage.forward(IDLE);
        assertThat(out.copy().array()).as("made without the crew").containsOnly(0);
        if (!(stage instanceof DefinitionStage)) {
            stage.backward(IDLE);
            assertThat(back.copy().array()).as("handed back without the crew").containsOnly(0);
        }
    }

    private static void wipe(Bank... banks) {
        for (var bank : banks) {
            bank.take(Tensor.zeros(bank.shape()));
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
        return !haloed ? Halo.NONE : new Halo(random.number(0, 1), random.number(0, 2), random.number(0, 2));
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
                fail("%s: %s at %d, not %s", op, found.array()[i], i, expected.array()[i]);
            }
        }
    }

    /// What a cell gets through the border is added up before it comes to the rest.
    private static void near(Op op, Tensor expected, Tensor found) {
        double largest = 0;
        for (float value : expected.array()) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.array().length; i++) {
            assertThat((double) found.array()[i])
                    .as("%s: %d", op, i)
                    .isCloseTo(expected.array()[i], within(2e-6 * largest));
        }
    }
}
