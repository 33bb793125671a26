package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ChoicesTest extends Visit {

    /// In the lists of choices, Ctrl with a click or with Space takes a choice away.
    private void allStay() {
        run(() -> {
            layOut();
            var boxes = new ArrayList<ComboBox<?>>();
            for (var node : room.scene.getRoot().lookupAll(".combo-box")) {
                if (node instanceof ComboBox<?> box && box.getValue() != null) {
                    boxes.add(box);
                }
            }
            assertThat(boxes).isNotEmpty();
            for (var box : boxes) {
                var chosen = box.getValue();
                box.getSelectionModel().clearSelection();
                assertThat(box.getValue()).as(Objects.toString(box.getId())).isEqualTo(chosen);
            }
        });
    }

    @Test
    void aChoiceThatIsTakenAwayStaysInExplore() {
        allStay();
        push(KeyCode.P);
        allStay();
    }

    @Test
    void aChoiceThatIsTakenAwayStaysInTheNetwork() {
        for (var key : List.of(KeyCode.DIGIT2, KeyCode.T, KeyCode.Q, KeyCode.W)) {
            if (key == KeyCode.DIGIT2) {
                push(KeyCode.CONTROL, key);
            } else {
                push(key);
            }
            allStay();
        }
    }
}
