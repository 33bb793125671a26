package convolarium.ui.explore;

import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// Looking at pictures more closely, with keys.
record LookActions(Looking looking) {

    /// The share of what is seen that one press goes on.
    private static final double TURN = 0.25;

    List<Action> list() {
        return List.of(
                action("look-closer", "look.closer", "mdi2m-magnify-plus-outline", () -> looking.closer(1))
                        .on(KeyCode.PLUS, KeyCombination.SHIFT_ANY)
                        .on(KeyCode.EQUALS, KeyCombination.SHIFT_ANY)
                        .on(KeyCode.ADD),
                action("look-farther", "look.farther", "mdi2m-magnify-minus-outline", () -> looking.closer(-1))
                        .on(KeyCode.MINUS)
                        .on(KeyCode.SUBTRACT),
                action("look-whole", "look.whole", "mdi2f-fit-to-page-outline", looking::whole)
                        .on(KeyCode.DIGIT0)
                        .on(KeyCode.NUMPAD0),
                turn("look-up", "look.up", "mdi2a-arrow-up-thin", -TURN, 0).on(KeyCode.UP, KeyCombination.SHIFT_DOWN),
                turn("look-down", "look.down", "mdi2a-arrow-down-thin", TURN, 0)
                        .on(KeyCode.DOWN, KeyCombination.SHIFT_DOWN),
                turn("look-left", "look.left", "mdi2a-arrow-left-thin", 0, -TURN)
                        .on(KeyCode.LEFT, KeyCombination.SHIFT_DOWN),
                turn("look-right", "look.right", "mdi2a-arrow-right-thin", 0, TURN)
                        .on(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN));
    }

    private Action turn(String id, String words, String icon, double down, double across) {
        return action(id, words, icon, () -> looking.turn(down, across));
    }

    private Action action(String id, String words, String icon, Runnable work) {
        return Action.of(id, Group.LOOK, words, work).withIcon(icon).when(looking.possible());
    }
}
