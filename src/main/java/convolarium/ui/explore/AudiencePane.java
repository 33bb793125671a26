package convolarium.ui.explore;

import convolarium.ui.control.Nodes;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What an audience sees over the room: the way out, and the stage in words when somebody asks for them.
final class AudiencePane extends StackPane {

    private final StackPane corner = new StackPane();
    private final VBox words = new VBox();

    AudiencePane(Bench bench) {
        setPickOnBounds(false);
        corner.getStyleClass().add("corner");
        corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        words.getStyleClass().addAll("overlay-card", "said");
        words.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(words, Pos.BOTTOM_CENTER);
        words.setMouseTransparent(true);
        var text = new DescriptionText("said", bench, words.visibleProperty());
        text.setFocusTraversable(false);
        words.getChildren().add(text);
        getChildren().addAll(words, corner);
        present(false);
    }

    void present(boolean on) {
        Nodes.show(corner, on);
        Nodes.show(words, false);
    }

    /// Shows the words, which follow the stage, or takes them away; answers whether there is an audience.
    boolean describe() {
        if (corner.isVisible()) {
            Nodes.show(words, !words.isVisible());
        }
        return corner.isVisible();
    }

    /// Where the way out stands.
    StackPane corner() {
        return corner;
    }
}
