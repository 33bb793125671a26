package convolarium.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Font;

/// Panes and lists that are as wide as what surrounds them and as high as they need.
public final class Scrolls {

    /// How high a line of a list over everything is, in em, as the style sheet has it.
    private static final double LINE = 3;
    /// So many lines are seen at most.
    private static final double MOST = 9.7;

    private Scrolls() {}

    /// Makes a list as high as the lines it has now.
    ///
    /// @param font that of something beside it
    /// @param em   how large that is, in em of the list
    public static void fit(ListView<?> list, ObservableValue<Font> font, double em) {
        double lines = Math.min(MOST, list.getItems().size() + 0.2);
        list.prefHeightProperty().bind(font.map(now -> lines * LINE * now.getSize() / em));
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
