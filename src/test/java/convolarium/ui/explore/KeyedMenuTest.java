package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.control.KeyedMenu;
import javafx.event.Event;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// A menu that a key opens.
class KeyedMenuTest extends Visit {

    private static KeyedMenu menu() {
        var menu = new KeyedMenu();
        menu.getItems().add(new MenuItem("one"));
        return menu;
    }

    private static void press(KeyedMenu menu) {
        Event.fireEvent(menu, new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
    }

    @Test
    void itOpensWhereItIsAndNotWhereItIsNoMore() {
        var menu = fx(KeyedMenuTest::menu);
        run(() -> {
            room.shell.getChildren().add(menu);
            room.shell.applyCss();
            press(menu);
        });
        assertThat(fx(menu::isShowing)).isTrue();
        run(() -> {
            menu.hide();
            room.shell.getChildren().remove(menu);
            press(menu);
        });
        assertThat(fx(menu::isShowing)).isFalse();
    }
}
