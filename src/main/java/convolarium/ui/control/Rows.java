package convolarium.ui.control;

import convolarium.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Controls with their names before them.
public record Rows(Messages messages) {

    public HBox of(String key, Stepper control) {
        control.describe(messages.text(key));
        return labelled(key, control);
    }

    public HBox labelled(String key, Region control) {
        var label = new Label();
        label.textProperty().bind(messages.text(key));
        label.setLabelFor(control);
        Icons.hint(label, key, messages);
        control.accessibleTextProperty().bind(messages.text(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("param-label");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(label, control);
        row.getStyleClass().add("param-row");
        return row;
    }
}
