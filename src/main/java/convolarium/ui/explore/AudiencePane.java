package convolarium.ui.explore;

import convolarium.ui.control.Nodes;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// What an audience sees over the room: the way out, and the stage in words when somebody asks for them.
final class AudiencePane extends StackPane {

    private final StackPane corner = new StackPane();
    private final Label said = new Label();

    AudiencePane(Bench bench) {
        setPickOnBounds(false);
        corner.getStyleClass().add("corner");
        corner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        said.setId("said");
        said.getStyleClass().addAll("overlay-card", "said");
        said.setMouseTransparent(true);
        said.setWrapText(true);
        said.setMaxHeight(USE_PREF_SIZE);
        said.textProperty().bind(new Telling(bench, said.visibleProperty()).words());
        StackPane.setAlignment(said, Pos.BOTTOM_CENTER);
        getChildren().addAll(said, corner);
        bench.gaze().predicts().subscribe(_ -> Nodes.show(said, false));
        present(false);
    }

    void present(boolean on) {
        Nodes.show(corner, on);
        Nodes.show(said, false);
    }

    /// Whether there is an audience.
    ObservableBooleanValue there() {
        return corner.visibleProperty();
    }

    /// Shows the words, which follow the stage, or takes them away; answers whether this is their place.
    ///
    /// @param wanted whether it is without an audience, too
    boolean describe(boolean wanted) {
        boolean here = wanted || corner.isVisible();
        if (here) {
            Nodes.show(said, !said.isVisible());
        }
        return here;
    }

    /// Where the way out stands.
    StackPane corner() {
        return corner;
    }
}
