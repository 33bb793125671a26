package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.Trial;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody has had enough of a race.
class RaceTest extends TrainingVisit {

    private Progress progress() {
        return fx(() -> requireNonNull(room.training.progress().get()));
    }

    private void untick(int number) {
        focus(node(CheckBox.class, "run-draw-" + number));
        push(KeyCode.SPACE);
        until(() -> {
            room.lessons.remove().run();
            return progress().rival().isEmpty();
        });
        layOutNow();
        assertThat(fx(() -> node(CheckBox.class, "run-draw-" + number).isSelected()))
                .isFalse();
        assertThat(progress().trials()).extracting(Trial::number).contains(number);
    }

    @Test
    void aRivalThatIsUntickedLeavesItAndTheOtherGoesOn() {
        click("train-step");
        work();
        int number = lead().number();
        run(() -> {
            room.training.rival(number, 0, lead().recipe().withBatch(16));
            room.training.play();
        });
        until(() -> {
            room.lessons.remove().run();
            return progress().rival().isPresent() && lead().step() > 1;
        });
        click("show-runs");
        layOutNow();
        untick(progress().rival().orElseThrow().number());
        int step = lead().step();
        until(() -> {
            room.lessons.remove().run();
            return lead().step() > step;
        });
        assertThat(lead().number()).isEqualTo(number);
        assertThat(progress().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRaceThatIsPausedEndsAndStaysPaused() {
        click("train-step");
        work();
        int number = lead().number();
        run(() -> room.training.rival(number, 0, lead().recipe().withBatch(16)));
        work();
        click("show-runs");
        layOutNow();
        untick(progress().rival().orElseThrow().number());
        work();
        assertThat(lead().number()).isEqualTo(number);
        assertThat(progress().state()).isEqualTo(State.PAUSED);
    }
}
