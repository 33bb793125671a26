package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import java.util.HashSet;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TourTest extends Visit {

    /// Buttons hear keys once they are styled.
    private void start() {
        run(() -> room.shell.actions().get("tour").run());
        run(this::layOut);
    }

    @Test
    void sixStopsStandBesideWhatTheyAreAbout() {
        start();
        var told = new HashSet<String>();
        for (int stop = 0; stop < 6; stop++) {
            told.add(words("tour-words"));
            var card = middle(node(Node.class, "tour-words"));
            assertThat(card.getX()).isBetween(stage.getX(), stage.getX() + stage.getWidth());
            assertThat(card.getY()).isBetween(stage.getY(), stage.getY() + stage.getHeight());
            push(KeyCode.ENTER);
        }
        assertThat(told).hasSize(6);
        assertThat(seen("tour")).isFalse();
        assertThat(focused().getId()).isEqualTo("stage-output");
    }

    @Test
    void itGoesBackAndSpeaksTheLanguageOfTheMoment() {
        start();
        var first = words("tour-words");
        click("tour-next");
        assertThat(words("tour-words")).isNotEqualTo(first);
        click("tour-back");
        assertThat(words("tour-words")).isEqualTo(first);
        assertThat(fx(() -> node(Button.class, "tour-back").isDisabled())).isTrue();
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("tour-words")).startsWith("窗口");
    }

    @Test
    void escapeAndSkipLeaveIt() {
        start();
        push(KeyCode.ESCAPE);
        assertThat(seen("tour")).isFalse();
        start();
        click("tour-leave");
        assertThat(seen("tour")).isFalse();
    }

    @Test
    void theRingStaysOnWhatIsNotScrolledAway() {
        run(() -> room.shell.resize(1300, 640));
        start();
        for (int stop = 0; stop < 2; stop++) {
            push(KeyCode.ENTER);
            push(KeyCode.ENTER);
            run(this::layOut);
            var ring = bounds(".tour-ring");
            assertThat(bounds(".explore > .scroll-pane").contains(ring))
                    .as("%s", ring)
                    .isTrue();
            assertThat(ring.getHeight()).isGreaterThan(100);
            push(KeyCode.ESCAPE);
            run(() -> room.shell.resize(1300, 700));
            start();
        }
    }

    @Test
    void theSumThatTheFirstWordsAreAboutIsNotHidden() {
        for (var width : List.of(1000, 1366, 1920)) {
            run(() -> room.shell.resize(width, 698));
            start();
            assertThat(bounds(".tour-card").intersects(bounds(".arithmetic")))
                    .as("%d", width)
                    .isFalse();
            push(KeyCode.ESCAPE);
        }
    }

    private Bounds bounds(String selector) {
        var node = find(Node.class, selector).orElseThrow();
        return fx(() -> node.localToScene(node.getLayoutBounds()));
    }
}
