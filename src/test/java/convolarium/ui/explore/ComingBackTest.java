package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.session.Progress.State;
import convolarium.session.Standing;
import convolarium.tensor.Tensor;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody comes back to a run of other examples.
class ComingBackTest extends NetworkVisit {

    private Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    private void work() {
        run(room::train);
        layOutNow();
    }

    @Test
    void theRunThatIsTrainedGoesOnWhereItsRowIsPressed() {
        run(() -> GalleryNetwork.train(room, 1));
        click("show-runs");
        layOutNow();
        push(KeyCode.P);
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.RUNNING);
        focus(node(Button.class, "run-" + lead().number()));
        push(KeyCode.SPACE);
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.RUNNING);
    }

    @Test
    void whatIsDrawnForATestStaysAndTheLabelsAreTheOldOnes() {
        run(() -> GalleryNetwork.train(room, 1));
        click("show-runs");
        layOutNow();
        int number = lead().number();
        pick("label-noise", 0.2);
        click("train-step");
        work();
        assertThat(lead().number()).isNotEqualTo(number);
        var drawn = new Picture(Tensor.of(network().input(), (_, _, _, y, x) -> x == y ? 255 : 0), Picture.Tone.LIGHT);
        run(() -> room.studio.edit(new Object(), now -> now.withPicture("drawn", drawn)));
        focus(node(Button.class, "run-" + number));
        push(KeyCode.SPACE);
        work();
        assertThat(lead().number()).isEqualTo(number);
        assertThat(blueprint().picture()).isEqualTo(drawn);
        assertThat(fx(() -> node(ComboBox.class, "label-noise").getValue())).isEqualTo(0.0);
    }
}
