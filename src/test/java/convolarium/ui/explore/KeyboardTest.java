package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import java.util.ArrayList;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every control of the room, by keyboard alone and by mouse alone, in both languages.
class KeyboardTest extends KeyboardVisit {

    /// What chooses a file, which nobody does here, and what begins anew what has just begun.
    private static final Set<String> WITHOUT_TRACE = Set.of("open", "first");

    /// A toggle of several that is on stays on.
    private boolean stays(String id) {
        return WITHOUT_TRACE.contains(id)
                || fx(() -> room.scene.lookup("#" + id) instanceof ToggleButton toggle
                        && toggle.isSelected()
                        && !id.equals("loop")
                        && !id.equals("accelerate")
                        && !id.endsWith("-link"));
    }

    @ParameterizedTest
    @EnumSource
    void tabAndArrowsComeToEveryControl(Language language) {
        begin(language);
        assertThat(missed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyControlAnswersTheKeyboard(Language language) {
        begin(language);
        var silent = new ArrayList<String>();
        for (var id : controls()) {
            begin(language);
            var node = find(Node.class, "#" + id);
            if (node.isPresent() && !stays(id)) {
                focus(node.get());
                var before = state();
                press(node.get());
                if (before.equals(state()) && !(node.get() instanceof TextArea)) {
                    silent.add(id);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyButtonAnswersTheMouse(Language language) {
        begin(language);
        var silent = new ArrayList<String>();
        for (var id : controls()) {
            begin(language);
            var node = find(ButtonBase.class, "#" + id);
            if (node.isPresent() && !stays(id)) {
                var before = state();
                click(middle(node.get()));
                if (before.equals(state())) {
                    silent.add(id);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyControlHasAName(Language language) {
        begin(language);
        assertThat(nameless()).isEmpty();
    }
}
