package convolarium.ui.network;

import convolarium.data.Sketchbook;
import convolarium.session.Steps;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Surroundings;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A class of one's own: its name, and its examples as small pictures.
final class OwnCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private final Steps<Sketchbook> book;
    private final Messages messages;
    private final int type;
    private final TextField name = new TextField();
    private final Label count = new Label();
    private final OwnThumbs thumbs;

    /// @param type   its place among the classes
    /// @param choose is told that this class gets the next example
    OwnCard(Surroundings surroundings, int type, IntConsumer choose) {
        this.book = surroundings.sketchbook();
        this.messages = surroundings.messages();
        this.type = type;
        this.thumbs =
                new OwnThumbs(surroundings, example -> book.edit(new Object(), now -> now.without(type, example)));
        thumbs.setId("own-examples-" + type);
        thumbs.accessibleTextProperty().bind(messages.text("own.examples"));
        name.setId("own-name-" + type);
        name.accessibleTextProperty().bind(messages.text("own.name"));
        name.setOnAction(_ -> rename());
        name.focusedProperty().subscribe(on -> {
            if (on) {
                choose.accept(type);
            } else {
                rename();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        var remove = Icons.button(
                "own-remove-" + type,
                "mdi2d-delete-outline",
                messages.text("own.remove"),
                () -> book.edit(new Object(), now -> now.without(type)));
        var head = new HBox(name, count, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("param-row");
        getStyleClass().add("own-card");
        getChildren().addAll(head, thumbs);
        thumbs.focusedProperty().subscribe(on -> {
            if (on) {
                choose.accept(type);
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> choose.accept(type));
    }

    private void rename() {
        var words = name.getText();
        if (type < book.value().get().classes().size()) {
            book.edit(new Object(), now -> now.renamed(type, words));
            name.setText(book.value().get().classes().get(type).name());
        }
    }

    void show(Sketchbook.Named now, boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        if (!name.isFocused()) {
            name.setText(now.name());
        }
        count.setText(messages.get("own.count", now.examples().size()));
        thumbs.show(now.examples());
    }
}
