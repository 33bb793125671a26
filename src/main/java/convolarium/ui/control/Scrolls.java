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

    /// Brings a part into sight in everything that scrolls around it.
    public static void reveal(Node part) {
        part.getScene().getRoot().layout();
        for (Node around = part.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane scroll) {
                reveal(scroll, part);
            }
        }
    }

    /// Brings a part of what scrolls into sight: into the middle, or from its top on where it is too high for that.
    public static void reveal(ScrollPane scroll, Node part) {
        scroll.applyCss();
        scroll.layout();
        var content = scroll.getContent();
        double seen = scroll.getViewportBounds().getHeight();
        double room = content.getLayoutBounds().getHeight() - seen;
        if (room > 0) {
            var bounds = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
            double top = bounds.getMinY() - Math.max(0, (seen - bounds.getHeight()) / 2);
            scroll.setVvalue(Math.clamp(top / room, 0, 1));
        }
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
