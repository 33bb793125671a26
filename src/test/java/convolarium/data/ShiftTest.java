package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final Picture ROWS = new Picture(
            Tensor.of(Shape.picture(2, 3, 4), (_, c, _, y, x) -> 100 * (c + 1) + 10 * y + x), Picture.Tone.SIGNED);

    @Test
    void everyCellMovesAndTheSheetStays() {
        var moved = new Shift(1, -2).of(ROWS);
        assertThat(moved.tone()).isEqualTo(ROWS.tone());
        for (int c = 0; c < 2; c++) {
            for (int x = 0; x < 4; x++) {
                assertThat(moved.values().at(c, 0, x)).isZero();
            }
            assertThat(moved.values().at(c, 1, 0)).isEqualTo(ROWS.values().at(c, 0, 2));
            assertThat(moved.values().at(c, 2, 1)).isEqualTo(ROWS.values().at(c, 1, 3));
            assertThat(moved.values().at(c, 2, 2)).isZero();
        }
    }

    @Test
    void farAwayNothingIsLeft() {
        assertThat(new Shift(0, 9).of(ROWS).values().array()).containsOnly(0);
        assertThat(new Shift(0, 0).of(ROWS)).isEqualTo(ROWS);
    }
}
