package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.control.Action;
import convolarium.ui.control.Actions;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every key that an action is bound to, pressed wherever the keyboard can be: it does what its action does and nothing
/// else, unless the place needs it for itself.
class BindingsTest extends ControlVisit {

    /// Somewhere the keyboard can be.
    ///
    /// @param room the action that leads to it
    /// @param id   the control that has the focus
    /// @param why  what the place needs keys for
    /// @param kept whether it needs this one
    record Place(String room, String id, String why, Predicate<KeyCodeCombination> kept) {

        Place(String id, String why, Predicate<KeyCodeCombination> kept) {
            this("room-explore", id, why, kept);
        }

        @Override
        public String toString() {
            return id + ": " + why;
        }
    }

    static Stream<Place> places() {
        var press = alone(KeyCode.SPACE, KeyCode.ENTER);
        var number = alone(KeyCode.DIGIT0, KeyCode.NUMPAD0, KeyCode.MINUS, KeyCode.SUBTRACT);
        return Stream.of(
                new Place("stage-output", "nothing", _ -> false),
                new Place("stage-input", "to move the cursor and to begin a number", ARROWS.or(number)),
                new Place(
                        "stage-kernel",
                        "the same, and to open a cell",
                        ARROWS.or(number).or(alone(KeyCode.ENTER))),
                new Place("bias", "to be written in", BindingsTest::writes),
                new Place("stride", "to be written in", keys -> writes(keys) && !undoes(keys)),
                new Place("preset", "to open and to choose", alone(KeyCode.SPACE, KeyCode.UP, KeyCode.DOWN)),
                new Place("play", "to press it, and to go on from it", press.or(ARROWS)),
                new Place(
                        "new-sheet",
                        "to open and to close its menu",
                        press.or(ARROWS).or(alone(KeyCode.ESCAPE))),
                new Place("show-maps", "to press it, and to choose another", press.or(ARROWS)),
                new Place("scrubber", "to go through time", alone(KeyCode.LEFT, KeyCode.RIGHT)),
                new Place("room-network", "ribbon", "nothing", _ -> false));
    }

    private static final Predicate<KeyCodeCombination> ARROWS =
            alone(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);

    /// One of some keys without any other.
    private static Predicate<KeyCodeCombination> alone(KeyCode... codes) {
        return keys -> List.of(codes).contains(keys.getCode())
                && Stream.of(keys.getShortcut(), keys.getAlt(), keys.getShift())
                        .noneMatch(modifier -> modifier == ModifierValue.DOWN);
    }

    /// Whether a field that was written in needs a key: with Ctrl only to paste and to undo.
    private static boolean writes(KeyCodeCombination keys) {
        boolean program = keys.getCode().isFunctionKey()
                || keys.getCode() == KeyCode.ESCAPE
                || keys.getAlt() == ModifierValue.DOWN;
        boolean pastes = keys.getCode() == KeyCode.V && keys.getShift() == ModifierValue.UP;
        return !program && (keys.getShortcut() != ModifierValue.DOWN || pastes || undoes(keys));
    }

    private static boolean undoes(KeyCodeCombination keys) {
        return keys.getShortcut() == ModifierValue.DOWN
                && List.of(KeyCode.Z, KeyCode.Y).contains(keys.getCode());
    }

    private final List<String> done = new ArrayList<>();

    /// Instead of its work every action only tells that it was asked for.
    private void listen(Actions actions) throws ReflectiveOperationException {
        Field field = Actions.class.getDeclaredField("byId");
        field.setAccessible(true);
        @SuppressWarnings("unchecked")
        var byId = (Map<String, Action>) field.get(actions);
        var always = new SimpleBooleanProperty(true);
        byId.replaceAll((id, action) -> action.instead(_ -> done.add(id)).when(always));
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyKeyDoesWhatItIsBoundToOrIsKeptOnPurpose(Place place) throws ReflectiveOperationException {
        run(room.shell.actions().get(place.room())::run);
        listen(room.shell.actions());
        var faults = new ArrayList<String>();
        for (var keys : room.shell.actions().all().stream()
                .flatMap(action -> action.keys().stream())
                .toList()) {
            var wanted = place.kept().test(keys) ? List.<String>of() : bound(keys);
            boolean one = pressed(place, keys).size() == 1 && wanted.containsAll(done);
            if (wanted.isEmpty() ? !done.isEmpty() : !one) {
                faults.add(keys + " did " + done + ", not " + wanted);
            }
        }
        assertThat(faults).isEmpty();
    }

    /// Where several are bound to the same keys, the one that can be done is meant; here all can.
    private List<String> bound(KeyCodeCombination keys) {
        return room.shell.actions().all().stream()
                .filter(action -> action.keys().contains(keys))
                .map(Action::id)
                .toList();
    }

    /// What a key does in a place.
    private List<String> pressed(Place place, KeyCodeCombination keys) {
        run(ControlVisit::closeLists);
        focus(node(Node.class, place.id()));
        done.clear();
        press(keys);
        return List.copyOf(done);
    }

    @Test
    void aClickerIsHeardWhereverTheFocusIs() throws ReflectiveOperationException {
        run(() -> room.looks.presenting().set(true));
        listen(room.shell.actions());
        var clicker = Map.of(KeyCode.PAGE_DOWN, "forward", KeyCode.PAGE_UP, "back", KeyCode.PERIOD, "blank");
        clicker.forEach((key, action) -> {
            for (var id : List.of("stage-output", "stage-input", "leave")) {
                var place = new Place(id, "", _ -> false);
                assertThat(pressed(place, new KeyCodeCombination(key))).as(id).containsExactly(action);
            }
        });
        for (var id : List.of("stage-output", "leave")) {
            var place = new Place(id, "", _ -> false);
            assertThat(pressed(place, new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN)))
                    .containsExactly("present");
        }
    }

    private void press(KeyCodeCombination keys) {
        var codes = new ArrayList<KeyCode>();
        add(keys.getShortcut(), KeyCode.CONTROL, codes);
        add(keys.getAlt(), KeyCode.ALT, codes);
        add(keys.getShift(), KeyCode.SHIFT, codes);
        codes.add(keys.getCode());
        push(codes.toArray(KeyCode[]::new));
    }

    private static void add(ModifierValue wanted, KeyCode key, List<KeyCode> codes) {
        if (wanted == ModifierValue.DOWN) {
            codes.add(key);
        }
    }
}
