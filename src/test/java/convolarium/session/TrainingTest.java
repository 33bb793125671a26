package convolarium.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.net.Network;
import convolarium.net.Point;
import convolarium.net.Score;
import convolarium.net.Sgd;
import convolarium.net.Small;
import convolarium.op.Dense;
import convolarium.session.Progress.Reason;
import convolarium.session.Progress.State;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrainingTest extends TrainingFixture {

    TrainingTest() throws IOException {}

    @Test
    void whatIsPreparedIsTestedAndWaits() {
        var progress = drained();
        assertThat(training.state().get()).isEqualTo(State.PAUSED);
        assertThat(lead().step()).isZero();
        assertThat(lead().network().nodes()).hasSameSizeAs(Small.PLAIN.nodes());
        assertThat(lead().network().input()).isEqualTo(Small.PLAIN.input());
        assertThat(lead().evaluation().orElseThrow().count()).isEqualTo(100);
        assertThat(lead().curve().test()).extracting(Score::step).containsExactly(0);
        assertThat(progress.trials()).hasSize(1);
    }

    @Test
    void playedItGoesOnUntilAllEpochsAreOverAndNothingIsLost() {
        training.play();
        assertThat(training.state().get()).isEqualTo(State.RUNNING);
        var end = drained();
        assertThat(training.state().get()).isEqualTo(State.STOPPED);
        assertThat(end.reason()).contains(Reason.DONE);
        assertThat(lead().step()).isEqualTo(3 * STEPS_IN_EPOCH);
        assertThat(lead().epoch()).isEqualTo(3);
        assertThat(lead().curve().train()).extracting(Point::step).hasSize(36).isSorted();
        assertThat(lead().curve().test()).extracting(Score::step).containsExactly(0, 12, 24, 36);
        assertThat(lead().evaluation().orElseThrow().accuracy()).isGreaterThan(0.6);
        assertThat(end.secondsLeft()).hasValue(0);
        assertThat(shown)
                .filteredOn(progress -> progress.state() == State.RUNNING)
                .allMatch(progress -> progress.secondsLeft().isPresent() == progress.stepsPerSecond() > 0)
                .anyMatch(progress -> progress.secondsLeft().isEmpty())
                .anyMatch(progress -> progress.secondsLeft().orElse(0) > 0)
                .allMatch(progress -> Double.isFinite(progress.secondsLeft().orElse(0)));
        assertThat(shown)
                .extracting(progress -> progress.lead().orElseThrow().step())
                .isSorted()
                .contains(0, 36);
    }

    @Test
    void playedOnceMoreItGoesOnForAsManyEpochsAgain() {
        training.play();
        drained();
        assertThat(lead().epochs()).isEqualTo(3);
        shown.clear();
        training.play();
        drained();
        assertThat(shown)
                .extracting(progress -> progress.lead().orElseThrow().epochs())
                .containsOnly(6L);
        assertThat(shown.getFirst().stepsLeft()).isEqualTo(3 * STEPS_IN_EPOCH);
        assertThat(lead().epoch()).isEqualTo(6);
        training.step();
        drained();
        assertThat(lead().epochs()).isEqualTo(9);
    }

    @Test
    void aLastBatchThatReachesBeyondTheEpochsBeginsNoMoreOfThem() {
        training.prepare(digits, RECIPE.withBatch(32), false);
        training.play();
        drained();
        assertThat(lead().step()).isEqualTo(29);
        assertThat(lead().epochs()).isEqualTo(3);
        training.select(lead().number());
        drained();
        assertThat(lead().epochs()).isEqualTo(3);
    }

    /// By the clock that it is given.
    @Test
    void whileItRunsItHandsOverMoreThanTwentyPicturesASecond() {
        drained();
        shown.clear();
        long begun = clock.get();
        training.play();
        drained();
        double seconds = (clock.get() - begun) / 1e9;
        var steps = shown.stream()
                .map(progress -> progress.lead().orElseThrow().step())
                .distinct();
        assertThat(steps.count() / seconds).isGreaterThan(20);
    }

    @Test
    void aDisplayThatDoesNotLookCostsNothingAndSeesTheLastInTheEnd() {
        drained();
        shown.clear();
        training.play();
        drain(worker);
        assertThat(display).hasSize(1);
        drain(display);
        assertThat(shown).hasSize(1);
        assertThat(lead().step()).isEqualTo(36);
        assertThat(training.state().get()).isEqualTo(State.STOPPED);
    }

    @Test
    void pausingHoldsAtOnceAndTellsTheLastStep() {
        training.play();
        turns(6);
        int before = lead().step();
        training.pause();
        assertThat(training.state().get()).isEqualTo(State.PAUSED);
        var paused = drained();
        assertThat(lead().step()).isBetween(before, before + 6).isLessThan(36);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.trials().getFirst().run().steps()).isEqualTo(lead().step());
        assertThat(worker).isEmpty();
    }

    @Test
    void anOldReportDoesNotUndoANewOrder() {
        training.play();
        turns(5);
        training.pause();
        drain(worker);
        training.play();
        drain(display);
        assertThat(training.state().get()).isEqualTo(State.RUNNING);
    }

    @Test
    void stepsAndEpochsAreExact() {
        training.step();
        drained();
        assertThat(lead().step()).isEqualTo(1);
        training.epoch();
        drained();
        assertThat(lead().step()).isEqualTo(12);
        training.step();
        training.step();
        drained();
        assertThat(training.state().get()).isEqualTo(State.PAUSED);
        assertThat(lead().step()).isIn(13, 14);
    }

    @Test
    void anAbsurdRateStopsWithAReasonAndASaneOneGoesOn() {
        training.epoch();
        drained();
        training.change(RECIPE.withOptimizer(Sgd.withMomentum(1e30, 0.9)));
        training.play();
        var stopped = drained();
        assertThat(training.state().get()).isEqualTo(State.STOPPED);
        assertThat(stopped.reason().orElseThrow()).isIn(Reason.LOSS, Reason.WEIGHTS);
        assertThat(lead().fault()).isPresent();
        training.fork(lead().number(), 12, RECIPE);
        training.step();
        assertThat(drained().reason()).isEmpty();
        assertThat(training.state().get()).isEqualTo(State.PAUSED);
    }

    @Test
    void aNetworkThatDoesNotFitIsToldAndNoOtherIsTrainedInItsPlace() {
        training.step();
        drained();
        int number = lead().number();
        var misfit = Network.sequence(Shape.picture(1, 8, 8), List.of(Dense.zeros(10, 5)));
        training.prepare(new Subject(misfit, digits.train(), digits.test()), RECIPE, false);
        training.play();
        var failed = drained();
        assertThat(failed.reason()).contains(Reason.FAILED);
        assertThat(failed.failed()).isPresent();
        assertThat(failed.lead()).isEmpty();
        assertThat(training.state().get()).isEqualTo(State.STOPPED);
        assertThat(failed.trials()).hasSize(1);
        training.select(number);
        drained();
        assertThat(lead().step()).isEqualTo(1);
        training.play();
        assertThat(drained().reason()).contains(Reason.DONE);
    }

    @Test
    void withThreadsOfItsOwnItPausesSoon() throws InterruptedException {
        var pulses = new LinkedBlockingQueue<Runnable>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var live = new Training(thread, Crew.ALONE, pulses::add);
            live.prepare(digits, RECIPE.withEpochs(1_000_000), false);
            live.play();
            int step = awaited(live, pulses, State.RUNNING, 20);
            live.pause();
            int end = awaited(live, pulses, State.PAUSED, step);
            assertThat(end - step).isLessThan(5000);
            live.step();
            assertThat(awaited(live, pulses, State.PAUSED, end + 1)).isEqualTo(end + 1);
        }
    }

    /// Waits until training has come to a step and says so.
    private static int awaited(Training live, LinkedBlockingQueue<Runnable> pulses, State state, int step)
            throws InterruptedException {
        while (true) {
            requireNonNull(pulses.poll(20, TimeUnit.SECONDS)).run();
            var progress = requireNonNull(live.progress().get());
            int now = progress.lead().orElseThrow().step();
            if (progress.state() == state && now >= step) {
                return now;
            }
        }
    }
}
