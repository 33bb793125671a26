package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// Somebody who presses everything everywhere. Whatever happens, nothing unexpected happens.
class MonkeyTest extends Visit {

    private static final int EVENTS = 20_000;
    private static final int BATCH = 100;
    private static final int LARGEST = 128;
    private static final long SEED = Long.getLong("monkey.seed", 7);

    private static final KeyCode[] KEYS = {
        KeyCode.SPACE,
        KeyCode.LEFT,
        KeyCode.RIGHT,
        KeyCode.UP,
        KeyCode.DOWN,
        KeyCode.HOME,
        KeyCode.END,
        KeyCode.L,
        KeyCode.PAGE_UP,
        KeyCode.PAGE_DOWN,
        KeyCode.TAB,
        KeyCode.ENTER,
        KeyCode.ESCAPE,
        KeyCode.BACK_SPACE,
        KeyCode.DELETE,
        KeyCode.DIGIT0,
        KeyCode.DIGIT1,
        KeyCode.DIGIT3,
        KeyCode.DIGIT7,
        KeyCode.MINUS,
        KeyCode.PERIOD,
        KeyCode.PLUS,
        KeyCode.EQUALS,
        KeyCode.A,
        KeyCode.B,
        KeyCode.K,
        KeyCode.V,
        KeyCode.Y,
        KeyCode.Z,
        KeyCode.F1,
        KeyCode.F5,
        KeyCode.F6,
        KeyCode.F10
    };

    private final SplittableRandom random = new SplittableRandom(SEED);
    private double x = 700;
    private double y = 300;

    @Test
    void twentyThousandEventsSurpriseNobody() {
        for (int done = 0; done < EVENTS; done += BATCH) {
            run(() -> {
                for (int i = 0; i < BATCH; i++) {
                    event(scene());
                }
            });
            calm();
        }
        assertThat(stage.isShowing()).as("seed %d", SEED).isTrue();
        assertThat(now()).isNotNull();
    }

    /// Large work is for others: here every answer is waited for.
    private void calm() {
        var experiment = now();
        int side = Math.max(experiment.picture().height(), experiment.picture().width());
        boolean many = experiment.filters().size() > 8 || experiment.picture().channels() > 4;
        if (side > LARGEST || many) {
            run(() -> room.session.edit(new Object(), _ -> Room.beginning()));
        }
        run(this::layOut);
    }

    private Scene scene() {
        var windows = List.copyOf(Window.getWindows());
        return windows.get(random.nextInt(windows.size())).getScene();
    }

    private void event(Scene scene) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> key(scene);
            case 3, 4, 5 -> click(scene);
            case 6 -> drag(scene);
            default -> move(scene);
        }
    }

    private void move(Scene scene) {
        boolean near = random.nextInt(3) > 0;
        double left = near ? x + random.nextInt(-30, 31) : random.nextDouble(scene.getWidth() + 1);
        moveTo(scene, left, near ? y + random.nextInt(-30, 31) : random.nextDouble(scene.getHeight() + 1));
    }

    private void click(Scene scene) {
        move(scene);
        var button = random.nextInt(5) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        hand.mousePress(button);
        hand.mouseRelease(button);
    }

    private void drag(Scene scene) {
        hand.mousePress(MouseButton.PRIMARY);
        for (int i = random.nextInt(5); i >= 0; i--) {
            moveTo(scene, x + random.nextInt(-40, 41), y + random.nextInt(-40, 41));
        }
        hand.mouseRelease(MouseButton.PRIMARY);
    }

    private void moveTo(Scene scene, double left, double top) {
        x = Math.clamp(left, 0, Math.max(1, scene.getWidth() - 1));
        y = Math.clamp(top, 0, Math.max(1, scene.getHeight() - 1));
        var window = scene.getWindow();
        hand.mouseMove(
                within(window.getX() + scene.getX() + x, stage.getX(), stage.getWidth()),
                within(window.getY() + scene.getY() + y, stage.getY(), stage.getHeight()));
    }

    /// Where a hint hangs over the edge of the program there is nothing to be pressed.
    private static double within(double place, double from, double size) {
        return Math.clamp(place, from, from + Math.max(1, size - 1));
    }

    private void key(Scene scene) {
        var code = KEYS[random.nextInt(KEYS.length)];
        boolean control = random.nextInt(6) == 0 && code != KeyCode.O;
        boolean shift = random.nextInt(8) == 0;
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        var text = code.isDigitKey() || code.isLetterKey() ? code.getChar().toLowerCase(Locale.ROOT) : "";
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false));
        if (!text.isEmpty() && !control) {
            Event.fireEvent(
                    target,
                    new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, shift, false, false, false));
        }
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, text, text, code, shift, control, false, false));
    }
}
