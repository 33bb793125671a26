package convolarium.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands around the middle of a room, above all on both of its sides. The middle gets more room where there is
/// little, and all of it before an audience or when somebody wants it.
public final class Sides {

    /// Below this width not everything stands side by side, at the usual size.
    private static final double WIDE = 980;
    /// Below this height what is above and below the stage is lower.
    private static final double LOW = 520;
    /// From this height on nothing has to be left out.
    private static final double HIGH = 800;

    private final BorderPane room;
    private final Map<VBox, Node> lefts = new HashMap<>();
    private VBox controls;
    private Node reading;
    private Node right;
    private Node left;
    private Optional<Node> middle = Optional.empty();
    private boolean broad;
    private final VBox column = new VBox();
    private final ScrollPane columnScroll = Scrolls.down(column);
    private final ReadOnlyBooleanWrapper low = new ReadOnlyBooleanWrapper(this, "low");
    private final ReadOnlyBooleanWrapper high = new ReadOnlyBooleanWrapper(this, "high");
    private final ObservableDoubleValue zoom;
    private final BooleanProperty away = new SimpleBooleanProperty();
    private final BooleanProperty needed = new SimpleBooleanProperty();
    private final Button elsewhere;
    private boolean presenting;

    /// A room is as wide as the window: did its contents make it wider, it would not notice how narrow that is.
    ///
    /// @param controls on the left
    /// @param right    on the right, perhaps in something that scrolls
    public Sides(BorderPane room, VBox controls, Node right, Surroundings surroundings) {
        this.room = room;
        this.controls = controls;
        this.right = right;
        this.reading = right instanceof ScrollPane scroll ? scroll.getContent() : right;
        this.zoom = surroundings.zoom();
        this.elsewhere = Icons.button(
                "right-pane",
                "mdi2d-dock-right",
                surroundings.messages().text("sides.elsewhere"),
                () -> Scrolls.reveal(reading));
        BorderPane.setAlignment(elsewhere, Pos.TOP_CENTER);
        this.left = left(controls);
        room.setMinWidth(0);
        column.getStyleClass().add("column");
        columnScroll.setId("column");
        columnScroll.getStyleClass().add("column-scroll");
        columnScroll.setFitToHeight(true);
        zoom.subscribe(_ -> arrange());
        room.widthProperty().subscribe(_ -> arrange());
        room.heightProperty().subscribe(_ -> arrange());
        away.subscribe(_ -> arrange());
        needed.subscribe(_ -> arrange());
    }

    /// Whether the room is not high.
    public ReadOnlyBooleanProperty low() {
        return low.getReadOnlyProperty();
    }

    /// Whether the room is so high that there is a place for everything.
    public ReadOnlyBooleanProperty high() {
        return high.getReadOnlyProperty();
    }

    /// Other panes from now on. In a narrow room this middle scrolls where it needs more height than there is.
    ///
    /// @param isBroad whether what is on the right is too wide for the controls: it is below the middle then
    public void show(VBox otherControls, Node otherMiddle, Node otherRight, boolean isBroad) {
        controls.getChildren().remove(reading);
        hold(reading);
        controls = otherControls;
        middle = Optional.of(otherMiddle);
        broad = isBroad;
        right = otherRight;
        reading = right instanceof ScrollPane scroll && scroll.getContent() != null ? scroll.getContent() : right;
        left = left(controls);
        arrange();
    }

    private Node left(VBox pane) {
        return lefts.computeIfAbsent(pane, _ -> {
            pane.getStyleClass().addAll("side-pane", "controls");
            return Scrolls.down(pane);
        });
    }

    /// Whether both are taken away.
    public BooleanProperty away() {
        return away;
    }

    /// Whether the right one stays though both are to be taken away.
    public BooleanProperty needed() {
        return needed;
    }

    public void present(boolean on) {
        presenting = on;
        arrange();
    }

    /// Gives a part of the room another style.
    public void style(String name, boolean on) {
        room.getStyleClass().remove(name);
        if (on) {
            room.getStyleClass().add(name);
        }
    }

    /// Where both panes would leave the middle too little room, both are narrower and the right one stands below the
    /// left one, or below the middle; a button in its place leads there.
    private void arrange() {
        boolean narrow = room.getWidth() > 0 && room.getWidth() < WIDE * zoom.get();
        low.set(room.getHeight() > 0 && room.getHeight() < LOW * zoom.get());
        high.set(room.getHeight() >= HIGH * zoom.get());
        style("narrow", narrow);
        style("low", low.get());
        boolean alone = presenting || away.get();
        room.setLeft(alone ? null : left);
        boolean kept = alone && needed.get();
        boolean moved = narrow && !kept;
        boolean below = moved && broad;
        room.setRight(alone && !kept ? null : moved ? elsewhere : right);
        hold(moved ? null : reading);
        if (!moved || below) {
            controls.getChildren().remove(reading);
        } else if (!controls.getChildren().contains(reading)) {
            controls.getChildren().add(reading);
        }
        middle.ifPresent(node -> stand(node, narrow, below && !alone));
    }

    /// In a narrow room the middle scrolls, perhaps with what is on the right else.
    private void stand(Node node, boolean narrow, boolean both) {
        room.setCenter(narrow ? columnScroll : node);
        if (narrow) {
            var parts = both ? List.of(node, reading) : List.of(node);
            if (!column.getChildren().equals(parts)) {
                column.getChildren().setAll(parts);
            }
        }
    }

    private void hold(@Nullable Node content) {
        if (right instanceof ScrollPane scroll) {
            scroll.setContent(content);
        }
    }
}
