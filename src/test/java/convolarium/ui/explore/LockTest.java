package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.session.Filter;
import convolarium.session.Locks;
import convolarium.text.Language;
import convolarium.ui.draw.Plan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// A teacher who locks and hides controls, and a class that tries to change them.
class LockTest extends Visit {

    private boolean usable(String id) {
        var node = node(Node.class, id);
        return fx(() -> !node.isDisabled());
    }

    @Test
    void thePadlockLocksEverythingAndFreesItAgain() {
        var before = now();
        click("lock");
        for (var locked : List.of("kernel-more", "stride-more", "kind-pool", "preset", "sample-pinwheel", "open")) {
            assertThat(usable(locked)).as(locked).isFalse();
        }
        click(spot(Plan::input, 2, 2));
        run(() -> room.shell.actions().get("kind-pool").run());
        assertThat(seen("notice")).isTrue();
        run(() -> room.shell.actions().get("sample-camera").run());
        assertThat(now()).isEqualTo(before);
        at(5);
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.RIGHT);
        assertThat(cell()).as("looking is free").isEqualTo(6);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        click("stride-more");
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void theMenuOfAControlLocksAndHidesIt() {
        click(middle(node(Node.class, "stride-less")).subtract(80, 0), MouseButton.SECONDARY);
        var menu = fx(() -> (ContextMenu) List.copyOf(Window.getWindows()).getLast());
        var lock = (CheckMenuItem) menu.getItems().getFirst();
        run(() -> lock.setSelected(true));
        run(lock::fire);
        assertThat(fx(() -> room.session.locks().get())).isEqualTo(Locks.NONE.withLocked("stride", true));
        assertThat(usable("stride-more")).isFalse();
        assertThat(usable("kernel-more")).isTrue();
        run(() -> room.session.locks().set(Locks.NONE.withHidden("stride", true)));
        assertThat(seen("stride-more")).isFalse();
        assertThat(seen("kernel-more")).isTrue();
        click("unlock");
        assertThat(seen("stride-more")).isTrue();
    }

    /// What is locked and hidden by a key, for each key that is not a parameter's.
    private static final Map<String, List<String>> CONTROLS = Map.of(
            Locks.PICTURE,
            List.of("sample-pinwheel", "more-samples", "new-sheet", "open", "tool-pencil", "brush", "shape"),
            Locks.KIND,
            List.of("kind-conv", "kind-pool", "kind-transposed-conv", "kind-upsample"),
            Locks.WEIGHTS,
            List.of("preset", "normalise", "bias"),
            Locks.ACTIVATION,
            List.of("activation"));

    private Set<String> seenOnes() {
        return CONTROLS.values().stream()
                .flatMap(List::stream)
                .filter(this::seen)
                .collect(Collectors.toSet());
    }

    private Set<String> usableOnes() {
        return CONTROLS.values().stream()
                .flatMap(List::stream)
                .filter(this::usable)
                .collect(Collectors.toSet());
    }

    private static Set<String> allBut(String key) {
        return CONTROLS.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyPartIsLockedHiddenAndFreedAloneByAnActionOfItsOwn() {
        for (var key : CONTROLS.keySet()) {
            perform("lock-" + key);
            assertThat(usableOnes()).as(key).isEqualTo(allBut(key));
            perform("lock-" + key);
            assertThat(usableOnes()).as(key).isEqualTo(allBut(""));
            perform("hide-" + key);
            assertThat(seenOnes()).as(key).isEqualTo(allBut(key));
            perform("hide-" + key);
            assertThat(seenOnes()).as(key).isEqualTo(allBut(""));
        }
        perform("hide-kind");
        perform("kind-pool");
        assertThat(seen("stochastic")).isFalse();
        perform("hide-kind");
        assertThat(seen("stochastic")).isTrue();
        perform("hide-weights");
        perform("hide-weights");
        assertThat(seen("preset")).as("pooling has no kernel").isFalse();
    }

    @Test
    void whatIsLookedAtIsFreeWhereTheInputIsLocked() {
        perform("sample-pinwheel");
        perform("lock-picture");
        assertThat(usable("tool-window")).isTrue();
        click("channel-2");
        assertThat(fx(() -> room.bench().gaze().channel().get())).isEqualTo(2);
    }

    @Test
    void theRightButtonOpensTheMenuOfEveryPart() {
        for (var key : List.of(Locks.PICTURE, Locks.KIND, Locks.WEIGHTS, Locks.ACTIVATION)) {
            var controls = Objects.requireNonNull(CONTROLS.get(key));
            click(middle(node(Node.class, controls.getFirst())), MouseButton.SECONDARY);
            choose(0);
            assertThat(fx(() -> room.session.locks().get())).isEqualTo(Locks.NONE.withLocked(key, true));
            click(middle(node(Node.class, controls.getFirst())), MouseButton.SECONDARY);
            choose(0);
            assertThat(fx(() -> room.session.locks().get())).isEqualTo(Locks.NONE);
        }
    }

    @Test
    void theMenuKeyAndShiftF10OpenTheMenu() {
        focus(node(Node.class, "stride"));
        push(KeyCode.SHIFT, KeyCode.F10);
        choose(0);
        focus(node(Node.class, "kind-pool"));
        push(KeyCode.CONTEXT_MENU);
        choose(1);
        assertThat(fx(() -> room.session.locks().get()))
                .isEqualTo(Locks.NONE.withLocked("stride", true).withHidden(Locks.KIND, true));
    }

    @Test
    void everyLockHasItsWords() {
        for (var key : Locks.everything().locked()) {
            for (var language : Language.values()) {
                assertThat(room.shell.actions().get("lock-" + key).name(room.messages, language))
                        .contains(room.messages.in(language, "param." + key))
                        .doesNotContain("param.");
            }
        }
    }

    @Test
    void aTablePastedIntoALockedKernelIsRefusedInWords() {
        var before = now();
        perform("lock-weights");
        run(() -> room.bench().weights().paste("1 2\n3 4"));
        assertThat(now()).isEqualTo(before);
        assertThat(seen("notice")).isTrue();
    }

    @Test
    void whereThereAreNoFiltersNothingOfThemIsOffered() {
        run(() -> room.edit(now -> now.withFilter(0, new Filter(KernelPreset.RANDOM, 3))));
        var offered = List.of("random-again", "kernel-seed-more", "kernel-seed-less", "bias");
        for (var kind : List.of("kind-transposed-conv", "kind-pool", "kind-upsample", "kind-conv")) {
            perform(kind);
            boolean filters = now().op() instanceof Filtering;
            for (var id : offered) {
                var action = room.shell.actions().get(id);
                assertThat(fx(() -> action.available().getValue()))
                        .as("%s, %s", kind, id)
                        .isEqualTo(filters);
            }
        }
    }

    private void perform(String id) {
        run(room.shell.actions().get(id)::run);
    }

    /// Chooses an item of the menu that is open.
    private void choose(int item) {
        var menu = fx(() -> List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(ContextMenu::isShowing)
                .findFirst()
                .orElseThrow());
        var chosen = (CheckMenuItem) fx(() -> menu.getItems().get(item));
        run(() -> chosen.setSelected(!chosen.isSelected()));
        run(chosen::fire);
        run(menu::hide);
    }
}
