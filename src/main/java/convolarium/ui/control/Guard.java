package convolarium.ui.control;

import convolarium.session.Locks;
import convolarium.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The menu by which the rows of a pane are locked and hidden, opened by the right button, the menu key or Shift+F10. A
/// locked row cannot be used, a hidden one is left out.
public final class Guard {

    private static final List<KeyCombination> KEYS = List.of(
            new KeyCodeCombination(KeyCode.CONTEXT_MENU),
            new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN));

    /// @param key   what is locked and hidden
    /// @param whole whether a lock leaves nothing of it to be used
    /// @param means whether it means something at the moment
    private record Row(String key, boolean whole, boolean means) {}

    private final ObjectProperty<Locks> locks;
    private final Messages messages;
    private final Pane pane;
    private final Map<Node, Row> rows = new HashMap<>();
    private final ContextMenu menu = new ContextMenu();

    public Guard(ObjectProperty<Locks> locks, Messages messages, Pane pane) {
        this.locks = locks;
        this.messages = messages;
        this.pane = pane;
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KEYS.stream().anyMatch(keys -> keys.match(event))) {
                asked(event);
            }
        });
        pane.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                asked(event);
            }
        });
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::clicked);
        locks.subscribe(() -> rows.forEach(this::show));
    }

    /// Watches a row.
    public void watch(Node row, String key) {
        put(row, new Row(key, true, true));
    }

    /// Watches a row of which something may be used while it is locked, as its pane knows.
    public void watchSome(Node row, String key) {
        put(row, new Row(key, false, true));
    }

    /// Shows a row that means something now, unless it is hidden.
    public void show(Node row, boolean means) {
        var before = Objects.requireNonNull(rows.get(row));
        put(row, new Row(before.key(), before.whole(), means));
    }

    private void put(Node node, Row row) {
        rows.put(node, row);
        show(node, row);
    }

    private void show(Node node, Row row) {
        Nodes.show(node, row.means() && !locks.get().hides(row.key()));
        if (row.whole()) {
            node.setDisable(locks.get().locks(row.key()));
        }
    }

    /// The keyboard means the row it is in.
    private void asked(Event event) {
        row(row -> within(event.getTarget(), row)).ifPresent(row -> {
            if (!menu.isShowing()) {
                fill(row);
                menu.show(row, Side.BOTTOM, 0, 0);
            }
            event.consume();
        });
    }

    /// A locked row sees no mouse, so its pane looks which one was meant.
    private void clicked(ContextMenuEvent event) {
        var point = pane.screenToLocal(event.getScreenX(), event.getScreenY());
        row(row -> row.getBoundsInParent().contains(point)).ifPresent(row -> {
            fill(row);
            menu.show(row, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private Optional<Node> row(Predicate<Node> meant) {
        return rows.keySet().stream().filter(Node::isVisible).filter(meant).findFirst();
    }

    private static boolean within(Object target, Node row) {
        return target instanceof Node node && (node.equals(row) || within(node.getParent(), row));
    }

    private void fill(Node row) {
        var key = Objects.requireNonNull(rows.get(row)).key();
        var now = locks.get();
        var free = new MenuItem(messages.get("guard.free"));
        free.setId("guard-free");
        free.setOnAction(_ -> locks.set(Locks.NONE));
        free.setDisable(now.equals(Locks.NONE));
        menu.getItems()
                .setAll(
                        item("guard.lock", now.locks(key), (old, on) -> old.withLocked(key, on)),
                        item("guard.hide", now.hides(key), (old, on) -> old.withHidden(key, on)),
                        free);
    }

    private MenuItem item(String words, boolean on, BiFunction<Locks, Boolean, Locks> change) {
        var item = new CheckMenuItem(messages.get(words));
        item.setId(words.replace('.', '-'));
        item.setSelected(on);
        item.setOnAction(_ -> locks.set(change.apply(locks.get(), item.isSelected())));
        return item;
    }
}
