package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;

import convolarium.net.Dissection;
import convolarium.session.Standing;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;

/// Somebody who has opened a step of training.
abstract class SlowVisit extends NetworkVisit {

    @BeforeEach
    void openAStepOfSmallDigits() {
        push(KeyCode.T);
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Object>) node(ComboBox.class, "data-source");
        run(() -> box.setValue("digits-8x8"));
        push(KeyCode.D);
        work();
    }

    void work() {
        run(room::train);
        layOutNow();
    }

    Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    Dissection step() {
        return fx(() -> requireNonNull(room.training.incision().get()).step());
    }

    void go(int place) {
        run(() -> node(Slider.class, "slow-scrubber").setValue(place));
        layOutNow();
    }

    int nodes() {
        return step().acting().nodes().size();
    }

    void phase(String name) {
        run(() -> node(ToggleButton.class, "slow-phase-" + name).fire());
        layOutNow();
    }
}
