package convolarium.ui;

import convolarium.ui.control.RoomView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;

/// The rooms of the program, each furnished when somebody first enters it; one is shown.
final class Rooms {

    /// The ways in, in the order of the bar on top.
    enum Door {
        EXPLORE("mdi2g-grid", KeyCode.DIGIT1),
        NETWORK("mdi2g-graph-outline", KeyCode.DIGIT2);

        private final String icon;
        private final KeyCode key;

        Door(String icon, KeyCode key) {
            this.icon = icon;
            this.key = key;
        }

        String icon() {
            return icon;
        }

        /// Pressed with Ctrl it leads in.
        KeyCode key() {
            return key;
        }
    }

    private final Map<Door, Supplier<? extends RoomView>> plans;
    private final Map<Door, RoomView> furnished = new EnumMap<>(Door.class);
    private final ReadOnlyObjectWrapper<Door> door = new ReadOnlyObjectWrapper<>(this, "door", Door.EXPLORE);
    private final ReadOnlyObjectWrapper<RoomView> shown;

    Rooms(Map<Door, Supplier<? extends RoomView>> plans) {
        this.plans = plans;
        this.shown = new ReadOnlyObjectWrapper<>(this, "shown", room(Door.EXPLORE));
    }

    private RoomView room(Door wanted) {
        return furnished.computeIfAbsent(
                wanted, each -> Objects.requireNonNull(plans.get(each)).get());
    }

    void enter(Door wanted) {
        door.set(wanted);
        shown.set(room(wanted));
    }

    /// The door that was last gone through.
    ReadOnlyObjectProperty<Door> door() {
        return door.getReadOnlyProperty();
    }

    /// The room behind it.
    ReadOnlyObjectProperty<RoomView> shown() {
        return shown.getReadOnlyProperty();
    }
}
