package convolarium.ui.control;

import convolarium.session.Locks;
import convolarium.text.Messages;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;

/// The menu by which the rows of a pane are locked and hidden. A locked row cannot be used; to leave out a hidden one
/// is for its pane.
final class Guard {

    private final ObjectProperty<Locks> locks;
    private final Messages messages;
    private final Pane pane;
    private final Map<Node, String> keys = new HashMap<>();
    private final ContextMenu menu = new ContextMenu();

    Guard(ObjectProperty<Locks> locks, Messages messages, Pane pane) {
        this.locks = locks;
        this.messages = messages;
        this.pane = pane;
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
        locks.subscribe(this::lock);
    }

    /// Watches a row.
    void watch(Node row, String key) {
        keys.put(row, key);
        row.setDisable(locks.get().locks(key));
    }

    private void lock(Locks now) {
        keys.forEach((row, key) -> row.setDisable(now.locks(key)));
    }

    /// A locked row sees no mouse, so its pane looks which one was meant.
    private void asked(ContextMenuEvent event) {
        keys.keySet().stream()
                .filter(Node::isVisible)
                .filter(row -> event.isKeyboardTrigger()
                        ? within(event.getTarget(), row)
                        : row.getBoundsInParent().contains(pane.screenToLocal(event.getScreenX(), event.getScreenY())))
                .findFirst()
                .ifPresent(row -> show(row, event));
    }

    private static boolean within(Object target, Node row) {
        return target instanceof Node node && (node.equals(row) || within(node.getParent(), row));
    }

    private void show(Node row, ContextMenuEvent event) {
        var key = keys.get(row);
        var now = locks.get();
        if (key == null) {
            return;
        }
        var free = new MenuItem(messages.get("guard.free"));
        free.setOnAction(_ -> locks.set(Locks.NONE));
        free.setDisable(now.equals(Locks.NONE));
        menu.getItems()
                .setAll(
                        item("guard.lock", now.locks(key), (old, on) -> old.withLocked(key, on)),
                        item("guard.hide", now.hides(key), (old, on) -> old.withHidden(key, on)),
                        free);
        menu.show(row, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private MenuItem item(String words, boolean on, BiFunction<Locks, Boolean, Locks> change) {
        var item = new CheckMenuItem(messages.get(words));
        item.setSelected(on);
        item.setOnAction(_ -> locks.set(change.apply(locks.get(), item.isSelected())));
        return item;
    }
}
