package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.session.Progress.State;
import convolarium.text.Language;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody wants to train a network with a layer that does not fit.
class UnfitTrainingTest extends NetworkVisit {

    @BeforeEach
    void tooLarge() {
        run(() -> {
            var conv = (Conv)
                    room.studio.blueprint().get().network().nodes().get(3).layer();
            var large = conv.withWindow(conv.window().map(axis -> axis.withSize(20)));
            room.studio.edit(new Object(), now -> now.withLayer(3, large).select(0));
        });
        layers = layers();
    }

    private void refused() {
        run(room::train);
        layOutNow();
        assertThat(layers()).isEqualTo(layers);
        assertThat(chosen()).isEqualTo(3);
        assertThat(notice())
                .isEqualTo("The network cannot learn yet: conv2 does not fit what comes to it. "
                        + "It is chosen now, for you to change it.");
        assertThat(seen("way-out-kernel")).isTrue();
        assertThat(seen("kernel-less")).isTrue();
        assertThat(fx(() -> room.training.progress().get())).isNull();
        choose(0);
    }

    @Test
    void trainingLeadsToThatLayerAndLeavesTheNetworkAsItIs() {
        push(KeyCode.T);
        layOutNow();
        assertThat(layers()).isEqualTo(layers);
        assertThat(seen("notice")).isFalse();
        push(KeyCode.P);
        refused();
        push(KeyCode.E);
        refused();
        push(KeyCode.T);
        click("train-anew");
        refused();
        push(KeyCode.P);
        run(() -> room.studio.steps().go(0));
        push(KeyCode.P);
        assertThat(seen("notice")).isFalse();
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.RUNNING);
        assertThat(layers()).hasSameSizeAs(layers);
    }

    @Test
    void thatLayerIsSeenRatherThanTheTest() {
        push(KeyCode.Q);
        layOutNow();
        assertThat(seen("kernel-less")).isFalse();
        push(KeyCode.P);
        refused();
    }

    @Test
    void noStepIsOpenedInSlowMotion() {
        push(KeyCode.D);
        refused();
        assertThat(seen("slow-scrubber")).isFalse();
        run(() -> room.studio.steps().go(0));
        push(KeyCode.D);
        run(room::train);
        layOutNow();
        assertThat(seen("slow-scrubber")).isTrue();
    }

    /// Nor that of a run of the network as it was before.
    @Test
    void noOldStepIsOpenedEither() {
        run(() -> room.studio.steps().go(0));
        push(KeyCode.E);
        run(room::train);
        assertThat(fx(() -> room.training.progress().get())).isNotNull();
        tooLarge();
        push(KeyCode.D);
        run(room::train);
        layOutNow();
        assertThat(notice()).startsWith("The network cannot learn yet: conv2 does not fit");
        assertThat(seen("slow-scrubber")).isFalse();
        assertThat(chosen()).isEqualTo(3);
    }

    /// The room of training is not open yet.
    @Test
    void itIsSaidInBothLanguages() {
        run(() -> room.messages.languageProperty().set(Language.ZH));
        push(KeyCode.P);
        assertThat(notice()).isEqualTo("这个网络还不能训练：conv2 与它的输入不匹配。已选中这一层，请修改它。");
        assertThat(layers()).isEqualTo(layers);
        assertThat(chosen()).isEqualTo(3);
    }
}
