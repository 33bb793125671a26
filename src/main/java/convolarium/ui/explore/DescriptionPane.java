package convolarium.ui.explore;

import convolarium.ui.control.Icons;
import convolarium.ui.control.Titles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// What is on the stage in words, for those who hear it and for those who write about it.
final class DescriptionPane extends VBox {

    /// Beside and below the words, in pixels.
    private static final double AROUND = 48;

    private final TextArea text = new TextArea();

    /// @param seen whether anybody can see the words
    DescriptionPane(Bench bench, ObservableValue<Boolean> seen) {
        var messages = bench.messages();
        getStyleClass().add("description-pane");
        text.setId("description");
        text.setEditable(false);
        text.setWrapText(true);
        text.textProperty().bind(new Telling(bench, seen).words());
        text.textProperty().subscribe(this::grow);
        text.widthProperty().subscribe(this::grow);
        text.fontProperty().subscribe(this::grow);
        text.accessibleTextProperty().bind(text.textProperty());
        var copy = Icons.copy("description-copy", messages.text("describe.copy"), text);
        getChildren().addAll(Titles.of(messages.text("describe.title")), text, new HBox(copy));
    }

    /// As high as its words: what surrounds it scrolls.
    private void grow() {
        var words = new Text(text.getText());
        words.setFont(text.getFont());
        words.setWrappingWidth(Math.max(1, text.getWidth() - AROUND));
        text.setPrefHeight(Math.ceil(words.getLayoutBounds().getHeight()) + AROUND);
    }

    void focusText() {
        text.requestFocus();
    }
}
