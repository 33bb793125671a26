package convolarium.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Panes that are as wide as what surrounds them and as high as they need.
public final class Scrolls {

    private Scrolls() {}

    /// Scrolls up and down only, and shows no frame.
    public static ScrollPane down(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}
