package convolarium.ui.explore;

import convolarium.op.Gradients;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.StageView;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;

/// Somebody in the room while the stage runs backwards.
abstract class Backwards extends Visit {

    @BeforeEach
    void turnBack() {
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.J);
    }

    /// What is drawn after everything has found its place.
    StageView drawn() {
        view();
        return fx(() -> stagePane().drawn().orElseThrow());
    }

    boolean backwards() {
        return drawn().back().isPresent();
    }

    String said() {
        return drawn().pointed().orElseThrow().words();
    }

    String arithmetic() {
        view();
        return Objects.requireNonNull(fx(() -> room.scene.lookup("#arithmetic").getAccessibleText()));
    }

    void point(Hover hover) {
        run(() -> room.bench().gaze().hover().set(hover));
    }

    /// What the layer hands back if the loss is the sum of its only map, of the cells up to one.
    Gradients sum(int last) {
        var input = now().picture().values();
        var op = now().op();
        var shape = op.fit(input.shape()).require().output();
        return op.backward(input, Tensor.of(shape, (_, _, _, y, x) -> y * shape.width() + x <= last ? 1 : 0));
    }

    String notice() {
        return fx(() -> ((Labeled) room.scene.lookup("#notice .label")).getText());
    }
}
