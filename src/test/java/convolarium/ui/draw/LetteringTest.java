package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetteringTest {

    @BeforeAll
    static void loadFonts() {
        Fonts.load();
    }

    private static Lettering of(double cell, double legible, float value) {
        return Lettering.of(new Grid(0, 0, cell, 0, 0, 1, 1), 1, legible, (_, _) -> value);
    }

    @ParameterizedTest
    @CsvSource({"17, 7", "18, -2", "25, -18", "37, 0.333", "60, 1234"})
    void digitsAreLegibleWhereThereIsRoom(double cell, float value) {
        assertThat(of(cell, 11, value).size()).isBetween(11 - 1e-9, 0.7 * cell);
    }

    @ParameterizedTest
    @CsvSource({"17, -18", "20, 255", "30, 1234", "15, 1"})
    void whatCouldNotBeReadIsLeftToColours(double cell, float value) {
        assertThat(of(cell, 11, value).size()).isZero();
        assertThat(of(cell, 0, value).size()).as("for who sits close").isBetween(6.5, 11.0);
    }

    @Test
    void shorterNumbersAreLarger() {
        assertThat(of(28, 11, 5.333f).at(0, 0)).isEqualTo("5.3");
        assertThat(of(28, 0, 5.333f).at(0, 0)).isEqualTo("5.33");
        assertThat(of(8, 0, 5).size()).as("nobody reads that").isZero();
        assertThat(of(32, 0, 5).size()).isCloseTo(0.58 * 32, within(1e-9));
    }

    @Test
    void allNumbersOfAGridHaveOneSizeThatTheLongestAllows() {
        assertThat(row(49, 0.5f, 0.924f, 0.99966f).size()).isGreaterThan(10.5);
        assertThat(row(22, 7, 1020).size()).isEqualTo(row(22, 1020).size()).isGreaterThan(6.5);
        assertThat(row(22, 130_000, 120_000, 5).at(0, 0)).isEqualTo("130k");
    }

    @Test
    void everyNumberIsWrittenOrNone() {
        for (var grid : List.of(row(32, 0, 1, -3.4e38f), row(20, -80, 60, -75, 24, -100, 0, 5, 5, 5, 5))) {
            assertThat(grid.size()).isBetween(6.2, 7.5);
            assertThat(grid.texts()).doesNotContain("…");
        }
        assertThat(row(20, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1234).size())
                .as("a gap would be taken for a cell that is not made yet")
                .isZero();
    }

    private static Lettering row(double cell, float... values) {
        return Lettering.of(new Grid(0, 0, cell, 0, 0, 1, values.length), 1, 0, (_, col) -> values[col]);
    }

    @ParameterizedTest
    @CsvSource({"22, 0.75", "23, 255", "32, -1.44"})
    void numbersKeepAwayFromTheirNeighbours(double cell, float value) {
        var numbers = of(cell, 0, value);
        double wide = Fonts.width(numbers.at(0, 0), Fonts.digits(numbers.size()));
        assertThat(wide).isPositive().isLessThanOrEqualTo(cell - 4);
    }
}
