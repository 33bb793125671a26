package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Standing;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody types how the network learns while it does. The first digit alone would end the run, or begin another one.
class TypedSeedTest extends NetworkVisit {

    @BeforeEach
    void openTraining() {
        push(KeyCode.T);
        pick("data-source", "digits-8x8");
        next();
    }

    private void next() {
        run(() -> room.shell.actions().get("train-step").run());
        run(room::train);
    }

    private Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"epochs", "recipe-seed"})
    void aNumberIsTakenOnceItIsTyped(String id) {
        var first = lead();
        var field = node(TextField.class, id);
        focus(field);
        run(() -> field.setText("2"));
        next();
        assertThat(lead().recipe()).isEqualTo(first.recipe());
        assertThat(lead().number()).isEqualTo(first.number());
        run(() -> field.setText("27"));
        push(KeyCode.ENTER);
        next();
        assertThat(
                        id.equals("epochs")
                                ? lead().recipe().epochs()
                                : lead().recipe().seed())
                .isEqualTo(27);
    }

    /// Nor does a seed come back that the run before it still tells.
    @Test
    void theSeedThatWasTypedStays() {
        var field = node(TextField.class, "recipe-seed");
        focus(field);
        run(() -> field.setText("27"));
        push(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("27");
        next();
        assertThat(field.getText()).isEqualTo("27");
        assertThat(lead().recipe().seed()).isEqualTo(27);
    }
}
