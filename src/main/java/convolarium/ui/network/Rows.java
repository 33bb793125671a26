package convolarium.ui.network;

import convolarium.text.Messages;
import convolarium.ui.control.Stepper;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Controls with their names before them.
record Rows(Messages messages) {

    HBox of(String key, Stepper control) {
        messages.languageProperty().subscribe(_ -> control.describe(messages.get(key)));
        return labelled(key, control);
    }

    HBox labelled(String key, Region control) {
        var label = new Label();
        label.textProperty().bind(messages.text(key));
        label.setLabelFor(control);
        label.setWrapText(true);
        label.getStyleClass().add("param-label");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(label, control);
        row.getStyleClass().add("param-row");
        return row;
    }
}
