package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import convolarium.net.Examples;
import convolarium.net.Weights;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How runs stood at earlier steps.
class ReviewTest extends TrainingFixture {

    private int asked;
    private Runnable meanwhile = () -> {};

    ReviewTest() throws IOException {}

    private List<Standing> past() {
        return training.past().get();
    }

    @Test
    void anEarlierStepIsTestedAgainAsItWasThen() {
        training.epoch();
        drained();
        training.step();
        drained();
        var then = lead();
        training.change(RECIPE.withRate(0.05));
        training.play();
        var end = drained();
        training.review(then.number(), 13);
        assertThat(drained().standings()).isEqualTo(end.standings());
        var past = past().getFirst();
        assertThat(past.step()).isEqualTo(13).isEqualTo(past.tested());
        assertThat(past.network()).isEqualTo(then.network());
        assertThat(past.gradients()).isEqualTo(then.gradients());
        var test = past.evaluation().orElseThrow();
        var before = then.evaluation().orElseThrow();
        assertThat(test.loss()).isEqualTo(before.loss());
        assertThat(test.mistakes()).isEqualTo(before.mistakes()).isNotEmpty();
    }

    @Test
    void beforeItsFirstStepItHasLearnedNothing() {
        training.epoch();
        drained();
        training.review(1, 0);
        drained();
        assertThat(past()).extracting(Standing::step, Standing::tested).containsExactly(tuple(0, 0));
        assertThat(Weights.of(past().getFirst().gradients())).containsOnly(0);
    }

    @Test
    void ofARaceBothAreTested() {
        training.epoch();
        drained();
        training.rival(1, 2, RECIPE.withRate(0.05));
        training.play();
        drained();
        training.review(1, 7);
        drained();
        assertThat(past()).extracting(Standing::number).containsExactly(1, 2);
        assertThat(past()).extracting(Standing::tested).containsExactly(7, 7);
        assertThat(past().getFirst().network()).isNotEqualTo(past().getLast().network());
    }

    /// Examples that somebody is busy with.
    private record Watched(Examples all, Runnable busy) implements Examples {
        @Override
        public int count() {
            return all.count();
        }

        @Override
        public Tensor inputs(int[] which, long epochSeed) {
            busy.run();
            return all.inputs(which, epochSeed);
        }

        @Override
        public Tensor wanted(int[] which, long epochSeed) {
            return all.wanted(which, epochSeed);
        }
    }

    private void count() {
        asked++;
        var now = meanwhile;
        meanwhile = () -> {};
        now.run();
    }

    @Test
    void itGivesWayToWhateverIsWantedBeforeItIsDone() {
        var watched = new Watched(digits.test(), this::count);
        training.prepare(new Subject(digits.network(), digits.train(), watched), RECIPE, true);
        training.epoch();
        int run = drained().lead().orElseThrow().number();
        for (Runnable other : List.<Runnable>of(() -> training.scrub(run, 3), () -> training.forget(99))) {
            training.review(run, 5);
            other.run();
            asked = 0;
            drained();
            assertThat(asked).isZero();
            training.review(run, 5);
            meanwhile = other;
            drained();
            assertThat(asked).isEqualTo(1);
            assertThat(past()).isEmpty();
        }
        training.review(run, 5);
        drained();
        assertThat(past()).hasSize(1);
    }
}
