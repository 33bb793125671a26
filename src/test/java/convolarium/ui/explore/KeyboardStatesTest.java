package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.Theme;
import convolarium.ui.control.Scrolls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;

/// Every control of every state: somebody comes to it without a mouse, it says what it is, and whoever presses it
/// changes something, by the keyboard and by the mouse, in both languages. The keyboard comes first: to the headless
/// display a button of the mouse stays down, and what is pressed hears no keys.
class KeyboardStatesTest extends KeyboardVisit {

    /// Controls whose use leaves no trace here, and why.
    private static final Map<String, String> WITHOUT_TRACE = Map.of(
            "open", "chooses a file, which nobody does here",
            "(map|channel)-\\d\\d", "there are ten before it",
            "code|description", "is read and copied from",
            "key-sheet", "is scrolled, which its own test tries",
            "crop-pad", "is dragged, which its own test tries");

    /// Controls that Tab does not come to, and why.
    private static final Map<String, String> WITHOUT_TAB =
            Map.of("tour-.*", "the arrows, Enter and Escape do the same");

    /// Controls without a hint, and why.
    private static final Map<String, String> WITHOUT_HINT = Map.of(
            "tour-.*|way-out-.*|shape-(\\d+|square|cut)|leave|predict-(next|observe)|code-use", "say what they do",
            "stage-.*|crop-pad|knob-.*", "what is pointed at, and the value, are told beside it",
            "key-sheet|history-list|palette-field|cell-editor", "nothing else is there",
            "code|description", "have a title above them");

    /// Larger pictures are for others: they have no other controls.
    private static final int LARGEST = 64;

    private enum Answer {
        SOMETHING,
        NOTHING,
        /// The control is there only after others have been used.
        NOT_HERE
    }

    private Language language = Language.EN;
    /// Controls of the room as it begins, which `KeyboardTest` presses.
    private Set<String> pressed = Set.of();
    private Consumer<Room> there = _ -> {};

    private static Map<String, Consumer<Room>> explore() {
        var states = new LinkedHashMap<>(GalleryStates.explore());
        states.keySet().removeIf(name -> name.contains("photo") || name.contains("loupe"));
        List.of("popups-shape", "popups-samples").forEach(name -> states.put(name, Popups.ALL.get(name)));
        return states;
    }

