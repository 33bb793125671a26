package convolarium.ui.explore;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// All that a control may change. Hints do not count: they come by themselves.
final class Traces {

    private Traces() {}

    static Stream<Window> windows() {
        return List.copyOf(Window.getWindows()).stream().filter(window -> !(window instanceof Tooltip));
    }

    /// What is asked and how it is looked at.
    static String of(Room room) {
        var gaze = room.bench().gaze();
        var time = room.bench().timeline();
        return Stream.of(
                        System.identityHashCode(room.session.experiment().get()),
                        System.identityHashCode(room.studio.blueprint().get()),
                        System.identityHashCode(room.sketchbook.value().get()),
                        System.identityHashCode(gaze.kept().get()),
                        room.shell.explore().manner().text().getValue(),
                        gaze.rate().get(),
                        gaze.hover().get(),
                        gaze.predicts().get(),
                        time.moment().get(),
                        time.playing().get(),
                        time.speed().get(),
                        time.still().get(),
                        room.looks.presenting().get(),
                        room.looks.zoom().get(),
                        room.theme.get(),
                        room.messages.language(),
                        room.session.locks().get(),
                        room.lessons.size(),
                        Clipboard.getSystemClipboard().getString())
                .map(Objects::toString)
                .collect(Collectors.joining("|"));
    }

    /// All that is seen, but for what is painted.
    static String seen() {
        return seen(_ -> true);
    }

    /// The same but for what a control itself shows.
    static String beside(Node control) {
        return seen(node -> !node.equals(control));
    }

    private static String seen(Predicate<Node> wanted) {
        var told = new StringBuilder();
        windows().forEach(window -> tell(window.getScene().getRoot(), wanted, told));
        return told.toString();
    }

    private static void tell(Node node, Predicate<Node> wanted, StringBuilder told) {
        if (node.isVisible() && wanted.test(node)) {
            told.append(node.getId()).append(value(node)).append(node.isDisabled());
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(part -> tell(part, wanted, told));
            }
        }
    }

    private static String value(Node node) {
        return switch (node) {
            case ComboBoxBase<?> box -> String.valueOf(box.getValue());
            case Slider slider -> Double.toString(slider.getValue());
            case TextInputControl field -> field.getText();
            case CheckBox box -> Boolean.toString(box.isSelected());
            case ToggleButton toggle -> Boolean.toString(toggle.isSelected());
            case ScrollPane pane -> Double.toString(pane.getVvalue());
            case Text text -> text.getText();
            default -> "";
        };
    }
}
