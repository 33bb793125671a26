package convolarium.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;

/// Panes and lists that are as wide as what surrounds them and as high as they need.
public final class Scrolls {

    /// How high a line of a list over everything is, in em, as the style sheet has it.
    private static final double LINE = 3;
    /// So many lines are seen at most.
    private static final double MOST = 9.7;

    private Scrolls() {}

    /// Makes a list as high as the lines it has now.
    public static void fit(ListView<?> list) {
        double lines = Math.min(MOST, list.getItems().size() + 0.2);
        list.setStyle("-fx-pref-height: " + lines * LINE + "em;");
    }

    /// Scrolls up and down only, and shows no frame.
    public static ScrollPane down(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}
