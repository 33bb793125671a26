package convolarium.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Sgd;
import convolarium.session.Progress.Reason;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RunsTest extends TrainingFixture {

    RunsTest() throws IOException {}

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
    void aStepOpenedForLookingIsTheOneTheRunTakesAndItWaitsMeanwhile() {
        training.epoch();
        drained();
        training.change(RECIPE.withRate(0.05));
        drained();
        var here = lead();
        training.dissect(here.number(), here.step(), 3);
        drained();
        var opened = requireNonNull(training.incision().get());
        assertThat(lead().step()).isEqualTo(here.step());
        assertThat(opened.trial()).isEqualTo(here.number());
        assertThat(opened.step().recipe()).isEqualTo(RECIPE.withRate(0.05));
        training.step();
        drained();
        assertThat(opened.step().step()).isEqualTo(lead().step());
        assertThat(digits.shown(opened.step().after().network())).isEqualTo(lead().network());
        training.dissect(here.number(), 4, 0);
        training.scrub(here.number(), 5);
        drained();
        assertThat(digits.shown(
                        requireNonNull(training.incision().get()).step().after().network()))
                .isEqualTo(requireNonNull(training.moment().get()).network());
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
        training.prepare(digits, RECIPE, false);
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

    /// A run that was changed differs in more than its seed.
    @Test
    void aChangeEndsASeriesAndTheRunThatIsChangedKeepsItsSeed() {
        var once = RECIPE.withEpochs(1);
        training.change(once);
        training.repeat(3);
        do {
            turns(1);
        } while (now().series().isEmpty() || lead().recipe().seed() == 42 || lead().step() < 2);
        assertThat(now().repeats()).isTrue();
        training.change(once.withRate(0.05));
        var end = drained();
        assertThat(lead().recipe()).isEqualTo(once.withRate(0.05).withSeed(43));
        assertThat(end.reason()).contains(Reason.DONE);
        assertThat(end.trials())
                .extracting(trial -> trial.run().recipe().seed())
                .doesNotContain(44L);
        assertThat(end.series()).hasSize(1).doesNotContain(lead().number());
        assertThat(end.repeats()).isFalse();
        assertThat(end.spread().points().getLast().runs()).isEqualTo(1);
        assertThat(end.trial(lead().number()).run().changes())
                .extracting(change -> change.recipe().seed())
                .containsOnly(43L);
    }

    @Test
    void whatIsDoneToTheLastRunOfASeriesAfterItsEndIsNoneOfTheSeries() {
        training.change(RECIPE.withEpochs(1));
        training.repeat(2);
        var counted = drained().spread();
        training.change(RECIPE.withRate(0.05));
        training.play();
        var end = drained();
        assertThat(lead().step()).isGreaterThan(12);
        assertThat(lead().recipe().seed()).isEqualTo(43);
        assertThat(end.spread()).isEqualTo(counted);
    }
}
