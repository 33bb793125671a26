package convolarium.ui.explore;

import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Plan;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/// Asking and waiting for what happens on the toolkit's thread.
abstract class Patience {

    private static final int PATIENCE = 30_000;

    static <T> T fx(Callable<T> work) {
        try {
            return Fx.call(work);
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }

    static void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.MILLISECONDS, () -> fx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("it never happened", late);
        }
    }

    /// Waits for pictures of the display.
    static void pulses(int count) {
        var counted = new int[1];
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                counted[0]++;
            }
        };
        fx(() -> {
            timer.start();
            return timer;
        });
        until(() -> counted[0] >= count);
        fx(() -> {
            timer.stop();
            return timer;
        });
    }

    static Grid middle(Plan plan) {
        return plan.middle().orElseThrow();
    }

    static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    static KeyCode code(String typed) {
        return switch (typed) {
            case "-" -> KeyCode.MINUS;
            case "/" -> KeyCode.SLASH;
            case "." -> KeyCode.PERIOD;
            case "," -> KeyCode.COMMA;
            case " " -> KeyCode.SPACE;
            default ->
                Objects.requireNonNullElse(KeyCode.getKeyCode(typed.toUpperCase(Locale.ROOT)), KeyCode.UNDEFINED);
        };
    }
}
