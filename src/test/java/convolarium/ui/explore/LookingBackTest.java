package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.net.Network;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Softmax;
import convolarium.session.Blueprint;
import convolarium.session.Progress.State;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody looks back at earlier steps, or goes back to what was before a change.
class LookingBackTest extends TrainingVisit {

    private void begin(int steps) {
        var field = node(TextField.class, "epochs");
        run(() -> {
            field.setText("100");
            field.fireEvent(new ActionEvent());
            room.shell.actions().get("train-play").run();
        });
        goOn(steps);
    }

    private void goOn(int steps) {
        run(() -> {
            while (room.training.progress().get() == null || lead().step() < steps) {
                room.lessons.remove().run();
            }
        });
    }

    private Slider scrubber() {
        return node(Slider.class, "train-scrubber");
    }

    private void back(int step) {
        run(() -> scrubber().setValue(step));
        work();
    }

    private void edit(UnaryOperator<Blueprint> change) {
        run(() -> room.studio.edit(new Object(), change));
    }

    private State state() {
        return fx(() -> room.training.state().get());
    }

    private boolean available(String action) {
        return fx(() -> room.shell.actions().get(action).available().getValue());
    }

    /// What the room shows is of the step, whatever is told of the run meanwhile.
    private void shows(int step) {
        var moment = requireNonNull(fx(() -> room.training.moment().get()));
        assertThat(moment.step()).isEqualTo(step);
        assertThat(network()).isEqualTo(moment.network()).isNotEqualTo(lead().network());
        assertThat(words("train-place")).isEqualTo("Step " + step);
        assertThat(fx(() -> scrubber().getValue())).isEqualTo(step);
    }

    @Test
    void aLookBackThatBeginsWhileItTrainsStays() {
        begin(5);
        back(2);
        assertThat(state()).isEqualTo(State.PAUSED);
        shows(2);
        back(3);
        shows(3);
    }

    @Test
    void whatIsSetWhileSomebodyLooksBackLeavesTheStep() {
        click("train-step");
        work();
        int first = lead().number();
        click("train-anew");
        begin(5);
        back(2);
        for (Runnable change : List.<Runnable>of(
                () -> pick("rate", 0.01), () -> pick("batch", 16), () -> run(() -> room.training.forget(first)))) {
            change.run();
            work();
            shows(2);
        }
        click("train-fork");
        work();
        assertThat(lead().step()).isEqualTo(2);
        assertThat(lead().recipe().batch()).isEqualTo(16);
        assertThat(network()).isEqualTo(lead().network());
    }

    @Test
    void whoGoesOnSeesTheEndAgain() {
        begin(5);
        back(2);
        click("train-step");
        work();
        assertThat(words("train-place")).isEqualTo("Step " + lead().step());
        assertThat(network()).isEqualTo(lead().network());
    }

    @Test
    void aChangedNetworkHasNoStepsToLookBackAt() {
        begin(5);
        push(KeyCode.R);
        work();
        edit(now -> now.remove(1));
        var changed = network();
        assertThat(fx(() -> scrubber().isDisabled())).isTrue();
        assertThat(available("train-replay")).isFalse();
        for (int i = 0; i < 10; i++) {
            pulses(1);
            work();
        }
        assertThat(network()).isEqualTo(changed);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(fx(() -> scrubber().isDisabled())).isFalse();
        assertThat(available("train-replay")).isTrue();
    }

    @Test
    void aPictureIsGoneBackFromWhileItTrainsAndNothingIsForgotten() {
        var first = blueprint().source();
        begin(2);
        edit(now -> now.withPicture("four", Samples.load("four")));
        goOn(lead().step() + 1);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(blueprint().source()).isEqualTo(first);
        assertThat(state()).isEqualTo(State.RUNNING);
        assertThat(network()).isEqualTo(lead().network());
    }

    @Test
    void aLayerThatIsRemovedByMistakeComesBackAndTheRunGoesOn() {
        begin(5);
        int number = lead().number();
        var taught = network();
        edit(now -> now.remove(1));
        assertThat(notice()).startsWith("Training stops here");
        work();
        int step = lead().step();
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(network()).isEqualTo(taught);
        assertThat(notice()).isEmpty();
        click("train-step");
        work();
        assertThat(lead().number()).isEqualTo(number);
        assertThat(lead().step()).isEqualTo(step + 1);
        assertThat(network()).isEqualTo(lead().network());
        pick("data-source", "shapes");
        pick("data-source", "digits-8x8");
        click("train-step");
        work();
        assertThat(lead().number()).as("examples were chosen anew").isNotEqualTo(number);
    }

    @Test
    void ofANetworkThatIsTooLargeNoOtherRunGoesOn() {
        click("train-step");
        work();
        int number = lead().number();
        int wide = 44_000;
        edit(now -> now.withNetwork(Network.sequence(
                now.network().input(),
                List.of(
                        new Flatten(),
                        Dense.zeros(wide, 64),
                        Dense.zeros(wide, wide),
                        Dense.zeros(10, wide),
                        new Softmax(false)))));
        for (int i = 0; i < 2; i++) {
            click("train-play");
            work();
            assertThat(seen("train-trouble")).isTrue();
            assertThat(words("train-words")).isEqualTo("Not trained yet");
            assertThat(state()).isEqualTo(State.STOPPED);
            assertThat(node(Node.class, "train-fork").isDisabled()).isTrue();
        }
        assertThat(fx(() -> room.training.runs().get()))
                .singleElement()
                .satisfies(trial -> assertThat(trial.run().steps()).isEqualTo(1));
        push(KeyCode.CONTROL, KeyCode.Z);
        click("train-step");
        work();
        assertThat(seen("train-trouble")).isFalse();
        assertThat(lead().number()).isNotEqualTo(number);
    }
}
