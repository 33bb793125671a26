package convolarium.app;

import convolarium.ui.Shell;
import convolarium.ui.explore.Fx;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// One run of the program, and what somebody does in it.
final class Start implements AutoCloseable {

    private final Main program;
    private final Stage stage;

    static void run(Runnable work) throws Exception {
        Fx.call(() -> {
            work.run();
            return true;
        });
    }

    /// @param soon takes what the program does a short while later
    Start(Path folder, Settings initial, Queue<Runnable> soon) throws Exception {
        program = new Main(SettingsFile.open(folder, initial), soon::add);
        stage = Fx.call(Stage::new);
        run(() -> program.start(stage));
        settle();
    }

    /// Waits until what was asked so far is read, worked out, shown, laid out and written.
    void settle() throws Exception {
        for (var thread : List.of(program.background, program.worker, program.background, program.keeper)) {
            thread.submit(() -> {}).get();
            run(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
        }
    }

    Stage stage() {
        return stage;
    }

    private <N> N node(Class<N> type, String selector) throws Exception {
        return type.cast(Fx.call(() -> Objects.requireNonNull(stage.getScene().lookup(selector), selector)));
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
        return Fx.call(
                () -> button instanceof ToggleButton toggle ? toggle.isSelected() : ((CheckBox) button).isSelected());
    }

    String words(String selector) throws Exception {
        var labeled = node(Labeled.class, selector);
        return Fx.call(labeled::getText);
    }

    boolean shows(String selector) throws Exception {
        return Fx.call(() -> {
            var found = Optional.ofNullable(stage.getScene().lookup(selector));
            return found.filter(Start::seen).isPresent();
        });
    }

    private static boolean seen(Node node) {
        return node.isVisible()
                && Optional.ofNullable(node.getParent()).map(Start::seen).orElse(true);
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
