package convolarium.app;

import convolarium.text.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Says that something unexpected happened, once for all that happens while it is open.
final class UnexpectedDialog {

    private static final int MOST_DETAILS = 20;
    private static final double TEXT_WIDTH = 480;

    private final Messages messages;
    private final IntegerProperty more = new SimpleIntegerProperty(this, "more", 0);
    private final TextArea details = new TextArea();
    private final Alert alert = new Alert(Alert.AlertType.ERROR);

    UnexpectedDialog(Messages messages, Thread thread, Throwable problem) {
        this.messages = messages;
        var copy = new ButtonType(messages.get("unexpected.copy"), ButtonData.LEFT);
        var close = new ButtonType(messages.get("unexpected.close"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(copy, close);
        alert.titleProperty().bind(messages.text("unexpected.title"));
        alert.setHeaderText(null);
        alert.setResizable(true);
        alert.getDialogPane().setId("unexpected");
        alert.getDialogPane().setContent(new VBox(12, sentence(), further(), details()));
        details.setText(system() + account(thread, problem));
        button(copy, "unexpected-copy").addEventFilter(ActionEvent.ACTION, this::copy);
        button(close, "unexpected-close");
    }

    private Node sentence() {
        var label = new Label();
        label.setId("unexpected-text");
        label.textProperty().bind(messages.text("unexpected.text"));
        label.setWrapText(true);
        label.setPrefWidth(TEXT_WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node further() {
        var label = new Label();
        label.setId("unexpected-more");
        label.textProperty().bind(messages.text("unexpected.more", more));
        label.visibleProperty().bind(more.greaterThan(0));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node details() {
        details.setId("unexpected-details");
        details.setEditable(false);
        var pane = new TitledPane();
        pane.setContent(details);
        pane.setId("unexpected-details-pane");
        pane.textProperty().bind(messages.text("unexpected.details"));
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.expandedProperty().subscribe(() -> Platform.runLater(this::fitWindow));
        details.accessibleTextProperty().bind(pane.textProperty());
        return pane;
    }

    private void fitWindow() {
        if (alert.isShowing()) {
            alert.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private Button button(ButtonType type, String id) {
        var button = (Button) Objects.requireNonNull(alert.getDialogPane().lookupButton(type));
        button.setId(id);
        return button;
    }

    private void copy(ActionEvent pressed) {
        var content = new ClipboardContent();
        content.putString(details.getText());
        Clipboard.getSystemClipboard().setContent(content);
        pressed.consume();
    }

    void show(@Nullable Window owner, Runnable closed) {
        if (owner != null && owner.isShowing()) {
            alert.initOwner(owner);
        }
        alert.initModality(Modality.NONE);
        alert.setOnHidden(_ -> closed.run());
        alert.show();
    }

    /// Counts a further problem, and keeps what is known about the first few.
    void add(Thread thread, Throwable problem) {
        more.set(more.get() + 1);
        if (more.get() <= MOST_DETAILS) {
            details.setText(details.getText() + "\n" + account(thread, problem));
        }
        Platform.runLater(this::fitWindow);
    }

    private static String system() {
        return "Convolarium, Java %s, JavaFX %s, %s %s%n%n"
                .formatted(
                        System.getProperty("java.version"),
                        System.getProperty("javafx.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    private static String account(Thread thread, Throwable problem) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text, true));
        return thread.getName() + ": " + text;
    }
}
