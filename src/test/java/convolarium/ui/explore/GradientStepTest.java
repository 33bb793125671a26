package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.session.Reverse.Aim;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.ui.draw.Numbers;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What the loss is, and a step against its gradient.
class GradientStepTest extends Backwards {

    private Conv stepped(float rate) {
        var gradients = sum(63).parameters();
        var weights = conv().weights();
        var slopes = gradients.getFirst();
        return conv().withWeights(
                        Tensor.of(
                                weights.shape(),
                                (n, c, z, y, x) -> weights.at(n, c, z, y, x) - rate * slopes.at(n, c, z, y, x)),
                        Tensor.of(
                                conv().bias().shape(),
                                (_, f, _, _, _) -> conv().bias().at(f)
                                        - rate * gradients.getLast().at(f)));
    }

    @Test
    void aStepByMouseOrKeyIsOneStepBackAndSaysWhatBecameOfTheLoss() {
        var before = now();
        var expected = stepped(0.001f);
        click("gradient-step");
        assertThat(conv().weights()).isEqualTo(expected.weights());
        assertThat(conv().bias()).isEqualTo(expected.bias());
        assertThat(fx(node(Labeled.class, "gradient-stepped")::getText))
                .as("not broken at its point")
                .containsPattern("\\d\ufeff\\.\ufeff\\d");
        assertThat(words("gradient-stepped")).startsWith("The step took L from −39 to −5");
        assertThat(words("gradient-value")).startsWith("L = Σ y = −5");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("gradient-stepped")).startsWith("这一步使 L 从 −39 变为 −5");
        undo();
        assertThat(now()).isEqualTo(before);
        assertThat(seen("gradient-stepped")).isFalse();
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.SHIFT, KeyCode.J);
        assertThat(conv().weights()).isEqualTo(expected.weights());
    }

    @Test
    void aLayerWithoutParametersTakesNoStep() {
        assertThat(seen("gradient-step")).isTrue();
        push(KeyCode.P);
        assertThat(seen("gradient-step")).isFalse();
        boolean possible =
                fx(() -> room.shell.actions().get("gradient-step").available().getValue());
        assertThat(possible).isFalse();
    }

    @Test
    void theLossMayBeOneCell() {
        click("aim");
        choose("This cell alone");
        at(20);
        var drawn = drawn();
        assertThat(drawn.outputAt(2, 4)).isEqualTo(1);
        assertThat(drawn.outputAt(2, 5)).isZero();
        assertThat(drawn.inputAt(1, 3)).isEqualTo(conv().weight(0, 0, 0, 0, 0));
        assertThat(words("gradient-value"))
                .isEqualTo(
                        "L = y[2,4] = " + words(conv().forward(now().picture().values())));
        at(21);
        assertThat(drawn().outputAt(2, 4)).isZero();
        assertThat(drawn().outputAt(2, 5)).isEqualTo(1);
    }

    private static String words(Tensor output) {
        return Numbers.exact(output.at(0, 2, 4));
    }

    @Test
    void theLossMayBeTheDistanceToWhatIsKept() {
        var box = node(ComboBox.class, "aim");
        assertThat(fx(() -> box.getItems().size())).isEqualTo(2);
        push(KeyCode.K);
        run(() -> room.edit(now -> now.withBias(0, 3)));
        run(() -> room.shell.actions().get("aim-distance").run());
        assertThat(fx(() -> room.bench().gaze().aim().get())).isEqualTo(Aim.DISTANCE);
        at(63);
        assertThat(drawn().outputAt(4, 4)).isEqualTo(3);
        run(() -> room.bench().gaze().tab().set(Gaze.Tab.DETAILS));
        assertThat(words("gradient-value")).isEqualTo("L = ½ Σ (y − yA)² = " + 64 * 9 / 2);
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withStride(2))))));
        assertThat(words("gradient-value")).startsWith("L = Σ y = ");
    }

    @Test
    void aRateThatLeadsBeyondAllNumbersIsRefused() {
        run(() ->
                room.edit(now -> now.withWeight(0, 0, 0, 0, Float.MAX_VALUE).withWeight(0, 0, 0, 1, -Float.MAX_VALUE)));
        var before = now();
        run(() -> room.bench().gaze().rate().set(1e38));
        run(() -> room.shell.actions().get("gradient-step").run());
        assertThat(now()).isEqualTo(before);
        assertThat(notice()).startsWith("This step would lead beyond");
    }
}
