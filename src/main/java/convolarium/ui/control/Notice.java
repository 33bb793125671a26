package convolarium.ui.control;

import convolarium.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that says what happened and goes away when it is read.
public final class Notice extends HBox {

    private final Label words = new Label();

    public Notice(Messages messages) {
        setId("notice");
        getStyleClass().add("notice");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphic(new FontIcon("mdi2i-information-outline"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(words, Icons.button("notice-close", "mdi2c-close", messages.text("notice.close"), this::close));
        close();
    }

    /// Shows a sentence; with an empty one it closes.
    public void show(String sentence) {
        words.setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(isVisible());
    }

    private void close() {
        show("");
    }
}
