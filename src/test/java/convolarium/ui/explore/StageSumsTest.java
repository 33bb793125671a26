package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Conv;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.text.Language;
import convolarium.text.Messages;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// While the maps of single channels are on their way, the stage stays as it was.
class StageSumsTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Picture picture = new Picture(new RandomLayers(3).whole(Shape.picture(3, 5, 5)), Picture.Tone.INK);
    private final Session session = new Session(Experiment.beginning("a", picture), worker::add, Runnable::run);
    private final Bench bench = Bench.of(session, new Messages(Language.EN), (_, _) -> {});
    private final Gaze gaze = bench.gaze();

    private int news;
    private final StageSums sums = new StageSums(bench, () -> news++);

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private Outcome outcome() {
        return Objects.requireNonNull(session.outcome().get());
    }

    @Test
    void whatIsNotWantedIsNeitherAskedNorAwaited() {
        work();
        assertThat(sums.waits(outcome())).isFalse();
        assertThat(session.parts().get()).isNull();
        assertThat(worker).isEmpty();
    }

    @Test
    void theStageWaitsUntilTheMapsCome() {
        session.edit(new Object(), now -> now.withOp(((Conv) now.op()).withFilters(2)));
        work();
        gaze.sums().set(true);
        assertThat(sums.waits(outcome())).isTrue();
        int before = news;
        work();
        assertThat(news).isGreaterThan(before);
        assertThat(sums.waits(outcome())).isFalse();
        gaze.filter().set(1);
        assertThat(sums.waits(outcome())).isTrue();
        work();
        assertThat(sums.waits(outcome())).isFalse();
        assertThat(Objects.requireNonNull(session.parts().get()).filter()).isEqualTo(1);
    }

    @Test
    void aNewOutcomeHasNewMaps() {
        gaze.sums().set(true);
        work();
        session.edit(new Object(), now -> now.withBias(0, 4));
        work();
        assertThat(sums.waits(outcome())).isFalse();
        assertThat(Objects.requireNonNull(session.parts().get()).outcome()).isSameAs(outcome());
    }

    @Test
    void depthwiseFiltersHaveNothingToSumUpAndTheMemoryIsFree() {
        gaze.sums().set(true);
        work();
        assertThat(session.parts().get()).isNotNull();
        session.edit(new Object(), now -> now.withOp(((Conv) now.op()).withGroups(3)));
        work();
        assertThat(sums.waits(outcome())).isFalse();
        assertThat(session.parts().get()).isNull();
    }
}
