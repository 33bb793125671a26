package convolarium.ui.control;

import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A button with a menu, which Space and Enter open, as they press any other button. Those of JavaFX leave both keys to
/// others.
public class KeyedMenu extends MenuButton {

    public KeyedMenu() {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                show();
                event.consume();
            }
        });
    }

    /// Where the same key or press has taken the button away there is nothing to open.
    @Override
    public void show() {
        if (getScene() != null && getScene().getWindow() != null) {
            super.show();
        }
    }
}
