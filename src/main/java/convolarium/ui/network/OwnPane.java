package convolarium.ui.network;

import convolarium.data.Pencil;
import convolarium.data.Picture;
import convolarium.data.Sketchbook;
import convolarium.session.Steps;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Surroundings;
import convolarium.ui.control.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where classes of one's own are made: a sheet to draw examples on, and beside it the classes with those that there
/// are.
final class OwnPane extends VBox {

    private final Surroundings surroundings;
    private final Steps<Sketchbook> book;
    private final Messages messages;
    private final BooleanProperty open;
    private final Runnable learn;
    private final OwnPad pad;
    private final VBox cards = new VBox();
    private final VBox side;
    private final List<OwnCard> made = new ArrayList<>();
    private final Button add = button("own-add", "mdi2p-plus", this::keep);
    private final Button more = button("own-class", "mdi2p-plus", this::addClass);
    private final Button train = button("own-learn", "mdi2s-school-outline", this::learn);
    private final Label told = new Label();
    private int chosen;

    /// @param open  whether it is shown
    /// @param learn lets the network learn from the classes
    OwnPane(Surroundings surroundings, BooleanProperty open, Runnable learn) {
        this.surroundings = surroundings;
        this.book = surroundings.sketchbook();
        this.messages = surroundings.messages();
        this.open = open;
        this.learn = learn;
        this.pad = new OwnPad(surroundings, this::keep);
        List.of(more, train)
                .forEach(button ->
                        button.textProperty().bind(messages.text(button.getId().replace('-', '.'))));
        train.getStyleClass().add("accent");
        cards.getStyleClass().add("own-cards");
        told.setId("own-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.getStyleClass().add("muted");
        var scroll = Scrolls.down(cards);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var close = Icons.button("own-close", "mdi2c-close", messages.text("own.close"), () -> open.set(false));
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        this.side = new VBox(new HBox(told, close), tools(), scroll);
        side.getStyleClass().addAll("net-results", "own");
        getStyleClass().addAll("net-maps", "own");
        VBox.setVgrow(pad, Priority.ALWAYS);
        getChildren().addAll(Titles.of(messages.text("own.draw")), pad, sheetTools());
        book.value().subscribe(this::show);
        sceneProperty().subscribe(_ -> pad.requestFocus());
        messages.languageProperty().subscribe(() -> show(book.value().get()));
    }

    private static Button button(String id, String icon, Runnable work) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> work.run());
        return button;
    }

    /// The classes, beside the sheet.
    VBox side() {
        return side;
    }

    private FlowPane sheetTools() {
        var tools = new FlowPane(
                add,
                Icons.button("own-clear", "mdi2e-eraser", messages.text("own.clear"), () -> edit(Sketchbook::cleared)),
                Icons.button(
                        "own-invert",
                        "mdi2i-invert-colors",
                        messages.text("own.invert"),
                        () -> edit(now -> now.drawn(Pencil::inverted))),
                Icons.button("own-take", "mdi2i-image-outline", messages.text("own.take"), this::take));
        tools.getStyleClass().add("layer-tools");
        return tools;
    }

    private FlowPane tools() {
        var undo = Icons.button("own-undo-button", "mdi2u-undo", messages.text("own.undo"), book::undo);
        undo.disableProperty().bind(book.undoable().not());
        var redo = Icons.button("own-redo-button", "mdi2r-redo", messages.text("own.redo"), book::redo);
        redo.disableProperty().bind(book.redoable().not());
        var tools = new FlowPane(more, train, undo, redo);
        tools.getStyleClass().add("layer-tools");
        return tools;
    }

    /// What can be done to them while they are shown.
    List<Action> actions() {
        return List.of(
                Action.flip("own-classes", Group.VIEW, "own.open", open)
                        .withIcon("mdi2p-pencil-outline")
                        .on(KeyCode.O),
                Action.of("own-undo", Group.EDIT, "own.undo", book::undo)
                        .withIcon("mdi2u-undo")
                        .on(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)
                        .when(open),
                Action.of("own-redo", Group.EDIT, "own.redo", book::redo)
                        .withIcon("mdi2r-redo")
                        .on(KeyCode.Y, KeyCombination.SHORTCUT_DOWN)
                        .on(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .when(open));
    }

    private void edit(UnaryOperator<Sketchbook> change) {
        book.edit(new Object(), change);
    }

    /// A picture on the sheet, to be looked at before it is kept.
    void show(Picture picture) {
        edit(now -> now.showing(picture));
    }

    private void take() {
        show(surroundings.studio().blueprint().get().picture());
    }

    private void keep() {
        edit(now -> now.taken(chosen));
    }

    private void addClass() {
        edit(now -> now.with(messages.get("own.new", now.classes().size() + 1)));
        choose(book.value().get().classes().size() - 1);
    }

    private void learn() {
        open.set(false);
        learn.run();
    }

    private void choose(int type) {
        chosen = type;
        show(book.value().get());
    }

    private void show(Sketchbook now) {
        int size = now.classes().size();
        chosen = Math.clamp(chosen, 0, Math.max(0, size - 1));
        while (made.size() < size) {
            made.add(new OwnCard(surroundings, made.size(), this::choose));
        }
        if (cards.getChildren().size() != size) {
            cards.getChildren().setAll(made.subList(0, size));
        }
        for (int i = 0; i < size; i++) {
            made.get(i).show(now.classes().get(i), i == chosen);
        }
        add.setDisable(!now.takes(chosen));
        var type = size == 0 ? "" : now.classes().get(chosen).name();
        add.setText(type.isEmpty() ? messages.get("own.add") : messages.get("own.add-as", type));
        more.setDisable(!now.takesClasses());
        train.setDisable(!now.teaches());
        told.setText(messages.get(told(now)));
    }

    private static String told(Sketchbook now) {
        if (now.classes().isEmpty()) {
            return "own.none";
        }
        if (now.count() >= Sketchbook.MOST_EXAMPLES) {
            return "own.full";
        }
        return now.teaches() ? "own.hint" : "own.too-few";
    }
}
