package convolarium.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final double STEP = 0.001;
    private static final double SLOWEST = 1 / 0.6;

    /// How long the way to a place takes.
    private static double seconds(Pace pace, double to) {
        double seconds = 0;
        for (double place = 0; place < to; seconds += STEP) {
            double half = place + pace.velocity(place) * STEP / 2;
            place += pace.velocity(half) * STEP;
        }
        return seconds;
    }

    @ParameterizedTest
    @ValueSource(ints = {34, 36, 49, 100, 1000, 50_000, 1_000_000, 16_000_000})
    void theWholeWayTakesTwentySecondsHoweverLong(int cells) {
        assertThat(seconds(new Pace(cells, true), cells)).isBetween(19.5, 20.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 16, 33})
    void aShortWayTakes600MillisecondsForEveryCell(int cells) {
        assertThat(seconds(new Pace(cells, true), cells)).isCloseTo(cells * 0.6, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 33, 34, 100, 16_000_000})
    void theFirstThreeCellsAreShownSlowly(int cells) {
        var pace = new Pace(cells, true);
        for (double place = 0; place <= 3; place += 0.1) {
            assertThat(pace.velocity(place)).isCloseTo(SLOWEST, within(1e-9));
        }
        assertThat(seconds(pace, 3)).isCloseTo(1.8, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 1000, 1_000_000})
    void itNeverGetsSlower(int cells) {
        var pace = new Pace(cells, true);
        double before = SLOWEST;
        for (int i = 0; i <= 500; i++) {
            double velocity = pace.velocity(cells * i / 500.0);
            assertThat(velocity).isGreaterThanOrEqualTo(before - 1e-9);
            before = velocity;
        }
    }

    @Test
    void withoutAccelerationAllCellsTakeTheSameTime() {
        assertThat(new Pace(10_000, false).velocity(9000)).isCloseTo(SLOWEST, within(1e-9));
    }
}
