package convolarium.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// Words above a part of a pane.
public final class Titles {

    private Titles() {}

    /// A title in the language of the moment.
    public static Label of(ObservableValue<String> words) {
        var title = new Label();
        title.textProperty().bind(words);
        title.setWrapText(true);
        title.getStyleClass().add("section-title");
        return title;
    }
}
