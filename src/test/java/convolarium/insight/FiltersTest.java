package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Flatten;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static final Tensor WEIGHTS =
            Tensor.of(new Shape(2, 3, 1, 2, 2), (n, c, _, y, x) -> 100 * n + 10 * c + 2 * y + x);

    private static Filters of(boolean flip) {
        var window = Window.square(Axis.of(2));
        return Filters.of(new Conv(WEIGHTS, Tensor.zeros(Shape.vector(2)), window, Border.ZEROS, 1, flip))
                .orElseThrow();
    }

    @Test
    void aFilterIsShownAsItIsLaidOn() {
        assertThat(of(false).weights()).isEqualTo(WEIGHTS);
        assertThat(of(true).weights().at(1, 2, 0, 0, 1)).isEqualTo(WEIGHTS.at(1, 2, 0, 1, 0));
    }

    @Test
    void theColoursReachTheLargestWeightOfAll() {
        assertThat(of(false).scale().high()).isBetween(123f, 130f);
        assertThat(of(false).scale().low()).isEqualTo(-of(false).scale().high());
    }

    @Test
    void whatHasNoFiltersShowsNone() {
        assertThat(Filters.of(Flatten.TYPE.initial())).isEmpty();
    }
}
