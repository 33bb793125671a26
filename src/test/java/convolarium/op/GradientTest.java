package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The gradients of every kind of layer against differences: the loss is computed with one number a little larger and a
/// little smaller. Numbers are multiples of 1/8 at odd places, so that sums of products stay exact and no step of
/// 1/16 or 1/8 crosses a kink or makes another cell the winner.
class GradientTest {

    private static final long SEED = 20261;
    private static final int SAMPLES = 60;
    private static final int PROBES = 12;
    private static final float STEP = 1 / 16f;

    private final RandomLayers layers = new RandomLayers(SEED);
    private final Random random = new Random(SEED);

    @TestFactory
    Stream<DynamicTest> gradientsAreWhatDifferencesSay() {
        return Ops.ALL.stream()
                .map(type -> dynamicTest(type.id() + " with seed " + SEED, () -> {
                    int fitting = 0;
                    for (int i = 0; i < 10 * SAMPLES && fitting < SAMPLES; i++) {
                        var shape = new Shape(layers.number(1, 2), 2, layers.number(1, 3), side(), side());
                        var op = layers.layer(type, shape, 3).updated(eighths(new Shape(3, 2, 1, 1, 2)));
                        if (op.fit(shape).fits().isPresent()) {
                            check(op, shape);
                            fitting++;
                        }
                    }
                    assertThat(fitting).isEqualTo(SAMPLES);
                }));
    }

    @TestFactory
    Stream<DynamicTest> gradientsOfTrainingAreWhatDifferencesSay() {
        return Stream.of(BatchNorm.TYPE, Dropout.TYPE)
                .map(type -> dynamicTest(type.id() + " with seed " + SEED, () -> {
                    for (int i = 0; i < SAMPLES; i++) {
                        var shape = new Shape(2, 2, 1, layers.number(3, 5), layers.number(3, 5));
                        check(layers.layer(type, shape, 1).training(i), shape);
                    }
                }));
    }

    /// A difference would move the draw too. But no two numbers are alike: what came out says which cell was drawn, and
    /// that cell gets all.
    @Test
    void aDrawnCellGetsAllThatItsWindowHandsBack() {
        int fitting = 0;
        for (int i = 0; i < 10 * SAMPLES && fitting < SAMPLES; i++) {
            var shape = new Shape(layers.number(1, 2), 2, layers.number(1, 3), side(), side());
            var pool = layers.layer(StochasticPool.TYPE, shape, 3).training(i);
            if (pool.fit(shape).fits().isPresent()) {
                var input = distinct(shape);
                var output = pool.forward(input);
                var upstream = layers.whole(output.shape());
                var due = new float[shape.size()];
                for (int cell = 0; cell < due.length; cell++) {
                    for (int drawn = 0; drawn < output.array().length; drawn++) {
                        due[cell] += output.array()[drawn] == input.array()[cell] ? upstream.array()[drawn] : 0;
                    }
                }
                assertThat(pool.backward(input, upstream).input().array())
                        .as("%s on %s, seed %d", pool, shape, SEED)
                        .containsExactly(due);
                fitting++;
            }
        }
        assertThat(fitting).isEqualTo(SAMPLES);
    }

    private int side() {
        return layers.number(1, 5);
    }

    private void check(Op op, Shape shape) {
        var input = op instanceof Pool || op instanceof StochasticPool ? distinct(shape) : eighths(shape);
        var output = op.fit(shape).require().output();
        var upstream = layers.whole(output);
        var gradients = op.backward(input, upstream);
        compare(op + " by the input", input, gradients.input(), upstream, op::forward);
        assertThat(gradients.parameters()).hasSameSizeAs(op.parameters());
        for (int i = 0; i < gradients.parameters().size(); i++) {
            int which = i;
            compare(
                    op + " by parameter " + i,
                    op.parameters().get(i),
                    gradients.parameters().get(i),
                    upstream,
                    value -> {
                        var values = new ArrayList<>(op.parameters());
                        values.set(which, value);
                        return op.withParameters(values).forward(input);
                    });
        }
    }

    private void compare(String what, Tensor at, Tensor gradient, Tensor upstream, Function<Tensor, Tensor> forward) {
        assertThat(gradient.shape()).isEqualTo(at.shape());
        double rounding = magnitude(forward.apply(at), upstream) * 2e-6;
        for (int probe = 0; probe < PROBES; probe++) {
            int i = random.nextInt(at.array().length);
            double near = difference(at, i, STEP, upstream, forward);
            double far = difference(at, i, 2 * STEP, upstream, forward);
            double expected = (8 * near - far) / (12 * STEP);
            assertThat((double) gradient.array()[i])
                    .as("%s, number %d, seed %d", what, i, SEED)
                    .isCloseTo(expected, within(2e-4 + rounding));
        }
    }

    private static double difference(Tensor at, int i, float step, Tensor upstream, Function<Tensor, Tensor> forward) {
        return loss(forward.apply(moved(at, i, step)), upstream) - loss(forward.apply(moved(at, i, -step)), upstream);
    }

    private static Tensor moved(Tensor tensor, int i, float step) {
        var values = tensor.array().clone();
        values[i] += step;
        return Tensor.owning(tensor.shape(), values);
    }

    private static double loss(Tensor output, Tensor upstream) {
        return IntStream.range(0, output.array().length)
                .mapToDouble(i -> (double) output.array()[i] * upstream.array()[i])
                .sum();
    }

    private static double magnitude(Tensor output, Tensor upstream) {
        return IntStream.range(0, output.array().length)
                .mapToDouble(i -> Math.abs((double) output.array()[i] * upstream.array()[i]))
                .sum();
    }

    private Tensor eighths(Shape shape) {
        return Tensor.of(shape, (_, _, _, _, _) -> (2 * layers.number(-16, 16) + 1) / 8f);
    }

    /// No two numbers alike, none nearer to 0 than 2.
    private Tensor distinct(Shape shape) {
        var numbers = new ArrayList<>(IntStream.range(0, shape.size()).boxed().toList());
        Collections.shuffle(numbers, random);
        var left = numbers.iterator();
        return Tensor.of(shape, (_, _, _, _, _) -> (layers.flag() ? 1 : -1) * (2 + (2 * left.next() + 1) / 8f));
    }

    @Test
    void aLayerWithoutParametersTakesNone() {
        assertThat(Pool.TYPE.initial().withParameters(List.of())).isEqualTo(Pool.TYPE.initial());
        assertThatThrownBy(() -> Pool.TYPE.initial().withParameters(List.of(Tensor.zeros(Shape.vector(1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWindowOfZerosHandsNothingBackFromItsNorm() {
        var pool = Pool.TYPE.initial().withReduction(Pool.Reduction.LP);
        var zeros = Tensor.zeros(Shape.picture(1, 2, 2));
        var gradient = pool.backward(zeros, Tensor.owning(Shape.vector(1), new float[] {1}));
        assertThat(gradient.input()).isEqualTo(zeros);
    }
}
