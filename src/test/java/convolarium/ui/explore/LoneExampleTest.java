package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Network;
import convolarium.op.BatchNorm;
import convolarium.op.Dense;
import convolarium.session.Progress.State;
import convolarium.tensor.Shape;
import convolarium.text.Language;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batch normalisation behind a dense layer has one number a channel for every example: with batches of one there is
/// nothing to compare.
class LoneExampleTest extends NetworkVisit {

    @BeforeEach
    void normalise() {
        run(() -> {
            var input = room.studio.blueprint().get().network().input();
            var nodes = List.of(Dense.zeros(8, input.size()), BatchNorm.of(8), Dense.zeros(10, 8));
            room.studio.edit(new Object(), now -> now.withNetwork(Network.sequence(input, nodes)));
        });
        push(KeyCode.T);
        layOutNow();
    }

    private static final String WHY = "The network cannot learn from batches of 1: norm1 compares the numbers of a "
            + "channel, and there would be one only. Take larger batches, or take the layer out.";

    private void refused(String why) {
        run(room::train);
        layOutNow();
        assertThat(notice()).isEqualTo(why);
        assertThat(chosen()).isEqualTo(1);
        assertThat(network().input()).isEqualTo(new Shape(1, 1, 1, 28, 28));
    }

    @Test
    void trainingSaysSoAndGoesOnOnceThereAreMore() {
        pick("batch", 1);
        push(KeyCode.P);
        refused(WHY);
        assertThat(fx(() -> room.training.progress().get())).isNull();
        run(() -> room.messages.languageProperty().set(Language.ZH));
        push(KeyCode.P);
        refused("批大小为 1 时无法训练：norm1 要比较同一通道的数，而每个通道只会有一个数。请加大批大小，或删去这一层。");
        push(KeyCode.T);
        pick("batch", 2);
        push(KeyCode.P);
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.RUNNING);
    }

    @Test
    void aRunThatGoesOnEnds() {
        push(KeyCode.P);
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.RUNNING);
        pick("batch", 1);
        run(room::train);
        layOutNow();
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.PAUSED);
        assertThat(notice()).isEqualTo(WHY);
    }
}
