package convolarium.ui.explore;

import convolarium.text.Language;
import convolarium.ui.Shell;
import convolarium.ui.Theme;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/// A room that is left costs no memory, whatever moved in it.
class ForgottenTest extends Visit {

    private static Map<String, Consumer<Room>> moving() {
        var states = new LinkedHashMap<>(KeyboardStates.network());
        for (var action : List.of("play", "shrink", "present")) {
            states.put(action, room -> room.shell.actions().get(action).run());
        }
        states.put("pause", room -> {
            room.shell.actions().get("shrink").run();
            ((Button) room.scene.lookup("#descent-play")).fire();
        });
        return states;
    }

    @Test
    void nothingHoldsARoomThatWasLeft() {
        var left = new ArrayList<WeakReference<Shell>>();
        moving().values().forEach(state -> {
            enter(state);
            left.add(new WeakReference<>(room.shell));
        });
        enter(_ -> {});
        until(() -> {
            System.gc();
            left.removeIf(shell -> shell.refersTo(null));
            return left.isEmpty();
        });
    }

    private void enter(Consumer<Room> state) {
        room = fx(() -> new Room(stage, Language.EN, Theme.LIGHT, 1300, 1100));
        run(() -> state.accept(room));
        run(this::layOut);
        pulses(2);
    }
}
