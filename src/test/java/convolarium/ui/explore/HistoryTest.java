package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.ui.draw.Plan;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HistoryTest extends Visit {

    @Test
    void buttonsUndoAndRedo() {
        assertThat(node(Node.class, "undo").isDisabled()).isTrue();
        assertThat(node(Node.class, "redo").isDisabled()).isTrue();
        var before = now();
        click("stride-more");
        var after = now();
        click("undo");
        assertThat(now()).isSameAs(before);
        assertThat(node(Node.class, "undo").isDisabled()).isTrue();
        click("redo");
        assertThat(now()).isSameAs(after);
        assertThat(node(Node.class, "redo").isDisabled()).isTrue();
    }

    @Test
    void keysUndoAndRedo() {
        var before = now();
        click("stride-more");
        var after = now();
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now()).isSameAs(before);
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(now()).isSameAs(after);
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(now()).isSameAs(after);
    }

    @Test
    void undoWithNothingToUndoDoesNothing() {
        var before = now();
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aStrokeIsOneStepBack() {
        var before = now();
        drag(spot(Plan::input, 1, 1), spot(Plan::input, 1, 6), spot(Plan::input, 6, 6));
        assertThat(now()).isNotEqualTo(before);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now()).isSameAs(before);
    }

    @Test
    void theOtherKindStaysAsItWasLeft() {
        click("stride-more");
        var conv = now().op();
        click("kind-pool");
        assertThat(now().op().type()).isEqualTo(Pool.TYPE);
        click("kernel-more");
        var pool = now().op();
        click("kind-conv");
        assertThat(now().op()).isEqualTo(conv);
        click("kind-pool");
        assertThat(now().op()).isEqualTo(pool);
    }

    @Test
    void theKindThatIsShownCannotBeSwitchedOff() {
        click("kind-conv");
        assertThat(now().op().type()).isEqualTo(Conv.TYPE);
        var button = node(ToggleButton.class, "kind-conv");
        assertThat(button.isSelected()).isTrue();
    }

    @Test
    void undoingAChangeOfKindMarksTheKind() {
        click("kind-pool");
        click("undo");
        assertThat(node(ToggleButton.class, "kind-conv").isSelected()).isTrue();
        assertThat(node(ToggleButton.class, "kind-pool").isSelected()).isFalse();
    }
}
