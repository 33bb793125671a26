package convolarium.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What is the same for every part of a window.
public final class Nodes {

    private Nodes() {}

    /// Whether a part is in a window.
    public static ObservableValue<Boolean> inWindow(Node part) {
        return part.sceneProperty().map(_ -> true).orElse(false);
    }

    /// Shows a part, or hides it so that it takes no room.
    public static void show(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }
}
