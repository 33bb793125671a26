package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.DataSet;
import convolarium.fast.Crew;
import convolarium.net.Loss;
import convolarium.net.Recipe;
import convolarium.net.Recording;
import convolarium.net.Run;
import convolarium.net.Sgd;
import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.SetExamples;
import convolarium.session.Standing;
import convolarium.session.Trial;
import convolarium.text.Language;
import convolarium.ui.control.Scrolls;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody changes how the network learns while it does.
class LiveChangesTest extends NetworkVisit {

    @BeforeEach
    void openTraining() {
        push(KeyCode.T);
        pick("data-source", "digits-8x8");
    }

    private void epochs(int count) {
        var field = node(TextField.class, "epochs");
        run(() -> {
            field.setText(Integer.toString(count));
            field.fireEvent(new ActionEvent());
        });
    }

    private Progress progress() {
        return fx(() -> requireNonNull(room.training.progress().get()));
    }

    private Standing lead() {
        return progress().lead().orElseThrow();
    }

    private Trial trial() {
        return progress().trial(lead().number());
    }

    private void work() {
        run(room::train);
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            click("train-step");
            work();
        }
    }

    private static void steps(Recording recording, int count) {
        int end = recording.trainer().step() + count;
        while (recording.trainer().step() < end) {
            recording.advance();
        }
    }

    @Test
    void rateBatchAndOptimizerTakeEffectAtTheNextStepOfTheSameRun() {
        steps(3);
        int number = lead().number();
        pick("rate", 0.01);
        steps(2);
        pick("batch", 16);
        steps(2);
        @SuppressWarnings("unchecked")
        var methods = (ComboBox<Object>) node(ComboBox.class, "optimizer");
        pick("optimizer", fx(() -> methods.getItems().get(1)));
        steps(2);
        assertThat(lead().number()).isEqualTo(number);
        var subject = trial().subject();
        var first = Recipe.STANDARD.withInitialiser(blueprint().initialiser());
        var alone = new Recording(Run.drawn(subject.network(), first), subject.train(), subject.test(), Crew.ALONE);
        steps(alone, 3);
        alone.change(first.withRate(0.01));
        steps(alone, 2);
        alone.change(first.withRate(0.01).withBatch(16));
        steps(alone, 2);
        alone.change(first.withBatch(16).withOptimizer(Sgd.withMomentum(0.02, 0.9)));
        steps(alone, 2);
        assertThat(network()).isEqualTo(network().withLayersOf(alone.trainer().network()));
    }

    /// As far as some steps beyond the present one.
    private void goesOn() {
        int from = lead().step();
        until(() -> {
            room.lessons.remove().run();
            return lead().step() > from;
        });
    }

    @Test
    void anotherLossTakesEffectInTheRunThatGoesOn() {
        epochs(100);
        push(KeyCode.P);
        run(() -> room.lessons.remove().run());
        goesOn();
        int number = lead().number();
        pick("loss", Loss.SQUARED_ERROR);
        int from = lead().step();
        run(() -> room.lessons.remove().run());
        goesOn();
        assertThat(lead().number()).isEqualTo(number);
        assertThat(lead().step()).isGreaterThan(from);
        assertThat(progress().state()).isEqualTo(State.RUNNING);
        assertThat(lead().recipe().loss()).isEqualTo(Loss.SQUARED_ERROR);
        push(KeyCode.P);
        work();
        assertThat(trial().run().changes()).hasSize(2);
    }

    @Test
    void anotherSeedBeginsARunThatGoesOnAndTheOldOneIsKept() {
        epochs(100);
        push(KeyCode.P);
        run(() -> room.lessons.remove().run());
        goesOn();
        int number = lead().number();
        set("recipe-seed", "43");
        until(() -> {
            room.lessons.remove().run();
            return lead().number() != number && lead().step() > 0;
        });
        assertThat(progress().state()).isEqualTo(State.RUNNING);
        assertThat(lead().recipe().seed()).isEqualTo(43);
        assertThat(progress().trial(number).run().steps()).isPositive();
    }

    @Test
    void seedsThatAHeldButtonPassesLeaveNoRuns() {
        epochs(100);
        push(KeyCode.P);
        run(() -> room.lessons.remove().run());
        goesOn();
        int number = lead().number();
        var more = node(Button.class, "recipe-seed-more");
        run(() -> Scrolls.reveal(more));
        press(middle(more), MouseButton.PRIMARY);
        until(() -> {
            room.lessons.remove().run();
            return lead().recipe().seed() > 44 && lead().step() > 0;
        });
        release(MouseButton.PRIMARY);
        push(KeyCode.P);
        work();
        assertThat(progress().trials()).extracting(Trial::number).containsExactly(number, lead().number());
    }

    @Test
    void whileNothingRunsAnotherSeedWaits() {
        steps(2);
        int number = lead().number();
        set("recipe-seed", "43");
        work();
        assertThat(lead().number()).isEqualTo(number);
        steps(1);
        assertThat(lead().recipe().seed()).isEqualTo(43);
        assertThat(lead().step()).isEqualTo(1);
    }

    @Test
    void theBarTellsHowFarItIsAndHowLongItTakesOnceThatIsKnown() {
        push(KeyCode.P);
        run(() -> room.lessons.remove().run());
        run(() -> room.lessons.remove().run());
        assertThat(lead().step()).isZero();
        assertThat(words("train-words")).isEqualTo("Epoch 1 of 20 · …");
        until(() -> {
            room.lessons.remove().run();
            return lead().step() > 0;
        });
        long epoch = lead().epoch() + 1;
        assertThat(words("train-words")).matches("Epoch " + epoch + " of 20 · [\\d,]+ steps/s · \\d{1,3} (s|min) left");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("train-words")).matches("第 " + epoch + "/20 轮 · 每秒 [\\d,]+ 步 · 还需 \\d{1,3} (秒|分钟)");
        push(KeyCode.P);
        work();
        assertThat(words("train-words")).isEqualTo("已暂停 · 第 " + lead().epoch() + "/20 轮");
        run(() -> room.messages.languageProperty().set(Language.EN));
        click("train-anew");
        work();
        epochs(1);
        push(KeyCode.P);
        work();
        assertThat(words("train-words")).isEqualTo("Finished · epoch 1 of 1");
    }

    @Test
    void aChangeEndsTheRepetitionOverSeedsAndSaysSo() {
        epochs(100);
        click("train-step");
        work();
        run(() -> {
            room.shell.actions().get("runs-repeat-now").run();
            while (progress().series().isEmpty() || lead().recipe().seed() == 42) {
                room.lessons.remove().run();
            }
        });
        assertThat(typed("recipe-seed")).isEqualTo("43");
        pick("rate", 0.01);
        assertThat(notice()).startsWith("The repetition over seeds ends here");
        work();
        assertThat(progress().state()).isEqualTo(State.STOPPED);
        assertThat(progress().series()).hasSize(1).doesNotContain(lead().number());
        assertThat(lead().recipe().seed()).isEqualTo(43);
        assertThat(lead().recipe().optimizer().rate()).isEqualTo(0.01);
    }

    /// Of the same pictures in the same order.
    @Test
    void thatShareOfLabelsIsWrongThatIsChosen() {
        steps(1);
        var right = labels();
        pick("label-noise", 0.2);
        steps(1);
        var wrong = labels();
        assertThat(wrong).hasSameSizeAs(right);
        long changed = IntStream.range(0, right.length)
                .filter(i -> right[i] != wrong[i])
                .count();
        assertThat(changed).isEqualTo(Math.round(0.2 * right.length)).isPositive();
    }

    private int[] labels() {
        DataSet set = ((SetExamples) trial().subject().train()).set();
        return IntStream.range(0, set.size()).map(set::label).toArray();
    }
}
