package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Keys;
import convolarium.ui.control.Nodes;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// An action in the palette: what it is, what it is about, its keys.
final class PaletteCell extends ListCell<Action> {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final FontIcon tick = new FontIcon("mdi2c-check");
    private final Label name = new Label();
    private final Label group = new Label();
    private final Label keys = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row;

    PaletteCell(Messages messages, Consumer<Action> perform) {
        this.messages = messages;
        group.getStyleClass().add("palette-group");
        keys.getStyleClass().add("key-cap");
        name.setGraphic(icon);
        group.setMinWidth(USE_PREF_SIZE);
        keys.setMinWidth(USE_PREF_SIZE);
        tick.managedProperty().bind(tick.visibleProperty());
        setPrefWidth(0);
        row = new HBox(name, tick, Nodes.gap(), group, keys);
        row.getStyleClass().add("palette-row");
        getStyleClass().add("palette-cell");
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                perform.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
        super.updateItem(action, empty);
        setGraphic(action == null ? null : row);
        pseudoClassStateChanged(
                UNAVAILABLE, action != null && !action.available().getValue());
        if (action != null) {
            icon.setIconLiteral(action.icon());
            name.setText(action.name(messages, messages.language()));
            tick.visibleProperty().bind(action.on());
            group.setText(messages.get(Messages.key("group", action.group())));
            keys.setText(
                    Keys.texts(action.keys(), messages).stream().findFirst().orElse(""));
            Nodes.show(keys, !action.keys().isEmpty());
            whole.setText(action.hint(messages).getValue());
            setAccessibleText(whole.getText());
            setTooltip(whole);
        }
    }
}
