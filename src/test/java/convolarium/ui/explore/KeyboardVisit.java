package convolarium.ui.explore;

import convolarium.data.Samples;
import convolarium.session.Locks;
import convolarium.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
            look();
            room.scene.lookup("#overlay").setVisible(false);
            List.copyOf(Window.getWindows()).stream()
                    .filter(window -> !window.equals(stage))
                    .forEach(Window::hide);
            layOut();
        });
        at(20);
        run(() -> room.shell.explore().focusStage());
    }

    private void look() {
        var gaze = room.bench().gaze();
        gaze.kept().set(null);
        gaze.predicts().set(false);
        gaze.hover().set(null);
        Stream.of(gaze.uses(), gaze.unpooled(), gaze.gradients(), gaze.sums(), gaze.single())
                .forEach(flag -> flag.set(false));
        gaze.tab().set(Gaze.Tab.MAPS);
        gaze.filter().set(0);
        gaze.channel().set(0);
        room.looks.zoom().set(100);
        room.shell.explore().alone().set(false);
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
        var found = new ArrayList<Node>();
        collect(node, found);
        return found.stream();
    }

    private static void collect(Node node, List<Node> found) {
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(part -> collect(part, found));
        }
    }

    /// Where somebody is: what lies above the rooms leaves nothing else to be used.
    private Parent place() {
        var root = scene().getRoot();
        return root.lookup("#overlay") instanceof Parent overlay && overlay.isVisible() ? overlay : root;
    }

    private static boolean control(Node node) {
        return node.getId() != null && node.isFocusTraversable() && !node.isDisabled() && seen(node);
    }

    /// What only the mouse presses: the keyboard uses the field beside it.
    private static boolean beside(Node node) {
        return node instanceof ButtonBase && node.getId() != null && !node.isDisabled() && seen(node);
    }

    /// All that can be used now.
    Stream<Node> used() {
        layOut();
        return all(place()).filter(KeyboardVisit::control);
    }

    Set<String> controls() {
        return fx(() -> used().map(Node::getId).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// The controls, and what only the mouse presses.
    Set<String> targets() {
        return fx(() -> all(place())
                .filter(node -> control(node) || beside(node))
                .map(Node::getId)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// What can be used now under some name.
    Optional<Node> target(String id) {
        return fx(() -> {
            layOut();
            return all(place())
                    .filter(node -> id.equals(node.getId()) && (control(node) || beside(node)))
                    .findFirst();
        });
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
            layOut();
            return Traces.of(room) + Traces.seen();
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
            case ButtonBase _ -> push(KeyCode.SPACE);
            default -> push(KeyCode.RIGHT, KeyCode.DOWN);
        }
    }

    /// Those controls that do not say what they are.
    List<String> nameless() {
        return fx(() -> used().filter(node -> {
                    var text = node instanceof Labeled labeled ? labeled.getText() : "";
                    var name = node.getAccessibleText();
                    return (text == null || text.isBlank()) && (name == null || name.isBlank());
                })
                .map(Node::getId)
                .toList());
    }
}
