package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final Experiment first =
            Experiment.beginning("test", new Picture(Tensor.zeros(Shape.picture(1, 6, 6)), Picture.Tone.INK));
    private final Session session = new Session(first, _ -> {}, _ -> {});

    private Experiment now() {
        return session.experiment().get();
    }

    private static UnaryOperator<Experiment> cell(float value) {
        return experiment -> experiment.withCell(0, 0, 0, value);
    }

    private float cell() {
        return now().picture().values().at(0, 0, 0);
    }

    @Test
    void goingToAStepIsUndoingOrRedoingSoOften() {
        for (int value = 1; value <= 120; value++) {
            session.edit(new Object(), cell(value));
        }
        session.undo();
        var steps = session.steps().all();
        assertThat(steps).hasSize(121).startsWith(first);
        assertThat(session.steps().place()).isEqualTo(119);
        session.steps().go(7);
        assertThat(cell()).isEqualTo(7);
        assertThat(session.steps().place()).isEqualTo(7);
        assertThat(session.steps().all()).isEqualTo(steps);
        session.redo();
        assertThat(cell()).isEqualTo(8);
        session.steps().go(120);
        assertThat(cell()).isEqualTo(120);
        assertThat(session.steps().redoable().get()).isFalse();
        session.steps().go(0);
        assertThat(now()).isSameAs(first);
        assertThat(session.steps().undoable().get()).isFalse();
        session.steps().go(-3);
        session.steps().go(1000);
        assertThat(cell()).isEqualTo(120);
    }

    @Test
    void whatIsTypedBeginsEveryTimeWithWhatThereWas() {
        session.edit(new Object(), cell(1));
        var before = now();
        var typing = new Typing();
        session.edit(typing, cell(2));
        session.edit(typing, now -> now.withCell(0, 1, 1, 3));
        assertThat(cell()).isEqualTo(1);
        assertThat(now().picture().values().at(0, 1, 1)).isEqualTo(3);
        assertThat(session.steps().place()).isEqualTo(2);
        session.edit(typing, now -> now);
        assertThat(now()).isSameAs(before);
        assertThat(session.steps().place()).isEqualTo(1);
        session.edit(typing, cell(4));
        session.undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void anEditAfterGoingBackForgetsWhatCameAfter() {
        var drag = new Object();
        session.edit(drag, cell(1));
        session.edit(new Object(), cell(2));
        session.steps().go(1);
        session.edit(drag, cell(3));
        assertThat(session.steps().all()).hasSize(3);
        assertThat(session.steps().place()).isEqualTo(2);
        session.steps().go(session.steps().place());
        session.undo();
        assertThat(cell()).isEqualTo(1);
    }
}
