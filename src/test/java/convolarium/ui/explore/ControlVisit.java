package convolarium.ui.explore;

import convolarium.ui.control.Scrolls;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// Somebody who uses every control as people do, and looks whether anything comes of it. What a field, a list or a
/// slider itself shows does not count.
abstract class ControlVisit extends KeyboardVisit {

    /// A hand that a control should answer.
    enum Hand {
        KEYBOARD,
        MOUSE
    }

    /// Uses a control; answers whether anything came of it.
    boolean answers(Node control, Hand by) {
        choosesAnother(control);
        var node = target(control.getId()).orElse(control);
        focus(by == Hand.KEYBOARD ? node : node.getScene().getRoot());
        run(() -> Scrolls.reveal(node));
        move(middle(node));
        var before = told(node);
        switch (by) {
            case KEYBOARD -> press(node);
            case MOUSE -> click(node);
        }
        return !before.equals(told(node)) || (by == Hand.MOUSE && node instanceof TextInputControl && node.isFocused());
    }

    private String told(Node node) {
        boolean shows = node instanceof TextInputControl || node instanceof ComboBox<?> || node instanceof Slider;
        return fx(() -> {
            layOut();
            return Traces.of(room) + (shows ? Traces.beside(node) : Traces.seen());
        });
    }

    /// The mouse opens a list and chooses from it, drags a slider, clicks on all else; a field it only comes to.
    private void click(Node node) {
        switch (node) {
            case ComboBox<?> box -> choose(box);
            case Slider slider -> drag(slider);
            default -> click(middle(node));
        }
    }

    private void choose(ComboBox<?> box) {
        click(middle(box));
        var list = (ListView<?>) ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
        list.applyCss();
        list.layout();
        int chosen = box.getSelectionModel().getSelectedIndex();
        all(list)
                .filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty() && cell.getIndex() != chosen)
                .filter(Patience::seen)
                .findFirst()
                .ifPresent(cell -> click(middle(cell)));
    }

    private void drag(Slider slider) {
        var bounds = slider.localToScreen(slider.getLayoutBounds());
        boolean low = slider.getValue() < (slider.getMin() + slider.getMax()) / 2;
        double to = bounds.getMinX() + (low ? 0.8 : 0.2) * bounds.getWidth();
        drag(middle(slider.lookup(".thumb")), new Point2D(to, bounds.getCenterY()));
    }

    /// Of several of which one is always on, another is chosen before that one is used.
    private static void choosesAnother(Node node) {
        if (node instanceof ToggleButton one && one.isSelected()) {
            others(one)
                    .filter(other -> !other.isSelected() && !other.isDisabled() && seen(other))
                    .findFirst()
                    .ifPresent(ToggleButton::fire);
        }
    }

    private static Stream<ToggleButton> others(ToggleButton one) {
        if (one.getToggleGroup() != null) {
            return one.getToggleGroup().getToggles().stream().map(ToggleButton.class::cast);
        }
        boolean several = one.getId().matches("channel-.*|room-.*");
        return several ? siblings(one.getParent()) : Stream.of();
    }

    private static Stream<ToggleButton> siblings(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast);
    }

    static void closeLists() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof PopOver))
                .forEach(Window::hide);
    }
}
