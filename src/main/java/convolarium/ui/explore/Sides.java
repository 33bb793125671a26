package convolarium.ui.explore;

import convolarium.ui.control.Action;
import convolarium.ui.control.Scrolls;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// What stands around the stage, above all on both of its sides. The stage gets more room where there is little, and
/// all of it before an
/// audience or when somebody wants it.
final class Sides {

    /// Below this width not everything stands side by side, at the usual size.
    private static final double WIDE = 980;
    /// Below this height what is above and below the stage is lower.
    private static final double HIGH = 520;

    private final BorderPane room;
    private final VBox controls;
    private final Node reading;
    private final Node left;
    private final ObservableDoubleValue zoom;
    private final BooleanProperty away = new SimpleBooleanProperty();
    private boolean presenting;

    /// @param controls on the left
    /// @param reading  on the right
    Sides(BorderPane room, VBox controls, Node reading, ObservableDoubleValue zoom) {
        this.room = room;
        this.controls = controls;
        this.reading = reading;
        this.zoom = zoom;
        controls.getStyleClass().addAll("side-pane", "controls");
        left = Scrolls.down(controls);
        room.setLeft(left);
        room.setRight(reading);
        zoom.subscribe(_ -> arrange());
        room.widthProperty().subscribe(_ -> arrange());
        room.heightProperty().subscribe(_ -> arrange());
        away.subscribe(_ -> arrange());
    }

    /// Takes both away, or brings them back.
    Action toggle() {
        return Action.flip("stage-alone", Action.Group.VIEW, "action.stage-alone", away)
                .withIcon("mdi2a-arrow-expand-horizontal")
                .on(KeyCode.F9);
    }

    void present(boolean on) {
        presenting = on;
        arrange();
    }

    /// Gives a part of the room another style.
    void style(String name, boolean on) {
        room.getStyleClass().remove(name);
        if (on) {
            room.getStyleClass().add(name);
        }
    }

    /// Where both panes would leave the stage too little room, the maps stand below the layer, and both are narrower.
    private void arrange() {
        boolean narrow = room.getWidth() > 0 && room.getWidth() < WIDE * zoom.get();
        style("narrow", narrow);
        style("low", room.getHeight() > 0 && room.getHeight() < HIGH * zoom.get());
        if (narrow) {
            room.setRight(null);
            if (!controls.getChildren().contains(reading)) {
                controls.getChildren().add(reading);
            }
        } else {
            controls.getChildren().remove(reading);
        }
        boolean alone = presenting || away.get();
        room.setLeft(alone ? null : left);
        if (!narrow) {
            room.setRight(alone ? null : reading);
        }
    }
}
