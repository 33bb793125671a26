package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What stands out from the beginning: the way to an audience, and a question.
class InvitationTest extends Visit {

    @Test
    void presentingStandsOutAndSaysItsKey() {
        assertThat(words("present")).isEqualTo("Present F5");
        assertThat(node(Node.class, "present").getStyleClass()).contains("accent");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("present")).isEqualTo("演示 F5");
    }

    @Test
    void aQuestionStandsThereUntilOneIsAsked() {
        assertThat(words("predict-invitation")).isEqualTo("Can you work it out yourself?");
        click("predict");
        assertThat(seen("predict-invitation")).isFalse();
        assertThat(seen("predict-question")).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(seen("predict-invitation")).isTrue();
    }

    @Test
    void whereThereIsLittleRoomItLeavesThatToTheMaps() {
        run(() -> room.shell.resize(1366, 698));
        view();
        assertThat(seen("predict-invitation")).isFalse();
        assertThat(seen("predict")).isTrue();
    }
}
