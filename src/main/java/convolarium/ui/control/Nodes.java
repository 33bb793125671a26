package convolarium.ui.control;

import javafx.scene.Node;

/// What is the same for every part of a window.
public final class Nodes {

    private Nodes() {}

    /// Shows a part, or hides it so that it takes no room.
    public static void show(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }
}
