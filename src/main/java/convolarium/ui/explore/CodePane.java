package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The layer as a line of PyTorch, to be copied; such a line, pasted, becomes the layer.
final class CodePane extends VBox {

    private final Bench bench;
    private final Messages messages;
    private final TextArea text = new TextArea();
    private String written = "";

    CodePane(Bench bench) {
        this.bench = bench;
        this.messages = bench.messages();
        getStyleClass().add("code-pane");
        var title = new Label("PyTorch");
        title.getStyleClass().add("section-title");
        text.setId("code");
        text.getStyleClass().add("code");
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.accessibleTextProperty().bind(messages.text("code.title"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                use();
                event.consume();
            } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        var use = new Button();
        use.setId("code-use");
        use.textProperty().bind(messages.text("code.use"));
        use.setOnAction(_ -> use());
        use.disableProperty().bind(text.textProperty().map(now -> now.equals(written)));
        var row = new HBox(Icons.copy("code-copy", messages.text("code.copy"), text), use);
        row.getStyleClass().add("input-actions");
        getChildren().addAll(title, text, row);
    }

    /// What somebody is typing stays until the layer changes. The first of several layers begins a line, so that it is
    /// not broken within its name.
    void show(Outcome outcome) {
        var line = line(outcome).replace("nn.Sequential(", "nn.Sequential(\n");
        if (!line.equals(written)) {
            written = line;
            text.setText(line);
        }
    }

    static String line(Outcome outcome) {
        var experiment = outcome.experiment();
        return TorchLine.write(
                experiment.op(),
                experiment.activation(),
                experiment.picture().values().shape());
    }

    /// Lets what is written be the layer, or says why not.
    void use() {
        new LayerCode(bench).use(text.getText());
    }
}
