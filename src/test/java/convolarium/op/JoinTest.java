package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.insight.RandomLayers;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JoinTest {

    private static final Shape TALL = new Shape(2, 3, 1, 4, 5);
    private static final Pool HALVE =
            Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2).withStride(2)));

    private static final int SAMPLES = 20;

    private final RandomLayers random = new RandomLayers(77);

    @Test
    void inputsAreAddedCellByCell() {
        var inputs = List.of(random.whole(TALL), random.whole(TALL), random.whole(TALL));
        var sum = new Add().forward(inputs);
        for (int i = 0; i < TALL.size(); i++) {
            int place = i;
            assertThat((double) sum.array()[i])
                    .isEqualTo(inputs.stream()
                            .mapToDouble(input -> input.array()[place])
                            .sum());
        }
    }

    @Test
    void channelsFollowOneAnother() {
        var inputs =
                List.of(random.whole(TALL), random.whole(TALL.withChannels(1)), random.whole(TALL.withChannels(2)));
        var joined = new Concat().forward(inputs);
        assertThat(joined.shape()).isEqualTo(TALL.withChannels(6));
        assertThat(joined.at(1, 2, 0, 3, 4)).isEqualTo(inputs.get(0).at(1, 2, 0, 3, 4));
        assertThat(joined.at(1, 3, 0, 3, 4)).isEqualTo(inputs.get(1).at(1, 0, 0, 3, 4));
        assertThat(joined.at(1, 5, 0, 3, 4)).isEqualTo(inputs.get(2).at(1, 1, 0, 3, 4));
    }

    /// Joins are linear in what they carry on, so that whole steps are exact.
    @Test
    void gradientsAreWhatDifferencesSay() {
        differences(new Add(), List.of(random.whole(TALL), random.whole(TALL)), 2);
        differences(new Concat(), List.of(random.whole(TALL), random.whole(TALL.withChannels(2))), 2);
        var pooled = random.whole(TALL);
        differences(
                new Unpool(HALVE), List.of(random.whole(HALVE.forward(pooled).shape()), pooled), 1);
        var overlapping = Pool.of(Pool.Reduction.MIN, Window.square(Axis.of(3)));
        var under = random.whole(TALL);
        differences(
                new Unpool(overlapping),
                List.of(random.whole(overlapping.forward(under).shape()), under),
                1);
    }

    /// Which cell won does not change by a little.
    @Test
    void whatOnlySaysWhereNumbersGoHasNoGradient() {
        var pooled = random.whole(TALL);
        var inputs = List.of(random.whole(HALVE.forward(pooled).shape()), pooled);
        assertThat(new Unpool(HALVE).backward(inputs, random.whole(TALL)).getLast())
                .isEqualTo(Tensor.zeros(TALL));
    }

    @TestFactory
    Stream<DynamicTest> gradientsOfEveryKindAreWhatDifferencesSay() {
        return OpContractTest.permitted(Join.class)
                .map(kind -> dynamicTest(kind.getSimpleName(), () -> {
                    int fitting = 0;
                    for (int i = 0; i < 10 * SAMPLES && fitting < SAMPLES; i++) {
                        fitting += tried(kind) ? 1 : 0;
                    }
                    assertThat(fitting).isEqualTo(SAMPLES);
                }));
    }

    /// Differences of a join of one kind on inputs by chance, if it fits them.
    private boolean tried(Class<?> kind) {
        var shape = new Shape(number(2), number(3), number(3), number(5), number(5));
        int count = number(4);
        switch (kind.getSimpleName()) {
            case "Add" -> differences(new Add(), inputs(count, () -> shape), count);
            case "Concat" -> differences(new Concat(), inputs(count, () -> shape.withChannels(number(3))), count);
            case "Unpool" -> {
                var drawn = (Pool) random.layer(Pool.TYPE, shape, 3);
                var pool = drawn.withReduction(random.flag() ? Pool.Reduction.MAX : Pool.Reduction.MIN);
                var fits = pool.fit(shape).fits();
                fits.ifPresent(fit ->
                        differences(new Unpool(pool), List.of(random.whole(fit.output()), random.whole(shape)), 1));
                return fits.isPresent();
            }
            default -> throw new IllegalArgumentException("no samples of " + kind);
        }
        return true;
    }

    private int number(int most) {
        return random.number(1, most);
    }

    private List<Tensor> inputs(int count, Supplier<Shape> shape) {
        return Stream.generate(() -> random.whole(shape.get())).limit(count).toList();
    }

    private void differences(Join join, List<Tensor> inputs, int moved) {
        var upstream = random.whole(join.require(inputs).output());
        var gradients = join.backward(inputs, upstream);
        for (int which = 0; which < inputs.size(); which++) {
            assertThat(gradients.get(which).shape()).isEqualTo(inputs.get(which).shape());
        }
        for (int which = 0; which < moved; which++) {
            for (int i = 0; i < inputs.get(which).array().length; i++) {
                var values = inputs.get(which).array().clone();
                values[i]++;
                var other = new ArrayList<>(inputs);
                other.set(which, Tensor.owning(inputs.get(which).shape(), values));
                double rise = loss(join.forward(other), upstream) - loss(join.forward(inputs), upstream);
                assertThat((double) gradients.get(which).array()[i]).isEqualTo(rise);
            }
        }
    }

    private static double loss(Tensor output, Tensor upstream) {
        return IntStream.range(0, output.array().length)
                .mapToDouble(i -> (double) output.array()[i] * upstream.array()[i])
                .sum();
    }

    @Test
    void whatDoesNotMatchIsRefusedWithBothSides() {
        var reason = Fit.misfit(Fit.Reason.SHAPES_DIFFER, 3, 4, 5, 2, 4, 5);
        assertThat(new Add().fit(List.of(TALL, TALL.withChannels(2)))).isEqualTo(reason);
        assertThat(new Concat().fit(List.of(TALL, TALL.withChannels(2))).fits()).isPresent();
        assertThat(new Concat().fit(List.of(TALL, new Shape(2, 3, 1, 5, 5))))
                .isEqualTo(Fit.misfit(Fit.Reason.SHAPES_DIFFER, 6, 4, 5, 6, 5, 5));
        assertThat(new Unpool(HALVE).fit(List.of(TALL))).isEqualTo(Fit.misfit(Fit.Reason.INPUT_COUNT, 2, 1));
        assertThat(new Unpool(HALVE).fit(List.of(TALL, TALL)))
                .isEqualTo(Fit.misfit(Fit.Reason.SHAPES_DIFFER, 3, 2, 2, 3, 4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Unpool(HALVE.withReduction(Pool.Reduction.AVERAGE)));
    }

    @Test
    void channelsArePickedInTheirOrderAndMoreThanOnce() {
        var input = random.whole(TALL);
        var picked = new Channels(List.of(2, 0, 2, 1)).forward(input);
        assertThat(picked)
                .isEqualTo(Tensor.of(
                        TALL.withChannels(4),
                        (n, c, z, y, x) -> input.at(n, c == 0 || c == 2 ? 2 : c == 1 ? 0 : 1, z, y, x)));
    }

    @Test
    void shufflingTakesTheFirstOfEveryGroupFirst() {
        assertThat(Channels.shuffle(6, 2).order()).containsExactly(0, 3, 1, 4, 2, 5);
        assertThat(Channels.range(2, 4).order()).containsExactly(2, 3);
    }
}
