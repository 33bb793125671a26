package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation.Function;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The activation acts on what the layer makes, and the outcome holds both.
class ActivatedTest {

    private final RandomLayers random = new RandomLayers(77);

    private static Outcome outcome(Experiment experiment) {
        return Objects.requireNonNull(
                new Session(experiment, Runnable::run, Runnable::run).outcome().get());
    }

    /// The function as a textbook has it.
    private static double at(Function function, double x) {
        double cubed = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
        return switch (function) {
            case RELU -> x > 0 ? x : 0;
            case RELU6 -> x > 6 ? 6 : x > 0 ? x : 0;
            case LEAKY_RELU -> x > 0 ? x : x / 100;
            case ELU -> x > 0 ? x : Math.exp(x) - 1;
            case SELU -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.exp(x) - 1));
            case GELU, GELU_TANH -> x / (1 + Math.exp(-2 * cubed));
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
            case SOFTPLUS -> Math.log(1 + Math.exp(x));
            case SILU -> x / (1 + Math.exp(-x));
            case HARD_SWISH -> x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6;
        };
    }

    private interface Visit {
        void at(int c, int y, int x);
    }

    private static void each(Shape shape, Visit visit) {
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    visit.at(c, y, x);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberGoesThroughTheFunction(Function function) {
        double slack = function == Function.GELU ? 1e-3 : 1e-5;
        for (int fitting = 0; fitting < 40; ) {
            var picture = new Picture(random.broken(Shape.picture(3, 7, 6)), Picture.Tone.INK);
            var first = Experiment.beginning("a", picture);
            var op = random.any(3, 4);
            var kind = first.withKind(op.type()).withOp(op);
            if (kind.op().fit(picture.values().shape()).fits().isEmpty()) {
                continue;
            }
            fitting++;
            var made = outcome(kind).result().orElseThrow();
            var activated =
                    outcome(kind.withActivation(Optional.of(function))).result().orElseThrow();
            each(made.output().shape(), (c, y, x) -> {
                double in = made.output().at(c, y, x);
                double due = at(function, in);
                assertThat(made.sums().at(0, c, 0, y, x)).isEqualTo((float) in);
                assertThat(activated.sums().at(0, c, 0, y, x)).isEqualTo((float) in);
                assertThat((double) activated.output().at(c, y, x))
                        .as("%s(%s)", function, in)
                        .isCloseTo(due, within(slack + slack * Math.abs(due)));
            });
        }
    }

    @Test
    void itStaysWhenTheKindChangesAndIsTakenBack() {
        var first = Experiment.beginning("a", new Picture(random.whole(Shape.picture(1, 6, 6)), Picture.Tone.INK));
        var session = new Session(first, Runnable::run, Runnable::run);
        session.edit(new Object(), now -> now.withActivation(Optional.of(Function.TANH)));
        session.edit(new Object(), now -> now.withKind(Pool.TYPE));
        session.edit(new Object(), now -> now.withKind(Conv.TYPE).withBias(0, 3).withCell(0, 1, 1, 4));
        assertThat(session.experiment().get().activation()).contains(Function.TANH);
        session.steps().go(0);
        assertThat(session.experiment().get()).isEqualTo(first);
        assertThat(first.signed()).isTrue();
        assertThat(first.withKind(Pool.TYPE).signed()).isFalse();
    }
}
