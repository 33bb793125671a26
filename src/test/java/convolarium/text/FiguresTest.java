package convolarium.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void thousandsAreGrouped() {
        assertThat(Figures.of(999)).isEqualTo("999");
        assertThat(Figures.of(1024)).isEqualTo("1,024");
        assertThat(Figures.of(-1024.5)).isEqualTo("−1,024.5");
        assertThat(Figures.of(10_000)).isEqualTo("10,000");
        assertThat(Figures.of(9_960_000_000_000L)).isEqualTo("9,960,000,000,000");
    }

    @Test
    void aNegativeNumberHasATrueMinus() {
        assertThat(Figures.of(-20)).isEqualTo("−20");
        assertThat(Figures.of(-61_706)).isEqualTo("−61,706");
        assertThat(Figures.of(-0.5f)).isEqualTo("−0.5");
    }

    @Test
    void decimalsEndAfterFourPlaces() {
        assertThat(Figures.of(0.1f)).isEqualTo("0.1");
        assertThat(Figures.of(2.0)).isEqualTo("2");
        assertThat(Figures.of(1 / 3.0)).isEqualTo("0.3333");
        assertThat(Figures.of(12_345.678)).isEqualTo("12,345.678");
        assertThat(Figures.of(-0.00001)).isEqualTo("0");
    }

    @Test
    void whatIsNotANumberSaysSo() {
        assertThat(Figures.of(Double.NaN)).isEqualTo("NaN");
        assertThat(Figures.of(Float.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }
}
