package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Drawing with smooth edges, and where a drawing comes to lie.
class FeltTest {

    private static final Picture BLANK = new Picture(Tensor.zeros(Shape.picture(1, 28, 28)), Tone.LIGHT);

    private static double mass(Picture picture, int y, int x) {
        return picture.values().at(0, y, x);
    }

    @Test
    void aCellIsCoveredByHowFarItIsFromTheLine() {
        var drawn = new Felt(3, true).line(BLANK, 5.5, 10.5, 20.5, 10.5);
        assertThat(mass(drawn, 10, 12)).isEqualTo(255);
        assertThat(mass(drawn, 11, 12)).isEqualTo(255);
        assertThat(mass(drawn, 12, 12)).isZero();
        assertThat(mass(new Felt(2, true).line(BLANK, 5.5, 10.5, 20.5, 10.5), 11, 12))
                .isCloseTo(127.5, within(1e-3));
        assertThat(mass(drawn, 10, 24)).isZero();
    }

    @Test
    void aLineDrawnTwiceIsNoThickerAndTheEraserTakesItAway() {
        var pen = new Felt(2, true);
        var once = pen.line(BLANK, 3, 3, 14, 20);
        assertThat(pen.line(once, 3, 3, 14, 20)).isEqualTo(once);
        assertThat(new Felt(6, false).line(once, 3, 3, 14, 20)).isEqualTo(BLANK);
    }

    @Test
    void whatIsCentredIsTwentyCellsHighWithItsMassInTheMiddle() {
        var drawn = new Felt(2, true).line(BLANK, 3, 2, 6, 12);
        var centred = Centring.of(drawn);
        double all = 0;
        double down = 0;
        double across = 0;
        int top = 28;
        int bottom = 0;
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                double mass = mass(centred, y, x);
                all += mass;
                down += mass * (y + 0.5);
                across += mass * (x + 0.5);
                top = mass > 0 ? Math.min(top, y) : top;
                bottom = mass > 0 ? y : bottom;
            }
        }
        assertThat(down / all).isCloseTo(14, within(0.5));
        assertThat(across / all).isCloseTo(14, within(0.5));
        assertThat(bottom - top + 1).isEqualTo(20);
        assertThat(Centring.of(BLANK)).isEqualTo(BLANK);
    }
}
