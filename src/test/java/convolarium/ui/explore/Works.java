package convolarium.ui.explore;

import convolarium.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// What controls can do, without a hand: buttons, items of menus, choices of lists.
final class Works {

    private Works() {}

    private static Stream<Node> all(Node node) {
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), List.copyOf(below).stream().flatMap(Works::all));
    }

    /// All controls that can be used now, in all windows.
    static Stream<Node> shown() {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(window -> all(window.getScene().getRoot()))
                .filter(node -> node.getId() != null && Patience.seen(node) && !node.isDisabled());
    }

    /// What can be done with a control, by the names that its actions should have.
    static Map<String, Runnable> of(Node node) {
        var works = new LinkedHashMap<String, Runnable>();
        switch (node) {
            case MenuButton menu -> menu.getItems().forEach(item -> works.put(item.getId(), item::fire));
            case ButtonBase button -> works.put(button.getId(), () -> press(button));
            case ComboBox<?> box ->
                box.getItems().forEach(value -> works.put(id(box, value), () -> choose(box, value)));
            default -> {}
        }
        return works;
    }

    private static String id(ComboBox<?> box, Object value) {
        var one =
                value instanceof Optional<?> some ? some.map(Object.class::cast).orElse("none") : value;
        return one instanceof Enum<?> constant
                ? Messages.key(box.getId(), constant).replace('.', '-')
                : box.getId() + "-" + one;
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, Object value) {
        ((ComboBox<Object>) box).setValue(value);
    }

    private static void press(ButtonBase button) {
        if (button.getStyleClass().contains("stepper-button")) {
            Stream.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
                    .forEach(type -> Event.fireEvent(button, MouseEvents.left(type)));
        } else {
            button.fire();
        }
    }
}
