package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody types what is set on the layers of a network.
class TypedLayersTest extends NetworkVisit {

    private void type(String id, String number) {
        focus(node(TextField.class, id));
        push(KeyCode.CONTROL, KeyCode.A);
        write(number);
    }

    private int filters() {
        return ((Conv) layers().get(0)).filters();
    }

    @Test
    void aNumberIsTakenAtEveryKeyAndAllOfThemAreOneStepBack() {
        choose(0);
        layOutNow();
        var before = network();
        type("filters", "1");
        assertThat(filters()).isEqualTo(1);
        write("2");
        assertThat(filters()).isEqualTo(12);
        assertThat(typed("filters")).isEqualTo("12");
        assertThat(flow().of(0).orElseThrow().output().shape().channels()).isEqualTo(12);
        push(KeyCode.ENTER);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(network()).isEqualTo(before);
        assertThat(fx(() -> room.studio.steps().undoable().get())).isFalse();
    }

    @Test
    void theSameNumberTypedAgainLosesNoWeights() {
        choose(3);
        layOutNow();
        var before = network();
        type("filters", "16");
        assertThat(network()).isEqualTo(before);
        type("seed", "12");
        assertThat(blueprint().seed()).isEqualTo(12);
        assertThat(network()).isNotEqualTo(before);
        push(KeyCode.ESCAPE);
        assertThat(network()).isEqualTo(before);
    }

    @Test
    void theFieldKeepsItsTextWhereTheLayerDoesNotFitAnyMore() {
        choose(3);
        layOutNow();
        type("kernel", "1");
        assertThat(network().stop()).isEmpty();
        write("5");
        layOutNow();
        assertThat(network().stop()).hasValue(3);
        assertThat(seen("way-out-kernel")).isTrue();
        assertThat(focused().getId()).isEqualTo("kernel");
        assertThat(typed("kernel")).isEqualTo("15");
        assertThat(fx(() -> node(TextField.class, "kernel").getCaretPosition())).isEqualTo(2);
        push(KeyCode.ESCAPE);
        assertThat(layers()).isEqualTo(layers);
    }
}
