package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import org.junit.jupiter.api.Test;

/// Every control of every state: somebody comes to it without a mouse, it says what it is, and whoever presses it
/// changes something, by the keyboard and by the mouse, in both languages. The keyboard comes first: to the headless
/// display a button of the mouse stays down, and what is pressed hears no keys.
class KeyboardStatesTest extends ControlVisit {

    /// Controls whose use leaves no trace here, and why.
    private static final Map<String, String> WITHOUT_TRACE = Map.of(
            "open", "chooses a file, which nobody does here",
            "(map|channel)-\\d\\d", "there are ten before it",
            "code|description", "is read and copied from",
            "history-list", "has a large picture behind it; its rows are used by their own test",
            "key-sheet", "is scrolled, which its own test tries",
            "descent", "is steered by keys and buttons, which its own test tries",
            "crop-pad", "is dragged, which its own test tries");

    /// Controls that Tab does not come to, and why.
    private static final Map<String, String> WITHOUT_TAB =
            Map.of("tour-.*", "the arrows, Enter and Escape do the same");

    /// Controls without a hint, and why.
    private static final Map<String, String> WITHOUT_HINT = Map.of(
            "tour-.*|way-out-.*|shape-(\\d+|square|cut)|leave|predict-(next|observe)|code-use", "say what they do",
            "stage-.*|crop-pad|knob-.*", "what is pointed at, and the value, are told beside it",
            "key-sheet|history-list|palette-field|cell-editor|descent", "nothing else is there",
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
    /// Controls that were there at some time, and those that answered or need not.
    private final Set<String> met = new TreeSet<>();

    private final Set<String> known = new TreeSet<>();
    private Consumer<Room> there = _ -> {};

    private static Map<String, Consumer<Room>> explore() {
        var states = new LinkedHashMap<>(GalleryStates.explore());
        states.keySet().removeIf(name -> name.contains("photo") || name.contains("loupe"));
        states.put("waves", room -> room.shell.actions().get("preset-gabor").run());
        List.of("popups-shape", "popups-samples").forEach(name -> states.put(name, Popups.ALL.get(name)));
        return states;
    }

    @Test
    void everyControlOfExploreAnswersKeyboardAndMouse() {
        var faults = new ArrayList<String>();
        explore().forEach((name, state) -> visit(name, state, faults));
        met.removeIf(id -> known.contains(id) || isAmong(WITHOUT_TRACE, id));
        met.forEach(id -> faults.add(id + " was never there to be used"));
        assertThat(faults).isEmpty();
        assertThat(known).hasSizeGreaterThan(200);
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

    /// Uses the controls of a state that nobody knows yet, in both languages.
    private void visit(String name, Consumer<Room> state, List<String> faults) {
        there = state;
        go();
        var wanted = new TreeSet<>(targets());
        wanted.removeAll(known);
        met.addAll(wanted);
        if (wanted.isEmpty() || large()) {
            return;
        }
        known.addAll(wanted);
        for (var hand : Hand.values()) {
            for (var each : Language.values()) {
                language = each;
                go();
                var found = hand == Hand.KEYBOARD ? untold(wanted) : List.<String>of();
                Stream.concat(found.stream(), silent(wanted, hand))
                        .forEach(fault -> faults.add(each + " " + name + ": " + fault));
            }
        }
    }

    private List<String> untold(Set<String> wanted) {
        var faults = new ArrayList<String>();
        nameless().stream().filter(wanted::contains).forEach(id -> faults.add(id + " has no name"));
        hintless().stream().filter(wanted::contains).forEach(id -> faults.add(id + " has no hint"));
        missed().stream()
                .filter(id -> !isAmong(WITHOUT_TAB, id))
                .forEach(id -> faults.add("Tab does not come to " + id));
        go();
        return faults;
    }

    private Stream<String> silent(Set<String> wanted, Hand hand) {
        var focused = controls();
        return wanted.stream()
                .filter(id -> !isAmong(WITHOUT_TRACE, id) && !CompletenessTest.takesLong(id))
                .filter(id -> hand == Hand.MOUSE || focused.contains(id))
                .flatMap(id -> tried(id, hand).stream());
    }

    private List<String> tried(String id, Hand hand) {
        var answer = answer(id, hand);
        if (answer == Answer.NOT_HERE) {
            known.remove(id);
        }
        return answer == Answer.NOTHING ? List.of(id + " does not answer the " + hand) : List.of();
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
    private Answer answer(String id, Hand way) {
        if (changes(id, way)) {
            return Answer.SOMETHING;
        }
        go();
        at(cell() == 0 ? 1 : 0);
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

    /// All at once: no hint comes up meanwhile.
    private boolean changes(String id, Hand way) {
        return fx(() -> {
            timeline().playing().set(false);
            closeLists();
            scene().getWindow().requestFocus();
            var node = target(id);
            return node.isPresent() && answers(node.get(), way);
        });
    }
}
