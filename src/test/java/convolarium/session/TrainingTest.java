package convolarium.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Adam;
import convolarium.net.Network;
import convolarium.net.Point;
import convolarium.net.Recipe;
import convolarium.net.Score;
import convolarium.net.Sgd;
import convolarium.net.Small;
import convolarium.op.Dense;
import convolarium.session.Progress.Reason;
import convolarium.session.Progress.State;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Recipe RECIPE =
            Recipe.STANDARD.withOptimizer(Adam.of(0.005)).withBatch(25).withEpochs(3);

    private static final int STEPS_IN_EPOCH = 12;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> display = new ArrayDeque<>();
    private final AtomicLong clock = new AtomicLong();
    private final Training training =
            new Training(worker::add, Crew.ALONE, display::add, () -> clock.addAndGet(3_000_000));
    private final List<Progress> shown = new ArrayList<>();
    private final Subject digits;

    TrainingTest() throws IOException {
        digits = new Subject(
                Small.PLAIN, Small.train().part(0, 300), Small.test().part(0, 100));
        training.progress().subscribe(progress -> {
            if (progress != null) {
                shown.add(progress);
            }
        });
        training.prepare(digits, RECIPE);
    }

    private static void drain(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private Progress drained() {
        while (!worker.isEmpty()) {
            worker.remove().run();
            drain(display);
        }
        return now();
    }

    private void turns(int count) {
        for (int i = 0; i < count; i++) {
            worker.remove().run();
            drain(display);
        }
    }

    private Progress now() {
        return requireNonNull(training.progress().get());
    }

    private Standing lead() {
        return now().lead().orElseThrow();
    }

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
        assertThat(end.secondsLeft()).isZero();
        assertThat(shown).extracting(Progress::secondsLeft).anyMatch(left -> left > 0);
        assertThat(shown)
                .extracting(progress -> progress.lead().orElseThrow().step())
                .isSorted()
                .contains(0, 36);
        training.play();
        drained();
        assertThat(lead().epoch()).isEqualTo(6);
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
    void anyStepCanBeSeenAgainWhateverWasChangedMeanwhile() {
        training.epoch();
        drained();
        training.change(RECIPE.withRate(0.05));
        training.step();
        drained();
        var then = lead();
        training.play();
        drained();
        training.scrub(then.number(), 4);
        training.scrub(then.number(), 13);
        drain(worker);
        drain(display);
        var moment = requireNonNull(training.moment().get());
        assertThat(moment.step()).isEqualTo(13);
        assertThat(moment.network()).isEqualTo(then.network());
        assertThat(now().trials().getFirst().run().changes()).hasSize(2);
    }

    @Test
    void aForkGoesOnFromItsStepAndTheOldRunIsRemembered() {
        training.play();
        drained();
        var old = lead();
        training.fork(old.number(), 10, RECIPE.withOptimizer(Sgd.of(0.1)));
        drained();
        assertThat(lead().step()).isEqualTo(10);
        assertThat(lead().number()).isNotEqualTo(old.number());
        training.epoch();
        drained();
        assertThat(lead().step()).isEqualTo(12);
        training.select(old.number());
        drained();
        assertThat(lead().network()).isEqualTo(old.network());
        assertThat(lead().evaluation().orElseThrow().accuracy())
                .isEqualTo(old.evaluation().orElseThrow().accuracy());
        assertThat(training.runs().get())
                .extracting(trial -> trial.run().steps())
                .containsExactly(36, 12);
    }

    @Test
    void whatHasNoStepIsForgottenForSomethingNewButNotForARace() {
        training.fork(1, 0, RECIPE.withRate(0.1));
        training.race(1, 2);
        assertThat(drained().standings()).extracting(Standing::number).containsExactly(1, 2);
        training.prepare(digits, RECIPE);
        assertThat(drained().trials()).extracting(Trial::number).containsExactly(3);
    }

    @Test
    void inARaceTheOneBehindCatchesUpAndThenBothAreLevel() {
        training.epoch();
        drained();
        int first = lead().number();
        training.fork(first, 5, RECIPE.withRate(0.0005));
        drained();
        int second = lead().number();
        training.race(first, second);
        drained();
        shown.clear();
        training.play();
        var end = drained();
        assertThat(end.standings()).extracting(Standing::number).containsExactly(first, second);
        assertThat(end.standings()).extracting(Standing::step).containsExactly(36, 36);
        assertThat(shown)
                .filteredOn(progress -> progress.standings().getLast().step() > 12)
                .hasSizeGreaterThan(3)
                .allMatch(progress -> progress.standings().stream()
                                .distinct()
                                .map(Standing::step)
                                .distinct()
                                .count()
                        == 1);
        var alone = now().trial(first).run().at(36, digits.train(), Crew.ALONE, Job.PATIENT);
        assertThat(lead().network()).isEqualTo(digits.shown(alone.network()));
    }

    @Test
    void aSeriesTellsHowFarSeedsDiffer() {
        training.change(RECIPE.withEpochs(1));
        training.repeat(3);
        var end = drained();
        assertThat(end.reason()).contains(Reason.DONE);
        assertThat(end.series()).hasSize(3);
        var last = end.spread().points().getLast();
        var accuracies = end.series().stream()
                .map(number -> end.trial(number).run().curve().test().getLast().accuracy())
                .toList();
        double mean = (accuracies.get(0) + accuracies.get(1) + accuracies.get(2)) / 3;
        double variance =
                accuracies.stream().mapToDouble(a -> Math.pow(a - mean, 2)).sum() / 2;
        assertThat(last.step()).isEqualTo(12);
        assertThat(last.runs()).isEqualTo(3);
        assertThat(last.mean()).isCloseTo(mean, Offset.offset(1e-12));
        assertThat(last.deviation())
                .isCloseTo(Math.sqrt(variance), Offset.offset(1e-12))
                .isPositive();
        assertThat(end.series())
                .extracting(number -> end.trial(number).run().recipe().seed())
                .containsExactly(42L, 43L, 44L);
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
    void aNetworkThatDoesNotFitIsToldAndHarmsNothing() {
        training.step();
        drained();
        var misfit = Network.sequence(Shape.picture(1, 8, 8), List.of(Dense.zeros(10, 5)));
        training.prepare(new Subject(misfit, digits.train(), digits.test()), RECIPE);
        var failed = drained();
        assertThat(failed.reason()).contains(Reason.FAILED);
        assertThat(failed.failed()).isPresent();
        assertThat(lead().step()).isEqualTo(1);
        assertThat(failed.trials()).hasSize(1);
        training.play();
        assertThat(drained().reason()).contains(Reason.DONE);
    }

    @Test
    void withThreadsOfItsOwnItPausesSoon() throws InterruptedException {
        var pulses = new LinkedBlockingQueue<Runnable>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var live = new Training(thread, Crew.ALONE, pulses::add);
            live.prepare(digits, RECIPE.withEpochs(1_000_000));
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
