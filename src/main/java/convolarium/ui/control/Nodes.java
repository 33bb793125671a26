package convolarium.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What is the same for every part of a window.
public final class Nodes {

    private Nodes() {}

    /// Whether a part is in a window.
    public static ObservableValue<Boolean> inWindow(Node part) {
        return part.sceneProperty().map(_ -> true).orElse(false);
    }

    /// Whether a part is in a window that is shown.
    public static ObservableValue<Boolean> seen(Node part) {
        return part.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }

    /// What takes all room that is left in a row.
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// Pixels of the display for one of the layout.
    public static double density(Node part) {
        return part.getScene() == null || part.getScene().getWindow() == null
                ? 1
                : part.getScene().getWindow().getOutputScaleX();
    }

    /// Makes a canvas as large as the part it fills, and wipes it.
    public static GraphicsContext cleared(Canvas canvas, Region part) {
        canvas.setWidth(part.getWidth());
        canvas.setHeight(part.getHeight());
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, part.getWidth(), part.getHeight());
        return g;
    }

    /// The field that somebody types into who is at a part of a window.
    public static Optional<TextInputControl> field(@Nullable Node focused) {
        return switch (focused) {
            case TextInputControl field -> Optional.of(field);
            case ComboBox<?> box when box.isEditable() -> Optional.of(box.getEditor());
            case null, default -> Optional.empty();
        };
    }

    /// Shows a part, or hides it so that it takes no room.
    public static void show(Node part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }
}
