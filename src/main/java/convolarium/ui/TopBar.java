package convolarium.ui;

import convolarium.session.Locks;
import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Keys;
import convolarium.ui.control.Nodes;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar on top: the name, and what can be done in every room.
final class TopBar extends HBox {

    private static final double LOGO = 26;
    /// Below this width, at the usual size, nothing is higher than it has to be.
    static final double NARROW = 740;

    private final Actions actions;
    private final Messages messages;
    /// Parts that can do with their icons alone, those first that give up their words first.
    private final List<List<Labeled>> givingWay;
    private boolean fitted;

    /// @param scale how large everything is
    TopBar(Actions actions, Messages messages, DoubleExpression scale, ObservableValue<Locks> locks, Rooms rooms) {
        this.actions = actions;
        this.messages = messages;
        var language = button("language");
        language.setText("中 / EN");
        var palette = button("palette");
        palette.setText(key("palette"));
        var present = present();
        var name = name(scale);
        var doors = doors(rooms);
        givingWay = List.of(
                List.of(name, palette),
                List.of(present, language),
                doors.getChildren().stream().map(Labeled.class::cast).toList());
        getStyleClass().add("top-bar");
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        name,
                        doors,
                        Nodes.gap(),
                        button("undo"),
                        button("redo"),
                        button("history"),
                        palette,
                        language,
                        button("theme"),
                        button("keys"),
                        padlock(locks),
                        button("stage-alone"),
                        present);
        widthProperty().subscribe(this::unfit);
        scale.subscribe(this::unfit);
        name.fontProperty().subscribe(this::unfit);
        messages.languageProperty().subscribe(this::unfit);
    }

    private void unfit() {
        fitted = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!fitted) {
            fitted = true;
            fit();
        }
        super.layoutChildren();
    }

    /// As many words as there is room for.
    private void fit() {
        givingWay.forEach(parts -> parts.forEach(part -> part.setContentDisplay(ContentDisplay.LEFT)));
        for (var parts : givingWay) {
            if (computePrefWidth(-1) > getWidth()) {
                parts.forEach(part -> part.setContentDisplay(ContentDisplay.GRAPHIC_ONLY));
            }
        }
    }

    private static Label name(DoubleExpression scale) {
        var logo = new ImageView(new Image(
                Objects.requireNonNull(TopBar.class.getResourceAsStream("/convolarium/assets/icon/icon-64.png"))));
        logo.fitWidthProperty().bind(scale.multiply(LOGO));
        logo.fitHeightProperty().bind(scale.multiply(LOGO));
        var name = new Label("Convolarium", logo);
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("brand");
        return name;
    }

    private HBox doors(Rooms rooms) {
        var bar = new HBox();
        bar.getStyleClass().add("doors");
        for (var door : Rooms.Door.values()) {
            var action = actions.get(Messages.key("room", door).replace('.', '-'));
            var button = new ToggleButton();
            button.setId(action.id());
            button.textProperty().bind(action.text(messages));
            button.setGraphic(new FontIcon(door.icon()));
            button.accessibleTextProperty().bind(button.textProperty());
            button.setTooltip(Icons.tooltip(action.hint(messages)));
            button.getStyleClass().add("door");
            button.setOnAction(_ -> {
                action.run();
                button.setSelected(true);
            });
            rooms.door().subscribe(now -> button.setSelected(now == door));
            bar.getChildren().add(button);
        }
        return bar;
    }

    /// One button locks and unlocks; it shows what it would do.
    /// It shows whether something is locked; pressed, it changes that.
    private Node padlock(ObservableValue<Locks> locks) {
        var lock = button("lock");
        var unlock = button("unlock");
        lock.setGraphic(new FontIcon("mdi2l-lock-open-variant-outline"));
        unlock.setGraphic(new FontIcon("mdi2l-lock"));
        unlock.getStyleClass().add("locked");
        unlock.visibleProperty().bind(locks.map(now -> !now.equals(Locks.NONE)));
        lock.visibleProperty().bind(unlock.visibleProperty().not());
        return new StackPane(lock, unlock);
    }

    /// The way to an audience stands out.
    private Button present() {
        var present = Icons.button(actions.get("present"), messages);
        present.getStyleClass().add("accent");
        present.textProperty().bind(messages.text("present.start", key("present")));
        return present;
    }

    private String key(String action) {
        return Keys.text(actions.get(action).keys().getFirst(), messages);
    }

    private Button button(String id) {
        var button = Icons.button(actions.get(id), messages);
        button.getStyleClass().add("flat");
        return button;
    }
}
