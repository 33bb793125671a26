package convolarium.ui.explore;

import convolarium.ui.control.Icons;
import convolarium.ui.control.Titles;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is on the stage in words, for those who hear it and for those who write about it.
final class DescriptionPane extends VBox {

    private final DescriptionText text;

    /// @param seen whether anybody can see the words
    DescriptionPane(Bench bench, ObservableValue<Boolean> seen) {
        text = new DescriptionText("description", bench, seen);
        var messages = bench.messages();
        getStyleClass().add("description-pane");
        var copy = Icons.copy("description-copy", messages.text("describe.copy"), text);
        getChildren().addAll(Titles.of(messages.text("describe.title")), text, new HBox(copy));
    }

    void focusText() {
        text.requestFocus();
    }
}
