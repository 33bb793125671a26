package convolarium.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "0.125, 0.5, 0, 0",
        "0.25, 1, 0, 0",
        "0.45, 1, 0.5, 0",
        "0.65, 1, 1, 0",
        "0.75, 1, 1, 0",
        "0.875, 1, 1, 0.5",
        "1, 1, 1, 1"
    })
    void theWindowMovesThenMultipliesThenWrites(double phase, double moved, double multiplied, double written) {
        var moment = new Moment(4, phase);
        assertThat(moment.moved()).isCloseTo(moved, within(1e-12));
        assertThat(moment.multiplied()).isCloseTo(multiplied, within(1e-12));
        assertThat(moment.written()).isCloseTo(written, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0", "0.25, 0", "0.272, 0", "0.273, 1", "0.44, 4", "0.627, 8", "0.628, 9", "0.65, 9", "1, 9"})
    void aTapIsMultipliedInTheMiddleOfItsTime(double phase, int taps) {
        assertThat(new Moment(4, phase).multiplied(9)).isEqualTo(taps);
    }

    @Test
    void oneThingHappensAfterTheOther() {
        for (int i = 0; i <= 1000; i++) {
            var moment = new Moment(0, i / 1000.0);
            assertThat(moment.multiplied() == 0 || moment.moved() == 1).isTrue();
            assertThat(moment.written() == 0 || moment.multiplied() == 1).isTrue();
        }
    }

    @Test
    void aSettledCellIsWritten() {
        assertThat(Moment.settled(7)).isEqualTo(new Moment(7, 1));
        assertThat(Moment.settled(7).written()).isEqualTo(1);
    }
}
