package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// What a filter makes of every channel is worked out in the background, for whoever wants to know.
class PartsTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> display = new ArrayDeque<>();
    private final RandomLayers random = new RandomLayers(5);
    private final Session session = new Session(
            Experiment.beginning("a", new Picture(random.whole(Shape.picture(3, 7, 6)), Picture.Tone.INK)),
            worker::add,
            display::add);

    private void work() {
        while (!worker.isEmpty() || !display.isEmpty()) {
            Objects.requireNonNullElseGet(worker.poll(), display::remove).run();
        }
    }

    private Outcome outcome() {
        return Objects.requireNonNull(session.outcome().get());
    }

    private Parts parts() {
        return Objects.requireNonNull(session.parts().get());
    }

    @Test
    void theMapsAddUpToTheOutputOfTheirOwnOutcome() {
        session.edit(
                new Object(),
                now -> now.withOp(((Conv) now.op()).withFilters(4)).withBias(2, -7));
        work();
        session.askParts(outcome(), 2);
        assertThat(session.parts().get()).isNull();
        work();
        assertThat(parts().outcome()).isSameAs(outcome());
        assertThat(parts().filter()).isEqualTo(2);
        var maps = parts().result().orElseThrow();
        assertThat(maps.maps()).hasSize(3);
        var output = outcome().result().orElseThrow().output();
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 6; x++) {
                double sum = -7;
                for (int c = 0; c < 3; c++) {
                    sum += maps.output().at(c, y, x);
                    assertThat(Math.abs(maps.output().at(c, y, x)))
                            .isLessThanOrEqualTo(maps.layer().high());
                }
                assertThat(sum).isCloseTo(output.at(2, y, x), within(1e-3));
            }
        }
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        session.edit(new Object(), now -> now.withOp(((Conv) now.op()).withFilters(4)));
        work();
        session.askParts(outcome(), 1);
        session.askParts(outcome(), 3);
        int tasks = worker.size();
        work();
        assertThat(tasks).isEqualTo(1);
        assertThat(parts().filter()).isEqualTo(3);
    }

    @Test
    void whatTheActivationActsOnIsThereToo() {
        session.edit(new Object(), now -> now.withOp(((Conv) now.op()).withFilters(4)));
        work();
        session.askParts(outcome(), 2);
        work();
        assertThat(parts().sum()).isEmpty();
        var plain = outcome().result().orElseThrow().output();
        session.edit(new Object(), now -> now.withActivation(Optional.of(Activation.Function.RELU)));
        work();
        session.askParts(outcome(), 2);
        work();
        var sum = parts().sum().orElseThrow();
        assertThat(sum.maps()).hasSize(1);
        for (int cell = 0; cell < 42; cell++) {
            float value = plain.at(2, cell / 6, cell % 6);
            assertThat(sum.output().at(0, cell / 6, cell % 6)).isEqualTo(value);
            assertThat(Math.abs(value)).isLessThanOrEqualTo(sum.layer().high());
        }
    }

    @Test
    void aPoolHasNoParts() {
        session.edit(new Object(), now -> now.withKind(Pool.TYPE));
        work();
        session.askParts(outcome(), 0);
        work();
        assertThat(session.parts().get()).isNull();
    }
}
