package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> display = new ArrayDeque<>();
    private final Experiment first =
            Experiment.beginning("test", new Picture(Tensor.zeros(Shape.picture(1, 6, 6)), Picture.Tone.INK));
    private final Session session = new Session(first, worker::add, display::add);

    private Experiment now() {
        return session.experiment().get();
    }

    private static UnaryOperator<Experiment> cell(float value) {
        return experiment -> experiment.withCell(0, 0, 0, value);
    }

    private float cell() {
        return now().picture().values().at(0, 0, 0);
    }

    private void work() {
        while (!worker.isEmpty() || !display.isEmpty()) {
            (worker.isEmpty() ? display : worker).remove().run();
        }
    }

    private Outcome outcome() {
        work();
        return Objects.requireNonNull(session.outcome().get());
    }

    @Test
    void theFirstExperimentIsWorkedOut() {
        assertThat(session.outcome().get()).isNull();
        assertThat(outcome().experiment()).isEqualTo(first);
        assertThat(session.steps().undoable().get()).isFalse();
        assertThat(session.steps().redoable().get()).isFalse();
    }

    @Test
    void oneDragIsOneStepBack() {
        var drag = new Object();
        for (int value = 1; value <= 5; value++) {
            session.edit(drag, cell(value));
        }
        session.edit(new Object(), cell(7));
        session.undo();
        assertThat(cell()).isEqualTo(5);
        session.undo();
        assertThat(now()).isEqualTo(first);
        assertThat(session.steps().undoable().get()).isFalse();
    }

    @Test
    void aDragThatGoesOnAfterAStepBackIsAnotherStep() {
        var drag = new Object();
        session.edit(drag, cell(1));
        session.undo();
        session.edit(drag, cell(2));
        assertThat(session.steps().undoable().get()).isTrue();
        session.undo();
        assertThat(now()).isEqualTo(first);
    }

    @Test
    void anEditThatChangesNothingTellsNobody() {
        var told = new ArrayList<Experiment>();
        session.experiment().subscribe(experiment -> told.add(experiment));
        work();
        session.edit(new Object(), experiment -> experiment.withCell(0, 0, 0, 0));
        session.edit(new Object(), experiment -> experiment);
        assertThat(told).containsExactly(first);
        assertThat(worker).isEmpty();
        assertThat(session.steps().undoable().get()).isFalse();
    }

    @Test
    void whatWasUndoneCanBeRedone() {
        IntStream.rangeClosed(1, 3).forEach(value -> session.edit(new Object(), cell(value)));
        session.undo();
        session.undo();
        assertThat(cell()).isEqualTo(1);
        assertThat(session.steps().redoable().get()).isTrue();
        session.redo();
        session.redo();
        assertThat(cell()).isEqualTo(3);
        assertThat(session.steps().redoable().get()).isFalse();
        session.redo();
        assertThat(cell()).isEqualTo(3);
    }

    @Test
    void anEditForgetsWhatWasUndone() {
        session.edit(new Object(), cell(1));
        session.edit(new Object(), cell(2));
        session.undo();
        session.edit(new Object(), cell(3));
        assertThat(session.steps().redoable().get()).isFalse();
        session.undo();
        assertThat(cell()).isEqualTo(1);
    }

    @Test
    void theLast200StepsAreKept() {
        IntStream.rangeClosed(1, 250).forEach(value -> session.edit(new Object(), cell(value)));
        int steps = 0;
        while (session.steps().undoable().get()) {
            session.undo();
            steps++;
        }
        assertThat(steps).isEqualTo(200);
        assertThat(cell()).isEqualTo(50);
        session.undo();
        assertThat(cell()).isEqualTo(50);
        IntStream.range(0, 200).forEach(_ -> session.redo());
        assertThat(cell()).isEqualTo(250);
    }

    @Test
    void thePastHasNoMorePicturesThanThereIsMemoryFor() {
        int side = (int) Math.sqrt(Runtime.getRuntime().maxMemory() / 16.0 * 0.4);
        for (int i = 1; i <= 5; i++) {
            var shape = Shape.picture(1, side, side - i);
            var large = new Picture(Tensor.owning(shape, new float[shape.size()]), Picture.Tone.LIGHT);
            session.edit(new Object(), now -> now.withPicture("large", large));
            session.edit(new Object(), now -> now.withKind(Pool.TYPE));
            session.edit(new Object(), now -> now.withKind(Conv.TYPE));
        }
        var pictures = session.steps().all().stream()
                .limit(session.steps().place())
                .map(step -> System.identityHashCode(step.picture().values()))
                .distinct();
        assertThat(pictures).hasSize(2);
        assertThat(session.steps().place()).as("steps of the last two pictures").isBetween(4, 6);
        session.undo();
        assertThat(now().op()).isInstanceOf(Pool.class);
    }

    @Test
    void anOutcomeCarriesItsExperiment() {
        var shown = new ArrayList<Outcome>();
        session.outcome().subscribe(outcome -> {
            if (outcome != null) {
                shown.add(outcome);
            }
        });
        for (int value = 1; value <= 3; value++) {
            session.edit(new Object(), cell(value));
            work();
        }
        assertThat(shown).hasSize(3).allSatisfy(outcome -> {
            var experiment = outcome.experiment();
            var result = outcome.result().orElseThrow();
            var output = result.output();
            assertThat(Tensor.of(output.shape(), (_, c, _, y, x) -> output.at(c, y, x)))
                    .isEqualTo(experiment.op().forward(experiment.picture().values()));
            assertThat(result.maps()).hasSize(1);
            assertThat(result.each()).containsExactly(result.layer());
            assertThat(outcome.input().maps().getFirst().values())
                    .isEqualTo(experiment.picture().values());
        });
    }

    @Test
    void everyMapHasItsOverviewAndItsScale() {
        var picture = new Picture(new RandomLayers(3).whole(Shape.picture(3, 5, 5)), Picture.Tone.LIGHT);
        var conv = (Conv) first.op();
        session.edit(
                new Object(),
                experiment -> experiment.withPicture("colours", picture).withOp(conv.resized(4, 3)));
        var result = outcome().result().orElseThrow();
        assertThat(result.maps()).hasSize(4);
        assertThat(result.each())
                .hasSize(4)
                .allMatch(scale -> scale.high() <= result.layer().high());
        assertThat(result.each())
                .anyMatch(scale -> scale.high() == result.layer().high());
        assertThat(outcome().input().maps()).hasSize(3);
    }

    @Test
    void aMisfitIsAnOutcome() {
        session.edit(
                new Object(), experiment -> experiment.withOp(Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(7)))));
        assertThat(outcome().fit()).isEqualTo(Fit.misfit(Fit.Reason.TOO_FEW_ROWS, 7, 6));
        assertThat(outcome().result()).isEmpty();
        assertThat(outcome().failed()).isEmpty();
        session.undo();
        assertThat(outcome().result()).isPresent();
    }

    private static Conv wide(int height, int width) {
        var rows = Axis.of(1).withPadding(height, 0);
        var cols = Axis.of(1).withPadding(width / 2, width / 2);
        return new Conv(
                Tensor.zeros(Shape.vector(1)),
                Tensor.zeros(Shape.vector(1)),
                Window.flat(rows, cols),
                Border.ZEROS,
                1,
                false);
    }

    @Test
    void tooLittleMemoryAndTooManyNumbersAreOutcomes() {
        for (var layer : List.of(wide(0, 2_000_000_000), wide(60_000, 60_000))) {
            session.edit(new Object(), experiment -> experiment.withOp(layer));
            assertThat(outcome().failed()).get().isInstanceOfAny(OutOfMemoryError.class, ArithmeticException.class);
            assertThat(outcome().result()).isEmpty();
            assertThat(outcome().experiment()).isEqualTo(now());
            assertThat(session.progress()).isEqualTo(Session.IDLE);
        }
        session.undo();
        session.undo();
        assertThat(outcome().result()).isPresent();
    }
}
