package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Team;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Recipe FIRST =
            Recipe.STANDARD.withOptimizer(Adam.of(0.01)).withBatch(20);

    /// All that may be changed while a network learns.
    private static final Map<Integer, Recipe> CHANGES = Map.of(
            7, FIRST.withRate(0.003),
            15, FIRST.withBatch(33),
            22, FIRST.withOptimizer(Sgd.withMomentum(0.02, 0.9)),
            30, FIRST.withOptimizer(Sgd.of(0.02)).withBatch(7),
            38, FIRST.withSeed(9).withLoss(Loss.SQUARED_ERROR));

    private static final int STEPS = 60;

    private final Examples train;
    private final Examples test;
    private final List<Checkpoint> seen = new ArrayList<>();

    ReplayTest() throws IOException {
        train = Small.train().part(0, 300);
        test = Small.test().part(0, 70);
    }

    private static void step(Recording recording) {
        int before = recording.trainer().step();
        while (recording.trainer().step() == before) {
            recording.advance();
        }
    }

    /// Trains, and remembers every step on its own.
    private Run trained(Map<Integer, Recipe> changes) {
        var recording = new Recording(Run.drawn(Small.NORMAL, FIRST), train, test, Crew.ALONE);
        seen.clear();
        seen.add(recording.trainer().checkpoint());
        for (int step = 0; step < STEPS; step++) {
            if (changes.containsKey(step)) {
                recording.change(changes.get(step));
            }
            step(recording);
            seen.add(recording.trainer().checkpoint());
        }
        return recording.ended();
    }

    private static Run bare(Run run) {
        return run.within(0);
    }

    @Test
    void everyStepCanBeHadAgainBitForBitWhateverWasChangedOnTheWay() {
        var run = trained(CHANGES);
        assertThat(bare(run).checkpoints()).extracting(Checkpoint::step).containsExactly(0, STEPS);
        assertThat(run.changes()).hasSize(6);
        for (int step = 0; step <= STEPS; step += 6) {
            assertThat(bare(run)
                            .at(step, train, Crew.ALONE, Job.PATIENT)
                            .network()
                            .nodes())
                    .as("step %d", step)
                    .isEqualTo(seen.get(step).network().nodes());
            assertThat(run.at(step, train, Crew.ALONE, Job.PATIENT).learned().slots())
                    .isEqualTo(seen.get(step).learned().slots());
        }
    }

    @Test
    void aCheckpointInTheMiddleIsAsGoodAsTheStart() {
        var run = trained(CHANGES);
        for (int middle : List.of(14, 15, 16, 22, 37, 38, 39)) {
            var from = bare(run).with(seen.get(middle));
            assertThat(from.at(50, train, Crew.ALONE, Job.PATIENT))
                    .as("from %d", middle)
                    .isEqualTo(seen.get(50));
        }
    }

    @Test
    void aForkThatChangesNothingIsTheSameRun() {
        var run = trained(CHANGES);
        for (int step : List.of(0, 25, 38)) {
            var fork = run.fork(seen.get(step), run.recipe(step));
            assertThat(fork.steps()).isEqualTo(step);
            var recording = new Recording(fork, train, test, Crew.ALONE);
            for (int i = step; i < STEPS; i++) {
                if (CHANGES.containsKey(i)) {
                    recording.change(CHANGES.get(i));
                }
                step(recording);
            }
            assertThat(recording.ended().checkpoints().getLast())
                    .as("fork at %d", step)
                    .isEqualTo(seen.get(STEPS));
            assertThat(recording.run().changes()).isEqualTo(run.changes());
        }
    }

    @Test
    void aForkKeepsItsPastAndCanBeHadAgain() {
        var run = trained(Map.of());
        var recording = new Recording(run.fork(seen.get(25), FIRST.withRate(0.1)), train, test, Crew.ALONE);
        for (int i = 0; i < 10; i++) {
            step(recording);
        }
        var fork = recording.ended();
        assertThat(fork.curve().train().subList(0, 25))
                .isEqualTo(run.curve().train().subList(0, 25));
        assertThat(bare(fork).at(12, train, Crew.ALONE, Job.PATIENT)).isEqualTo(seen.get(12));
        assertThat(fork.checkpoints().getLast()).isNotEqualTo(seen.get(35));
        var again = new Run(35, bare(fork).checkpoints().subList(0, 1), fork.changes(), Curve.EMPTY);
        assertThat(again.at(35, train, Crew.ALONE, Job.PATIENT))
                .isEqualTo(fork.checkpoints().getLast());
    }

    @Test
    void anotherSeedIsAnotherRun() {
        var one = Run.drawn(Small.PLAIN, FIRST).checkpoints();
        assertThat(Run.drawn(Small.PLAIN, FIRST).checkpoints()).isEqualTo(one);
        assertThat(Run.drawn(Small.PLAIN, FIRST.withSeed(43)).checkpoints()).isNotEqualTo(one);
    }

    @Test
    void replayCanBeCalledOff() {
        var run = trained(Map.of());
        var impatient = new Job() {
            private int told;

            @Override
            public boolean cancelled() {
                return told == 5;
            }

            @Override
            public void progress(double share) {
                told++;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> bare(run).at(30, train, Crew.ALONE, impatient));
        assertThatIllegalArgumentException().isThrownBy(() -> run.at(STEPS + 1, train, Crew.ALONE, Job.PATIENT));
    }

    @Test
    void twoThreadsTrainTheSameRun() {
        var shape = new Shape(64, 1, 1, 16, 16);
        var network = Network.sequence(
                shape,
                List.of(
                        Conv.zeros(8, 1, Window.square(Axis.of(3))),
                        Conv.zeros(12, 8, Window.square(Axis.of(3))),
                        Dropout.of(0.5),
                        new Flatten(),
                        Dense.zeros(4, 12 * 144)));
        var noise = new Noise(200, shape);
        try (var helpers = Executors.newCachedThreadPool()) {
            var alone = new Trainer(
                    Run.drawn(network, FIRST.withBatch(64)).checkpoints().getFirst(),
                    FIRST.withBatch(64),
                    noise,
                    Crew.ALONE);
            var together = new Trainer(alone.checkpoint(), alone.recipe(), noise, new Team(helpers, 1));
            for (int i = 0; i < 5; i++) {
                assertThat(together.advance()).isEqualTo(alone.advance());
            }
            assertThat(together.checkpoint()).isEqualTo(alone.checkpoint());
        }
    }

    /// Nothing that could be learned, and other numbers in every epoch.
    private record Noise(int count, Shape shape) implements Examples {
        @Override
        public Tensor inputs(int[] which, long epochSeed) {
            return Tensor.of(shape.withBatch(which.length), (n, c, z, y, x) ->
                    (float) Chance.normal(Chance.bits(epochSeed, which[n]), shape.index(0, c, z, y, x)));
        }

        @Override
        public Tensor wanted(int[] which, long epochSeed) {
            int[] labels = which.clone();
            Arrays.setAll(labels, i -> which[i] % 4);
            return Loss.oneHot(labels, 4);
        }
    }

    @Test
    void whatIsRememberedStaysWithinBoundsHoweverLongItTakes() {
        var tiny = Network.sequence(Shape.picture(1, 8, 8), List.of(new Flatten(), Dense.zeros(10, 64)));
        var recipe = FIRST.withOptimizer(Sgd.of(0.01)).withBatch(1);
        var few = ((IdxExamples) train).part(0, 10);
        var recording = new Recording(Run.drawn(tiny, recipe), few, ((IdxExamples) test).part(0, 5), Crew.ALONE);
        Checkpoint middle = recording.trainer().checkpoint();
        while (recording.trainer().step() < 10_000) {
            recording.advance();
            if (recording.trainer().step() == 6_789 && middle.step() == 0) {
                middle = recording.trainer().checkpoint();
                recording.change(recipe.withRate(0.02));
            }
        }
        var run = recording.ended();
        assertThat(run.checkpoints()).hasSizeBetween(129, 257);
        assertThat(run.curve().train()).hasSizeBetween(1025, 2049);
        assertThat(run.curve().train().stream().mapToInt(Point::steps).sum()).isEqualTo(10_000);
        assertThat(run.curve().test()).hasSizeBetween(129, 257);
        assertThat(run.at(6_789, few, Crew.ALONE, Job.PATIENT)).isEqualTo(middle);
        assertThat(run.within(100_000).checkpoints()).hasSizeBetween(2, 100_000 / (4 * 650));
    }
}
