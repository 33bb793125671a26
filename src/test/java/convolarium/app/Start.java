package convolarium.app;

import convolarium.ui.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// One run of the program, and what somebody does in it.
final class Start implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Main program;
    private final Stage stage;

    static void toolkit() throws Exception {
        var ready = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> ready.complete(null));
        } catch (IllegalStateException _) {
            ready.complete(null);
        }
        Platform.setImplicitExit(false);
        ready.get(SECONDS, TimeUnit.SECONDS);
    }

    static <T> T fx(Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable problem) {
                result.completeExceptionally(problem);
            }
        });
        return result.get(SECONDS, TimeUnit.SECONDS);
    }

    static void run(Runnable work) throws Exception {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /// @param soon takes what the program does a short while later
    Start(Path folder, Settings initial, Queue<Runnable> soon) throws Exception {
        program = new Main(SettingsFile.open(folder, initial), soon::add);
        stage = fx(Stage::new);
        run(() -> program.start(stage));
        settle();
        run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    /// Waits until what was asked so far is read, worked out, shown and written.
    void settle() throws Exception {
        for (var thread : List.of(program.background, program.worker, program.background)) {
            thread.submit(() -> {}).get();
            fx(() -> true);
        }
    }

    Stage stage() {
        return stage;
    }

    private <N> N node(Class<N> type, String selector) throws Exception {
        return type.cast(fx(() -> Objects.requireNonNull(stage.getScene().lookup(selector), selector)));
    }

    void press(String... ids) throws Exception {
        for (var id : ids) {
            var button = node(ButtonBase.class, "#" + id);
            run(button::fire);
            settle();
        }
    }

    void push(String action) throws Exception {
        run(() -> ((Shell) stage.getScene().getRoot()).actions().get(action).run());
        settle();
    }

    boolean selected(String id) throws Exception {
        var button = node(Node.class, "#" + id);
        return fx(() -> button instanceof ToggleButton toggle ? toggle.isSelected() : ((CheckBox) button).isSelected());
    }

    boolean shows(String selector) throws Exception {
        return fx(() -> {
            var node = stage.getScene().lookup(selector);
            return node != null && node.isVisible();
        });
    }

    @Override
    public void close() {
        try {
            run(stage::hide);
            settle();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
