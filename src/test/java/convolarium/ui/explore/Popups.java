package convolarium.ui.explore;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// The states in which lists, menus and choices have popped up, which pictures of the room do not show. They pop up
/// anew in every look, as large as they are then.
final class Popups {

    static final Map<String, Consumer<Room>> ALL = Map.of(
            "popups-conv",
            Popups::open,
            "popups-pool",
            room -> {
                GalleryStates.pool(room, pool -> pool);
                open(room);
            },
            "popups-samples",
            room -> fire(room, "#more-samples"),
            "popups-shape",
            room -> {
                GalleryStates.sample(room, "grating");
                fire(room, "#shape");
            },
            "popups-lock",
            room -> Event.fireEvent(
                    room.scene.lookup("#stride"),
                    new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 99, 99, true, null)));

    private Popups() {}

    /// Closes all.
    static void close() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    private static void fire(Room room, String id) {
        ((Button) room.scene.lookup(id)).fire();
    }

    /// Opens all lists and menus.
    private static void open(Room room) {
        room.shell.lookupAll(".menu-button").forEach(node -> ((MenuButton) node).show());
        room.shell.lookupAll(".combo-box").stream().filter(Patience::seen).forEach(Popups::show);
    }

    private static void show(Node box) {
        ((ComboBox<?>) box).show();
    }
}
