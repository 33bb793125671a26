package convolarium.ui.control;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Which edits of a control belong together, to be one step back: those from a press of the mouse to the next, and
/// those from the first key that goes down until all are up again, however often it repeats.
public final class Gesture {

    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private Object now = new Object();

    /// @param node hears the mouse and the keys; made before anybody else listens to it
    public Gesture(Node node) {
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> begin());
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (down.isEmpty()) {
                begin();
            }
            down.add(event.getCode());
        });
        node.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        node.focusedProperty().subscribe(down::clear);
    }

    private void begin() {
        now = new Object();
    }

    /// The gesture of the moment, told from others by identity.
    public Object now() {
        return now;
    }
}
