package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;

import convolarium.session.Standing;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;

/// Somebody who lets a network learn small digits.
abstract class TrainingVisit extends NetworkVisit {

    @BeforeEach
    void trainOnSmallDigits() {
        push(KeyCode.T);
        pick("data-source", "digits-8x8");
    }

    Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    void work() {
        run(room::train);
    }

    static Object sgd(Room room) {
        return ((ComboBox<?>) room.scene.lookup("#optimizer")).getItems().getFirst();
    }
}
