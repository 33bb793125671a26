package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Keys;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Titles;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys of all actions, by what they are about.
final class KeySheet extends VBox {

    private static final int COLUMNS = 4;
    private static final double WIDE = 4000;

    private final Supplier<Actions> actions;
    private final Messages messages;
    private final Overlay overlay;
    private final FlowPane columns = new FlowPane();

    KeySheet(Supplier<Actions> actions, Messages messages, Overlay overlay) {
        this.actions = actions;
        this.messages = messages;
        this.overlay = overlay;
        setId("key-sheet");
        getStyleClass().addAll("overlay-card", "key-sheet");
        setFocusTraversable(true);
        accessibleTextProperty().bind(messages.text("action.keys"));
        setMaxHeight(USE_PREF_SIZE);
        columns.getStyleClass().add("key-columns");
        columns.setPrefWrapLength(WIDE);
        var scroll = Scrolls.down(columns);
        scroll.setFocusTraversable(false);
        getChildren().addAll(head(), scroll);
    }

    /// Opens, or closes if it is open.
    void toggle() {
        if (overlay.shows(this)) {
            overlay.close();
        } else {
            fill();
            overlay.open(this, this);
        }
    }

    private Node head() {
        var title = Titles.of(messages.text("action.keys"));
        var close = Icons.button("key-sheet-close", "mdi2c-close", messages.text("notice.close"), overlay::close);
        close.getStyleClass().add("flat");
        close.setFocusTraversable(false);
        var head = new HBox(title, gap(), close);
        head.getStyleClass().add("key-row");
        return head;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Groups keep their order and fill one column after the other, about as far as the others.
    private void fill() {
        columns.getChildren().clear();
        int all = 0;
        for (var group : Group.values()) {
            all += height(group);
        }
        int done = 0;
        for (var group : Group.values()) {
            int wanted = (done + height(group) / 2) * COLUMNS / all;
            if (columns.getChildren().size() <= wanted) {
                columns.getChildren().add(column());
            }
            if (columns.getChildren().getLast() instanceof VBox column) {
                column.getChildren().add(block(group));
            }
            done += height(group);
        }
    }

    private static VBox column() {
        var column = new VBox();
        column.getStyleClass().add("key-column");
        return column;
    }

    private List<Action> bound(Group group) {
        return actions.get().all().stream()
                .filter(action -> action.group() == group && !action.keys().isEmpty())
                .toList();
    }

    private int height(Group group) {
        return bound(group).size() + 2;
    }

    private VBox block(Group group) {
        var title = new Label();
        title.textProperty().bind(messages.text(Messages.key("group", group)));
        title.getStyleClass().add("key-group");
        var block = new VBox(title);
        bound(group).forEach(action -> block.getChildren().add(row(action)));
        return block;
    }

    private HBox row(Action action) {
        var name = new Label();
        name.textProperty().bind(action.text(messages));
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(name);
        Keys.texts(action.keys(), messages).forEach(keys -> {
            var cap = new Label(keys);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(cap);
        });
        row.getStyleClass().add("key-row");
        return row;
    }
}
