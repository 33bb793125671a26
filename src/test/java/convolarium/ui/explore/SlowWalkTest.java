package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Architecture;
import convolarium.session.Progress.State;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What may happen around a walk through one step of training.
class SlowWalkTest extends SlowVisit {

    @Test
    void aSmallerNetworkIsWalkedThroughFromItsBeginning() {
        push(KeyCode.L);
        phase("update");
        push(KeyCode.D);
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.DENSE)));
        push(KeyCode.D);
        work();
        assertThat(words("slow-counter")).startsWith("1 / ");
    }

    @Test
    void nothingTrainsMeanwhile() {
        push(KeyCode.P);
        push(KeyCode.E);
        work();
        assertThat(lead().step()).isZero();
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.PAUSED);
        push(KeyCode.D);
        push(KeyCode.E);
        work();
        assertThat(lead().step()).isPositive();
    }
}
