package convolarium.ui.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    private static final double PICTURE = 1 / 60.0;

    private final Timeline timeline = new Timeline();

    private Moment now() {
        return timeline.moment().get();
    }

    private int cell() {
        return now().cell();
    }

    private void pass(double seconds) {
        for (double passed = 0; passed < seconds; passed += PICTURE) {
            timeline.advance(PICTURE);
        }
    }

    /// Seconds until it stops.
    private double toTheEnd() {
        double seconds = 0;
        for (; timeline.playing().get() && seconds < 100; seconds += PICTURE) {
            timeline.advance(PICTURE);
        }
        return seconds;
    }

    @Test
    void itBeginsSettledOnTheOnlyCell() {
        assertThat(now()).isEqualTo(Moment.settled(0));
        assertThat(timeline.length()).isEqualTo(1);
        pass(3);
        assertThat(now()).isEqualTo(Moment.settled(0));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "5,7", "28,28", "1000,1000", "4000,4000"})
    void playedToTheEndItStopsAndSettles(int rows, int cols) {
        timeline.resize(rows, cols);
        timeline.restart();
        assertThat(now()).isEqualTo(new Moment(0, 0));
        assertThat(toTheEnd()).isLessThan(20.5);
        assertThat(timeline.playing().get()).isFalse();
        assertThat(now()).isEqualTo(Moment.settled(rows * cols - 1));
    }

    @Test
    void whereNothingGlidesEveryCellHasThreeMomentsAndTakesAsLong() {
        timeline.resize(2, 2);
        timeline.restart();
        double seconds = toTheEnd();
        timeline.still().set(true);
        var seen = new ArrayList<Moment>();
        timeline.moment().subscribe(moment -> seen.add(moment));
        seen.clear();
        timeline.restart();
        assertThat(toTheEnd()).isEqualTo(seconds);
        assertThat(seen).hasSize(12);
        for (int i = 0; i < 12; i++) {
            assertThat(seen.get(i).cell()).isEqualTo(i / 3);
            assertThat(seen.get(i).moved()).isEqualTo(1);
            assertThat(seen.get(i).multiplied()).isEqualTo(i % 3 > 0 ? 1 : 0);
            assertThat(seen.get(i).written()).isEqualTo(i % 3 == 2 ? 1 : 0);
            assertThat(seen.get(i).whole()).isEqualTo(seen.get(i));
        }
    }

    @Test
    void theFirstCellsShowAllTheirSteps() {
        timeline.resize(30, 30);
        timeline.restart();
        pass(0.29);
        assertThat(cell()).isZero();
        assertThat(now().phase()).isBetween(0.45, 0.55);
        pass(1.4);
        assertThat(cell()).isEqualTo(2);
    }

    @Test
    void itNeverGoesBackWhilePlaying() {
        timeline.resize(40, 40);
        var places = new ArrayList<Double>();
        timeline.moment().subscribe(moment -> places.add(moment.cell() + moment.phase()));
        timeline.restart();
        places.clear();
        toTheEnd();
        assertThat(places).isSorted();
    }

    @Test
    void playingAtTheEndBeginsAgain() {
        timeline.resize(3, 3);
        timeline.seek(8);
        timeline.playing().set(true);
        assertThat(now()).isEqualTo(new Moment(0, 0));
    }

    @Test
    void stoppingSettlesTheCell() {
        timeline.resize(3, 3);
        timeline.restart();
        pass(0.8);
        timeline.playing().set(false);
        assertThat(now()).isEqualTo(Moment.settled(1));
        pass(1);
        assertThat(now()).isEqualTo(Moment.settled(1));
    }

    @Test
    void aLoopBeginsAgain() {
        timeline.resize(2, 2);
        timeline.looping().set(true);
        timeline.restart();
        pass(2.3);
        assertThat(cell()).isEqualTo(3);
        pass(0.3);
        assertThat(timeline.playing().get()).isTrue();
        assertThat(cell()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 2, 4})
    void theSpeedIsAFactor(double speed) {
        timeline.resize(4, 4);
        timeline.speed().set(speed);
        timeline.restart();
        assertThat(toTheEnd()).isBetween(9.6 / speed - 0.01, 9.6 / speed + 0.05);
    }

    @Test
    void withoutAccelerationItTakesAsLongAsThereAreCells() {
        timeline.resize(10, 10);
        timeline.accelerating().set(false);
        timeline.restart();
        assertThat(toTheEnd()).isBetween(59.9, 60.1);
    }

    @ParameterizedTest
    @CsvSource({"5,1,6", "5,-1,4", "0,-1,0", "11,1,11", "5,100,11", "5,-100,0"})
    void aStepStopsAndStaysOnTheWay(int from, int cells, int to) {
        timeline.resize(3, 4);
        timeline.seek(from);
        timeline.playing().set(from < 11);
        timeline.step(cells);
        assertThat(timeline.playing().get()).isFalse();
        assertThat(now()).isEqualTo(Moment.settled(to));
    }

    @Test
    void aMomentIsShownStanding() {
        timeline.resize(3, 4);
        timeline.restart();
        timeline.show(new Moment(5, 0.3));
        assertThat(timeline.playing().get()).isFalse();
        assertThat(now()).isEqualTo(new Moment(5, 0.3));
        timeline.show(new Moment(50, 0.3));
        assertThat(now()).isEqualTo(new Moment(11, 0.3));
    }

    @ParameterizedTest
    @CsvSource({
        "4,5,7,  6,8,10",
        "4,5,7,  2,3,5",
        "4,5,13, 2,5,8",
        "4,5,9,  4,3,5",
        "4,5,19, 7,7,48",
        "4,5,19, 2,2,3",
        "4,5,0,  1,1,0"
    })
    void itKeepsRowAndColumnWhenTheOutputChanges(int rows, int cols, int at, int newRows, int newCols, int then) {
        timeline.resize(rows, cols);
        timeline.seek(at);
        timeline.resize(newRows, newCols);
        assertThat(now()).isEqualTo(Moment.settled(then));
        assertThat(timeline.rows().get()).isEqualTo(newRows);
        assertThat(timeline.cols().get()).isEqualTo(newCols);
    }

    @Test
    void itPlaysOnWhenTheOutputChanges() {
        timeline.resize(4, 5);
        timeline.restart();
        pass(2.1);
        assertThat(cell()).isEqualTo(3);
        timeline.resize(8, 8);
        assertThat(timeline.playing().get()).isTrue();
        assertThat(cell()).isEqualTo(3);
        toTheEnd();
        assertThat(now()).isEqualTo(Moment.settled(63));
    }
}
