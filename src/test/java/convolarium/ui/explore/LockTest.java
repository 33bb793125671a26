package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Locks;
import convolarium.ui.draw.Plan;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// A teacher who locks and hides controls, and a class that tries to change them.
class LockTest extends Visit {

    private boolean usable(String id) {
        var node = node(Node.class, id);
        return fx(() -> !node.isDisabled());
    }

    @Test
    void thePadlockLocksEverythingAndFreesItAgain() {
        var before = now();
        click("lock");
        for (var locked : List.of("kernel-more", "stride-more", "kind-pool", "preset", "sample-pinwheel", "open")) {
            assertThat(usable(locked)).as(locked).isFalse();
        }
        click(spot(Plan::input, 2, 2));
        run(() -> room.shell.actions().get("kind-pool").run());
        assertThat(seen("notice")).isTrue();
        run(() -> room.shell.actions().get("sample-camera").run());
        assertThat(now()).isEqualTo(before);
        at(5);
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.RIGHT);
        assertThat(cell()).as("looking is free").isEqualTo(6);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        click("stride-more");
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void theMenuOfAControlLocksAndHidesIt() {
        click(middle(node(Node.class, "stride-less")).subtract(80, 0), MouseButton.SECONDARY);
        var menu = fx(() -> (ContextMenu) List.copyOf(Window.getWindows()).getLast());
        var lock = (CheckMenuItem) menu.getItems().getFirst();
        run(() -> lock.setSelected(true));
        run(lock::fire);
        assertThat(fx(() -> room.session.locks().get())).isEqualTo(Locks.NONE.withLocked("stride", true));
        assertThat(usable("stride-more")).isFalse();
        assertThat(usable("kernel-more")).isTrue();
        run(() -> room.session.locks().set(Locks.NONE.withHidden("stride", true)));
        assertThat(seen("stride-more")).isFalse();
        assertThat(seen("kernel-more")).isTrue();
        click("unlock");
        assertThat(seen("stride-more")).isTrue();
    }
}
