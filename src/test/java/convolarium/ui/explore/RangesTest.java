package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.KernelPreset;
import convolarium.session.Filter;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RangesTest extends Visit {

    private void preset(KernelPreset preset) {
        run(() -> room.edit(now -> now.withFilter(0, new Filter(preset, 0))));
    }

    private double most() {
        return view().kernel().high();
    }

    @Test
    void equalWeightsLookAlikeInLayersThatAreCompared() {
        preset(KernelPreset.PREWITT_X);
        assertThat(most()).isEqualTo(1);
        push(KeyCode.K);
        preset(KernelPreset.SOBEL_X);
        assertThat(most()).isEqualTo(2);
        preset(KernelPreset.PREWITT_X);
        assertThat(most()).isEqualTo(1);
        push(KeyCode.K);
        preset(KernelPreset.SOBEL_X);
        push(KeyCode.K);
        preset(KernelPreset.PREWITT_X);
        assertThat(most()).as("as in the one that was kept").isEqualTo(2);
    }
}
