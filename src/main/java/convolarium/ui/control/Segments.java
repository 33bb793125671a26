package convolarium.ui.control;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SegmentedButton;

/// Toggles of which one is on. Left to themselves the arrows would only show another one as chosen.
public final class Segments {

    private Segments() {}

    /// A row of such toggles.
    public static SegmentedButton of(ToggleButton... toggles) {
        for (var toggle : toggles) {
            furnish(toggle);
        }
        return new SegmentedButton(toggles);
    }

    /// Lets the arrows choose the next one of a toggle's group, or the one before, as the mouse does.
    public static void furnish(ToggleButton toggle) {
        toggle.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = switch (event.getCode()) {
                case LEFT, UP -> -1;
                case RIGHT, DOWN -> 1;
                default -> 0;
            };
            boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
            if (step != 0 && plain) {
                go(toggle, step);
                event.consume();
            }
        });
    }

    /// Round and round.
    private static void go(ToggleButton from, int step) {
        var all = from.getToggleGroup().getToggles();
        int size = all.size();
        for (int i = 1; i < size; i++) {
            int at = Math.floorMod(all.indexOf(from) + i * step, size);
            if (all.get(at) instanceof ToggleButton next && usable(next)) {
                next.requestFocus();
                if (!next.isSelected()) {
                    next.fire();
                }
                return;
            }
        }
    }

    private static boolean usable(ToggleButton toggle) {
        return toggle.getScene() != null && toggle.isVisible() && !toggle.isDisabled();
    }
}
