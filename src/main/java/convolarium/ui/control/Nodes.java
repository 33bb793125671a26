package convolarium.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
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
