package convolarium.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SlowPanelTest {

    @Test
    void aRowOfNumbersIsToldFromAPictureOfTheSameSize() {
        var row = SlowPanel.of("", Tensor.zeros(Shape.vector(64)), 0, 0);
        var picture = SlowPanel.of("", Tensor.zeros(Shape.picture(1, 8, 8)), 0, 0);
        assertThat(row.plane().shape()).isEqualTo(picture.plane().shape());
        assertThat(row.row()).isTrue();
        assertThat(picture.row()).isFalse();
    }
}