    @Test
    void everyControlOfExploreAnswersKeyboardAndMouse() {
        var states = explore();
        var faults = new ArrayList<String>();
        for (var each : Language.values()) {
            language = each;
            begin(language);
            pressed = targets();
            var known = new TreeSet<String>();
            states.entrySet().removeIf(state -> !visit(state, known, faults));
            assertThat(known).hasSizeGreaterThan(150);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyControlOfTheNetworkHasANameAndTabComesToIt() {
        var languages = Language.values();
        int turn = 0;
        for (var state : KeyboardStates.network().entrySet()) {
            language = languages[turn++ % languages.length];
            there = state.getValue();
            go();
            assertThat(nameless())
                    .as("controls of %s without a name", state.getKey())
                    .isEmpty();
            assertThat(missed())
                    .as("controls of %s that Tab does not come to", state.getKey())
                    .isEmpty();
        }
    }

    private boolean large() {
        var picture = now().picture();
        return Math.max(picture.height(), picture.width()) > LARGEST;
    }

    private void go() {
        begin(language);
        run(() -> {
            there.accept(room);
            layOut();
        });
    }

    /// Tries the controls of a state that nobody knows yet; answers whether there are any.
    private boolean visit(Map.Entry<String, Consumer<Room>> state, Set<String> known, List<String> faults) {
        there = state.getValue();
        go();
        var wanted = new TreeSet<>(targets());
        wanted.removeAll(known);
        if (wanted.isEmpty() || large()) {
            return false;
        }
        known.addAll(wanted);
        tried(wanted, known).forEach(fault -> faults.add(language + " " + state.getKey() + ": " + fault));
        return true;
    }

    private List<String> tried(Set<String> wanted, Set<String> known) {
        var focused = controls();
        var faults = new ArrayList<String>();
        nameless().stream().filter(wanted::contains).forEach(id -> faults.add(id + " has no name"));
        hintless().stream().filter(wanted::contains).forEach(id -> faults.add(id + " has no hint"));
        missed().stream()
                .filter(id -> !isAmong(WITHOUT_TAB, id))
                .forEach(id -> faults.add("Tab does not come to " + id));
        wanted.removeIf(id -> pressed.contains(id) || isAmong(WITHOUT_TRACE, id) || CompletenessTest.takesLong(id));
        go();
        wanted.stream()
                .filter(focused::contains)
                .forEach(id -> faults.addAll(tried(id, this::press, "the keyboard", known)));
        go();
        wanted.forEach(id -> faults.addAll(tried(id, this::click, "the mouse", known)));
        return faults;
    }

    private List<String> tried(String id, Consumer<Node> way, String hand, Set<String> known) {
        var answer = answer(id, way);
        if (answer == Answer.NOT_HERE) {
            known.remove(id);
        }
        return answer == Answer.NOTHING ? List.of(id + " does not answer " + hand) : List.of();
    }

    private static boolean isAmong(Map<String, String> patterns, String id) {
        return patterns.keySet().stream().anyMatch(pattern -> Pattern.matches(pattern, id));
    }

    private List<String> hintless() {
        return fx(() -> used().filter(node -> !told(node))
                .map(Node::getId)
                .filter(id -> !isAmong(WITHOUT_HINT, id))
                .toList());
    }

    /// Whether there is a hint, its own or that of its row, or of the row that its own is part of.
    private static boolean told(Node node) {
        if (hinted(node)) {
            return true;
        }
        for (var row = node.getParent(); row != null; row = row.getParent()) {
            boolean several = row.getClass().getSimpleName().equals("NumbersRow");
            if ((several || row.getStyleClass().contains("param-row"))
                    && all(row).anyMatch(KeyboardStatesTest::hinted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hinted(Node node) {
        return node instanceof Control control && control.getTooltip() != null;
    }

    /// Whether a control changes something: as the others have left the room, in its state at another place, or in a
    /// room nobody has touched.
    private Answer answer(String id, Consumer<Node> way) {
        if (changes(id, way)) {
            return Answer.SOMETHING;
        }
        go();
        at(cell() / 2);
        if (changes(id, way)) {
            return Answer.SOMETHING;
        }
        run(() -> room = new Room(stage, language, Theme.LIGHT, 1300, 1100));
        go();
        if (target(id).isEmpty()) {
            return Answer.NOT_HERE;
        }
        return changes(id, way) ? Answer.SOMETHING : Answer.NOTHING;
    }

    private boolean changes(String id, Consumer<Node> way) {
        run(() -> {
            timeline().playing().set(false);
            closeLists();
            scene().getWindow().requestFocus();
        });
        var node = target(id);
        node.filter(Node::isFocusTraversable).ifPresent(this::focus);
        return node.isPresent() && fx(() -> changes(node.get(), way));
    }

    /// All at once: no hint comes up meanwhile.
    private boolean changes(Node node, Consumer<Node> way) {
        if (stays(node)) {
            return true;
        }
        Scrolls.reveal(node);
        move(middle(node));
        var before = state();
        way.accept(node);
        return !before.equals(state()) || (node instanceof TextInputControl && node.isFocused());
    }

    private void click(Node node) {
        click(middle(node));
    }

    private static void closeLists() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof PopOver))
                .forEach(Window::hide);
    }

    /// One of several that is on stays on.
    private static boolean stays(Node node) {
        boolean several = node instanceof ToggleButton toggle && toggle.getToggleGroup() != null;
        return node instanceof ToggleButton one
                && one.isSelected()
                && (several || node.getId().matches("channel-.*|room-.*"));
    }
}
