package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolarium.insight.RandomLayers;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Ops;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Gradients of layers as they lie against the definitions, by both classes of loops, alone and by
/// many hands.
@ParameterizedClass(name = "by vectors: {0}")
@ValueSource(booleans = {false, true})
class GradientsTest extends OnBothLoops {

    private static final int SAMPLES = 80;

    /// Does nothing, and so shows what is done behind its back.
    private static final Crew IDLE = (_, _) -> {};

    private final RandomLayers random = new RandomLayers(20_261_130);

    GradientsTest(boolean vectors) {
        super(vectors);
    }

    static List<OpType<?>> kinds() {
        return Ops.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areThoseOfTheDefinitionBitForBit(OpType<?> kind) {
        for (int met = 0, tries = 0; met < SAMPLES; tries++) {
            assertThat(tries).isLessThan(100 * SAMPLES);
            var shape = new Shape(
                    random.number(1, 3),
                    random.number(1, 4),
                    random.number(1, 4) == 1 ? random.number(2, 3) : 1,
                    random.number(1, 9),
                    random.number(1, 20));
            var op = random.layer(kind, shape, 3);
            if (op.fit(shape).fits().isPresent()) {
                compare(op, random.broken(shape), random.broken(output(op, shape)));
                if (op instanceof Filtering) {
                    compareOdd(op, shape);
                }
                met++;
            }
        }
    }

    /// Zeros of a border times what is infinite are no numbers, which nobody asked for.
    private void compareOdd(Op op, Shape shape) {
        var odd = op.withParameters(op.parameters().stream()
                .map(parameter -> random.flag() ? random.odd(parameter.shape()) : parameter)
                .toList());
        compare(odd, random.odd(shape), random.odd(output(op, shape)));
    }

    private static Shape output(Op op, Shape input) {
        return op.fit(input).require().output();
    }

    private static void compare(Op op, Tensor input, Tensor upstream) {
        var due = op.backward(input, upstream);
        for (var crew : List.of(Crew.ALONE, new Trio())) {
            assertSame(op, due.input(), Kernels.gradient(op, input, upstream, crew, Job.PATIENT));
            var found = Kernels.backward(op, input, upstream, crew, Job.PATIENT);
            assertSame(op, due.input(), found.input());
            assertThat(found.parameters()).hasSameSizeAs(due.parameters());
            for (int i = 0; i < due.parameters().size(); i++) {
                assertSame(op, due.parameters().get(i), found.parameters().get(i));
            }
        }
    }

    private static void assertSame(Op op, Tensor due, Tensor found) {
        assertThat(plain(found)).as("%s", op).isEqualTo(plain(due));
    }

    /// Zeros of either sign alike.
    private static Tensor plain(Tensor tensor) {
        return Tensor.of(tensor.shape(), (n, c, z, y, x) -> tensor.at(n, c, z, y, x) + 0f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv", "transposed-conv", "dense", "activation"})
    void areWorkedOutByTheCrew(String id) {
        var op = Ops.ALL.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow()
                .initial();
        var input = random.broken(Shape.picture(1, 6, 6));
        var sized = op.sizedFor(input.shape());
        var ones = sized.withParameters(sized.parameters().stream()
                .map(parameter -> random.broken(parameter.shape()))
                .toList());
        var upstream = random.broken(ones.fit(input.shape()).require().output());
        assertThat(Kernels.gradient(ones, input, upstream, IDLE, Job.PATIENT).array())
                .containsOnly(0);
        assertThatThrownBy(() -> Kernels.gradient(ones, input, upstream, Crew.ALONE, Job.until(() -> true)))
                .isInstanceOf(CancellationException.class);
    }

    /// What comes through the border is added up before it comes to the rest.
    @ParameterizedTest
    @EnumSource
    void ofLargeWorkAreThoseOfTheDefinitionThroughAnyBorder(Border border) {
        for (int stride = 1; stride <= 2; stride++) {
            var axis = new Axis(5, stride, 3, 4, 2, false);
            var empty = Conv.zeros(4, 3, Window.square(axis)).withBorder(border);
            var conv = empty.withWeights(random.broken(empty.weights().shape()), empty.bias());
            var input = random.broken(Shape.picture(3, 125 * stride, 130 * stride));
            var upstream = random.broken(conv.fit(input.shape()).require().output());
            var due = conv.backward(input, upstream);
            var found = Kernels.backward(conv, input, upstream, new Trio(), Job.PATIENT);
            assertThat(found.parameters()).isEqualTo(due.parameters());
            float[] expected = due.input().array();
            float largest = 0;
            for (float value : expected) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertThat(found.input().array()).containsExactly(expected, within(2e-6f * largest));
            assertThat(Kernels.gradient(conv, input, upstream, IDLE, Job.PATIENT)
                            .array())
                    .containsOnly(0);
        }
    }

    /// Wider than a column of numbers.
    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 32, 33, 50})
    void ofWideWindowsAreThoseOfTheDefinitionBitForBit(int width) {
        for (int dilation = 1; dilation <= 3; dilation++) {
            var cols = new Axis(width, 1 + width % 3, 2, 5, dilation, width % 2 == 0);
            var window = Window.flat(new Axis(2, 2, 1, 0, 2, false), cols);
            var empty = Conv.zeros(3, 2, window).withFlip(dilation == 2);
            var conv = empty.withWeights(random.broken(empty.weights().shape()), empty.bias());
            var shape = Shape.picture(2, 7, 160);
            compare(conv, random.broken(shape), random.broken(output(conv, shape)));
        }
    }

    @Test
    void weightsOfOnePictureAreWorkedOutByTheCrew() {
        var conv = Conv.zeros(2, 3, Window.square(Axis.of(3)));
        Filtering layer = conv.withoutBias();
        var input = random.broken(Shape.picture(3, 6, 7));
        var upstream = random.broken(Shape.picture(2, 4, 5));
        var idle = Kernels.backward(layer, input, upstream, IDLE, Job.PATIENT);
        assertThat(idle.parameters().getFirst().array()).containsOnly(0);
    }
}
