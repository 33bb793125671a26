package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Trio;
import convolarium.insight.RandomLayers;
import convolarium.insight.Shrinking;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A layer on its own output again and again, against its definition applied as often.
class RepeatedTest {

    private static final List<OpType<?>> KINDS =
            List.of(Conv.TYPE, Pool.TYPE, Pool.TYPE, TransposedConv.TYPE, StochasticPool.TYPE);

    private final RandomLayers random = new RandomLayers(4_999);

    /// What each layer leaves, by the definition alone.
    private static List<Tensor> defined(Op op, Optional<Activation> activation, Tensor input) {
        var all = new ArrayList<Tensor>();
        for (var now = input; Shrinking.halt(op, now.shape()).isEmpty(); all.add(now)) {
            var made = op.forward(now);
            now = activation.map(function -> function.forward(made)).orElse(made);
        }
        return all;
    }

    private Op layer(Shape input) {
        var op = random.layer(KINDS.get(random.number(0, KINDS.size() - 1)), input, 4);
        return op instanceof Filtering layer ? layer.arranged(input.channels(), input.channels(), 1) : op;
    }

    private Shape shape() {
        return new Shape(
                1,
                random.number(1, 3) / 2 + 1,
                random.number(1, 4) / 4 + 1,
                random.number(3, 30),
                random.number(3, 30));
    }

    private static boolean isFinite(Tensor tensor) {
        for (float number : tensor.array()) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private static Tensor numbers(Tensor now) {
        return Tensor.owning(now.shape(), Arrays.copyOf(now.array(), now.shape().size()));
    }

    @Test
    void layerAfterLayerItLeavesWhatTheDefinitionLeavesBitForBit() {
        int layers = 0;
        int infinite = 0;
        for (int i = 0; i < 1500; i++) {
            var shape = shape();
            var input = random.flag() ? random.broken(shape) : random.odd(shape);
            var before = numbers(input);
            var op = layer(shape);
            var activation =
                    Optional.of(new Activation(Activation.Function.RELU)).filter(_ -> random.flag());
            var wanted = defined(op, activation, input);
            var repeated = new Repeated(op, activation, input, new Trio(), random.number(1, 60));
            boolean finite = true;
            for (var each : wanted) {
                assertThat(repeated.rehearse(Job.PATIENT)).isTrue();
                repeated.next(Job.PATIENT);
                assertThat(numbers(repeated.now())).as("%s on %s", op, shape).isEqualTo(each);
                finite = finite && repeated.isFinite();
                assertThat(finite).as("%s on %s", op, shape).isEqualTo(finite && isFinite(each));
            }
            assertThat(repeated.layers()).isEqualTo(wanted.size());
            assertThat(input).as("the picture stays as it is").isEqualTo(before);
            layers += wanted.size();
            infinite += finite ? 0 : 1;
        }
        assertThat(layers).isGreaterThan(1500);
        assertThat(infinite).isGreaterThan(100);
    }

    private Repeated run(Op op, Shape shape, int band) {
        var input = random.broken(shape);
        var repeated = new Repeated(op, Optional.empty(), input, Crew.ALONE, band);
        defined(op, Optional.empty(), input).forEach(each -> {
            repeated.next(Job.PATIENT);
            assertThat(numbers(repeated.now())).as("%s", op).isEqualTo(each);
        });
        return repeated;
    }

    @ParameterizedTest
    @EnumSource
    void whereNoRowIsReadAgainItNeedsMemoryForItsFirstOutputOnly(Border border) {
        var valid = random.conv(1, 1).resized(1, 1).withWindow(Window.square(Axis.of(5)));
        assertThat(run(valid.withBorder(border), Shape.picture(1, 40, 30), 60).held())
                .isEqualTo(36 * 26);
        var padded = valid.withWindow(Window.square(Axis.of(5).withPadding(1, 1)));
        int first = 38 * 28;
        int second = 36 * 26;
        boolean again = border == Border.CIRCULAR;
        assertThat(run(padded.withBorder(border), Shape.picture(1, 40, 30), 60).held())
                .isEqualTo(again ? first + second : first);
        assertThat(run(Pool.TYPE.initial(), Shape.picture(1, 40, 30), 60).held())
                .isEqualTo(20 * 15);
    }

    @Test
    void channelsThatReadEachOtherNeedMemoryForTheSecondOutputToo() {
        var conv = random.conv(2, 1).resized(2, 2).withWindow(Window.square(Axis.of(3)));
        assertThat(run(conv, Shape.picture(2, 20, 20), 60).held()).isEqualTo(2 * (18 * 18 + 16 * 16));
    }

    @Test
    void inTheEndItKeepsWhatIsLeftAndNothingElse() {
        var repeated = run(Pool.TYPE.initial(), Shape.picture(3, 40, 30), 60);
        var left = numbers(repeated.now());
        repeated.trim();
        assertThat(repeated.now()).isEqualTo(left);
        assertThat(repeated.held()).isEqualTo(left.shape().size());
    }
}
