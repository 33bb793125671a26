package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.ui.control.Icons;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What is on the stage in words, for those who hear it and for those who write about it.
final class DescriptionPane extends VBox {

    private final Bench bench;
    private final TextArea text = new TextArea();
    private @Nullable Outcome outcome;

    DescriptionPane(Bench bench) {
        this.bench = bench;
        var messages = bench.messages();
        getStyleClass().add("description-pane");
        var title = new Label();
        title.textProperty().bind(messages.text("describe.title"));
        title.getStyleClass().add("section-title");
        text.setId("description");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(12);
        text.accessibleTextProperty().bind(text.textProperty());
        var copy = Icons.button("description-copy", "mdi2c-content-copy", messages.text("describe.copy"), this::copy);
        getChildren().addAll(title, text, new HBox(copy));
        bench.timeline().moment().subscribe(this::refresh);
        bench.gaze().filter().subscribe(this::refresh);
        bench.gaze().channel().subscribe(this::refresh);
        sceneProperty().subscribe(this::refresh);
    }

    void show(Outcome now) {
        outcome = now;
        refresh();
    }

    /// Words are made only while somebody can see them, and not while the window runs.
    private void refresh() {
        if (outcome != null && getScene() != null && !bench.timeline().playing().get()) {
            text.setText(new Description(bench.messages())
                    .of(outcome, bench.timeline().moment().get(), bench.gaze()));
        }
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.getText()));
    }

    void focusText() {
        text.requestFocus();
    }
}
