package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Actions;
import convolarium.ui.control.GridZone;
import convolarium.ui.control.Keys;
import convolarium.ui.control.Overlay;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All keys of all actions, by what they are about.
final class KeySheet extends VBox {

    private static final int COLUMNS = 4;
    private static final double WIDE = 4000;

    /// By how much columns grow until all blocks find their place, in pixels.
    private static final double MORE = 4;

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
        columns.setMinWidth(0);
        var scroll = Scrolls.down(columns);
        scroll.setFocusTraversable(false);
        getChildren().addAll(head(), scroll);
        messages.languageProperty().subscribe((_, _) -> {
            if (overlay.shows(this)) {
                fill();
            }
        });
    }

    /// Opens, or closes if it is open.
    void toggle() {
        if (overlay.shows(this)) {
            overlay.close();
        } else {
            overlay.open(this, this);
            fill();
        }
    }

    private Node head() {
        var title = Titles.of(messages.text("action.keys"));
        return overlay.head("key-sheet-close", messages, title);
    }

    /// Groups keep their order and fill one column after the other, none of which is longer than it must be.
    private void fill() {
        var blocks = blocks();
        var measured = column();
        measured.getChildren().setAll(blocks);
        columns.getChildren().setAll(measured);
        applyCss();
        double width = measured.prefWidth(USE_COMPUTED_SIZE);
        double most = measured.prefHeight(width) / COLUMNS;
        var shared = shared(blocks, width, most);
        while (shared.size() > COLUMNS) {
            most += MORE;
            shared = shared(blocks, width, most);
        }
        columns.getChildren().setAll(shared);
        var wide = Bindings.createDoubleBinding(() -> stretched(width), columns.widthProperty());
        shared.forEach(column -> column.prefWidthProperty().bind(wide));
    }

    /// The width of columns of which as many as have room stand beside each other and take all of it.
    private double stretched(double least) {
        double gap = columns.getHgap();
        var edges = columns.getInsets();
        double room = columns.getWidth() - edges.getLeft() - edges.getRight() + gap;
        double across = Math.clamp(
                Math.floor(room / (least + gap)), 1, columns.getChildren().size());
        return Math.max(least, Math.floor(room / across - gap));
    }

    /// Blocks in as many columns as they fill.
    private static List<VBox> shared(List<VBox> blocks, double width, double most) {
        var shared = new ArrayList<>(List.of(new ArrayList<VBox>()));
        double done = 0;
        for (var block : blocks) {
            double height = block.prefHeight(width);
            if (done > 0 && done + height > most) {
                shared.add(new ArrayList<>());
                done = 0;
            }
            shared.getLast().add(block);
            done += height;
        }
        return shared.stream()
                .map(some -> {
                    var column = column();
                    column.getChildren().setAll(some);
                    return column;
                })
                .toList();
    }

    private static VBox column() {
        var column = new VBox();
        column.getStyleClass().add("key-column");
        return column;
    }

    /// What there is to tell: a block for each group of the room, one for its grids of cells, one for a clicker.
    private List<VBox> blocks() {
        var blocks = new ArrayList<VBox>();
        for (var group : Group.values()) {
            if (group == Group.EDIT && getScene().getRoot().lookup(".grid-zone") != null) {
                blocks.add(cells());
            }
            var bound = actions.get().all().stream()
                    .filter(action -> action.group() == group && !action.keys().isEmpty())
                    .toList();
            if (!bound.isEmpty()) {
                blocks.add(block(Messages.key("group", group), bound));
            }
        }
        blocks.add(block("group.clicker", Presenter.clicker(actions.get()).all()));
        return blocks;
    }

    private VBox cells() {
        var block = block("group.cells", List.of());
        block.getChildren().add(row(messages.text("keys.cells"), GridZone.steps()));
        return block;
    }

    private VBox block(String words, List<Action> bound) {
        var title = new Label();
        title.setWrapText(true);
        title.textProperty().bind(messages.text(words));
        title.getStyleClass().add("key-group");
        var block = new VBox(title);
        bound.forEach(action -> block.getChildren().add(row(action.text(messages), action.keys())));
        return block;
    }

    private HBox row(ObservableValue<String> words, List<KeyCodeCombination> keys) {
        var name = new Label();
        name.textProperty().bind(words);
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(name);
        Keys.texts(keys, messages).forEach(written -> {
            var cap = new Label(written);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(cap);
        });
        row.getStyleClass().add("key-row");
        return row;
    }
}
