package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Slices;
import convolarium.session.Reverse.Question;
import convolarium.text.Language;
import convolarium.window.Axis;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Gradients are not shown where they come from several slices, and that is said.
class DepthGradientsTest extends DepthVisit {

    private boolean can(String action) {
        return fx(() -> room.shell.actions().get(action).available().getValue());
    }

    @Test
    void inDepthTheyAreNotOfferedAndItIsSaidWhy() {
        cube();
        click("show-details");
        assertThat(can("gradients")).isFalse();
        assertThat(fx(() -> node(CheckBox.class, "gradients").isDisabled())).isTrue();
        assertThat(words("gradient-flat")).startsWith("Gradients are shown for flat layers only");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("gradient-flat")).startsWith("目前只能显示二维层的梯度");
        push(KeyCode.J);
        assertThat(fx(() -> room.bench().gaze().gradients().get())).isFalse();
        run(() -> room.edit(now -> Room.beginning()));
        assertThat(seen("gradient-flat")).isFalse();
        assertThat(can("gradients")).isTrue();
    }

    @Test
    void theStageGoesOnForwardsWhereTheyWereOn() {
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.J);
        assertThat(can("gradient-step")).isTrue();
        cube();
        assertThat(can("gradient-step")).isFalse();
        assertThat(can("aim-cell")).isFalse();
        at(2 * 64 + 5);
        assertThat(view().planes().slice()).isEqualTo(2);
        assertThat(fx(() -> stagePane().drawn().orElseThrow().back())).isEmpty();
        assertThat(view().outputAt(0, 5)).isEqualTo(whole(2, 0, 5));
        assertThat(fx(() -> room.session.reverse().get())).isNull();
        push(KeyCode.SHIFT, KeyCode.J);
        assertThat(conv().weights().shape().depth()).isEqualTo(3);
    }

    @Test
    void nothingFlatIsAsFarFromWhatHasSlices() {
        var flat = Objects.requireNonNull(fx(() -> room.session.outcome().get()));
        run(() -> room.edit(now -> now.withPicture("x", Slices.of(now.picture(), 2))));
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window()
                .withAxes(
                        Axis.of(3).withStride(2).withPadding(1, 1),
                        conv().window().cols())))));
        var deep = Objects.requireNonNull(fx(() -> room.session.outcome().get()));
        assertThat(deep.fit().require().output().plane())
                .isEqualTo(flat.fit().require().output().plane());
        assertThat(Question.isComparable(flat, deep)).isFalse();
        assertThat(Question.isComparable(flat, flat)).isTrue();
    }
}
