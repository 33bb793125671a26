package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Choice;
import convolarium.data.DataSet;
import convolarium.net.Checkpoint;
import convolarium.net.Small;
import convolarium.session.Progress.Reason;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Somebody trains again and again where there is room for seven times what a network has learned.
class BoundedRunsTest extends TrainingFixture {

    private static final int PARAMETERS = 8 * 9 + 8 + 16 * 8 * 9 + 16 + 640 + 10;
    /// The weights and Adam's two means of each.
    private static final long STATE = 3L * Float.BYTES * PARAMETERS;
    private static final long ROOM = 7 * STATE;

    BoundedRunsTest() throws IOException {
        super(ROOM);
    }

    /// How much is remembered besides the run that is selected, which has bounds of its own.
    private static long states(Progress now) {
        int lead = now.lead().orElseThrow().number();
        var all = Collections.<Checkpoint>newSetFromMap(new IdentityHashMap<>());
        now.trials().stream()
                .filter(trial -> trial.number() != lead)
                .forEach(trial -> all.addAll(trial.run().checkpoints()));
        return all.size();
    }

    private void train(int seeds) {
        for (int i = 0; i < seeds; i++) {
            training.prepare(digits, RECIPE.withSeed(i), false);
            training.epoch();
            drained();
        }
        training.step();
        drained();
    }

    @Test
    void theOldestRunsAreForgottenAndCounted() {
        train(8);
        training.prepare(digits, RECIPE.withSeed(9), false);
        var now = drained();
        assertThat(states(now)).isLessThanOrEqualTo(7).isGreaterThan(4);
        assertThat(now.trials().getLast().run().recipe().seed()).isEqualTo(9);
        assertThat(now.trials())
                .extracting(trial -> trial.run().recipe().seed())
                .contains(7L)
                .doesNotContain(0L);
        assertThat(now.forgotten()).isEqualTo(9 - now.trials().size());
    }

    @Test
    void whatAForkSharesWithItsRunTakesNoRoomOfItsOwn() {
        train(1);
        int run = lead().number();
        for (int i = 0; i < 4; i++) {
            training.fork(run, 0, RECIPE.withRate(0.001 * (i + 1)));
            training.step();
            drained();
        }
        assertThat(now().trials()).hasSize(5);
        assertThat(now().forgotten()).isZero();
    }

    @Test
    void bothRunsOfARaceStayHoweverOldTheyAre() {
        train(3);
        int old = now().trials().getFirst().number();
        training.rival(old, 0, RECIPE.withRate(0.001));
        training.epoch();
        var now = drained();
        assertThat(now.standings()).hasSize(2);
        assertThat(now.standings().getFirst().number()).isEqualTo(old);
        assertThat(now.trials()).extracting(Trial::number).contains(old);
    }

    @Test
    void aSeriesIsCountedWholeAlthoughNotAllOfItsRunsAreKept() {
        training.change(RECIPE.withEpochs(1));
        training.repeat(8);
        var end = drained();
        assertThat(end.reason()).contains(Reason.DONE);
        assertThat(end.trials()).hasSizeLessThan(5);
        assertThat(states(end)).isLessThanOrEqualTo(7);
        assertThat(end.spread().points().getLast().runs()).isEqualTo(8);
    }

    @Test
    void examplesTakeRoomOnceForAllWhoLearnFromThem() {
        var all = Choice.of("digits-8x8").load();
        long pixels = (1437 + 360) * (64 + 1);
        assertThat(DataSet.bytes(Stream.of(all.train(), all.test(), all.train().only(new int[] {1}))))
                .isEqualTo(pixels);
        for (int i = 1; i <= 3; i++) {
            var set = Choice.of("digits-8x8")
                    .withTrain(100)
                    .withTest(50)
                    .withSeed(i)
                    .load();
            training.prepare(
                    new Subject(Small.PLAIN, SetExamples.plain(set.train()), SetExamples.plain(set.test())),
                    RECIPE,
                    false);
            training.step();
            drained();
        }
        assertThat(now().trials()).hasSize(1);
        assertThat(now().forgotten()).isEqualTo(2);
    }
}
