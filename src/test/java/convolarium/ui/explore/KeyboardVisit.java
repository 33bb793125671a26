package convolarium.ui.explore;

import convolarium.data.Samples;
import convolarium.session.Locks;
import convolarium.text.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// Somebody who goes from control to control. Where a small window has popped up they stay in it.
abstract class KeyboardVisit extends Visit {

    private static final int MOST_TABS = 300;

    void begin(Language language) {
        run(() -> {
            room.shell.actions().get("room-explore").run();
            room.messages.languageProperty().set(language);
            room.looks.presenting().set(false);
            room.session.locks().set(Locks.NONE);
            room.session.edit(new Object(), _ -> Room.beginning());
            room.edit(now -> now.withBias(0, 1));
            room.session.undo();
            room.edit(now -> now.withPicture("pinwheel", Samples.load("pinwheel")));
            room.bench().gaze().kept().set(null);
            room.scene.lookup("#overlay").setVisible(false);
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> !window.equals(stage))
                    .forEach(Window::hide);
            layOut();
        });
        at(20);
        run(() -> room.shell.explore().focusStage());
    }

    /// Where keys go to.
    Scene scene() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(PopOver.class::isInstance)
                .reduce((_, last) -> last)
                .map(Window::getScene)
                .orElse(room.scene);
    }

    @Override
    Node focused() {
        return fx(() -> scene().getFocusOwner());
    }

    static Stream<Node> all(Node node) {
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), List.copyOf(below).stream().flatMap(KeyboardVisit::all));
    }

    private static boolean control(Node node) {
        boolean pressed = node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof TextInputControl
                || node instanceof Slider;
        return pressed && node.getId() != null && node.isFocusTraversable() && !node.isDisabled() && seen(node);
    }

    Set<String> controls() {
        return fx(() -> all(scene().getRoot())
                .filter(KeyboardVisit::control)
                .map(Node::getId)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// The ids of all that Tab comes to, until it comes round.
    Set<String> tabbed() {
        var ids = new LinkedHashSet<String>();
        for (int i = 0; i < MOST_TABS; i++) {
            push(KeyCode.TAB);
            var id = focused().getId();
            if (id != null && !ids.add(id) && id.equals(ids.getFirst())) {
                break;
            }
        }
        return ids;
    }

    /// Those controls that Tab and the arrows do not come to.
    Set<String> missed() {
        var reached = tabbed();
        var missed = new TreeSet<>(controls());
        missed.removeAll(reached);
        missed.removeIf(id -> besideOne(id, reached));
        return missed;
    }

    /// Of the toggles of a group Tab comes to one, and the arrows go on from there. They choose, so they go back again.
    private boolean besideOne(String id, Set<String> reached) {
        var group = fx(() -> scene().lookup("#" + id) instanceof ToggleButton toggle ? toggle.getToggleGroup() : null);
        if (group == null) {
            return false;
        }
        var first = fx(() -> group.getToggles().stream()
                .map(ToggleButton.class::cast)
                .filter(toggle -> reached.contains(toggle.getId()))
                .findFirst());
        first.ifPresent(this::focus);
        for (int i = 0; i < group.getToggles().size(); i++) {
            push(KeyCode.RIGHT);
            if (id.equals(focused().getId())) {
                IntStream.rangeClosed(0, i).forEach(_ -> push(KeyCode.LEFT));
                return true;
            }
        }
        return false;
    }

    /// All that a control may change.
    String state() {
        return fx(() -> {
            var gaze = room.bench().gaze();
            var time = timeline();
            var toggles = all(room.scene.getRoot())
                    .filter(ToggleButton.class::isInstance)
                    .map(ToggleButton.class::cast)
                    .filter(ToggleButton::isSelected)
                    .map(Node::getId)
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return Stream.of(
                            System.identityHashCode(room.session.experiment().get()),
                            gaze.filter().get(),
                            gaze.channel().get(),
                            gaze.uses().get(),
                            gaze.gradients().get(),
                            gaze.aim().get(),
                            gaze.rate().get(),
                            gaze.shared().get(),
                            gaze.sums().get(),
                            gaze.brush().get(),
                            System.identityHashCode(gaze.kept().get()),
                            time.moment().get(),
                            time.playing().get(),
                            time.speed().get(),
                            room.looks.presenting().get(),
                            room.messages.language(),
                            room.session.locks().get(),
                            room.scene.lookup("#overlay").isVisible(),
                            Window.getWindows().size(),
                            toggles)
                    .map(Objects::toString)
                    .collect(Collectors.joining("|"));
        });
    }

    /// What presses a control by the keyboard, whatever it shows by now.
    void press(Node node) {
        switch (node) {
            case ComboBox<?> box ->
                push(
                        box.getSelectionModel().getSelectedIndex() + 1
                                        < box.getItems().size()
                                ? KeyCode.DOWN
                                : KeyCode.UP);
            case ComboBoxBase<?> _ -> push(KeyCode.DOWN);
            case Slider slider -> push(slider.getValue() < slider.getMax() ? KeyCode.RIGHT : KeyCode.LEFT);
            case TextInputControl field -> {
                boolean area = field instanceof TextArea;
                if (!area) {
                    var other = field.getText().equals("2") ? "3" : "2";
                    run(field::selectAll);
                    write(other);
                    push(KeyCode.ENTER);
                }
            }
            default -> push(KeyCode.SPACE);
        }
    }

    /// Those controls that do not say what they are.
    List<String> nameless() {
        return fx(() -> all(scene().getRoot())
                .filter(KeyboardVisit::control)
                .filter(node -> {
                    var text = node instanceof Labeled labeled ? labeled.getText() : "";
                    var name = node.getAccessibleText();
                    return (text == null || text.isBlank()) && (name == null || name.isBlank());
                })
                .map(Node::getId)
                .toList());
    }
}
