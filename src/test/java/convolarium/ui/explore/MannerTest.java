package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.session.Experiment;
import convolarium.ui.draw.Look;
import convolarium.ui.motion.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannerTest {

    private static final Experiment SHOWN = Experiment.beginning("sheet", Paper.blank(8, 8));

    private Gaze gaze = new Gaze();
    private Timeline timeline = new Timeline();
    private Manner manner = manner();

    private Manner manner() {
        return new Manner(gaze, timeline, new SimpleBooleanProperty());
    }

    /// The next start, at which a line is read.
    @BeforeEach
    void startAgain() {
        gaze = new Gaze();
        timeline = new Timeline();
        manner = manner();
    }

    private void startAgain(String line) {
        startAgain();
        manner.read(line);
        timeline.resize(6, 7);
        manner.show(SHOWN);
    }

    @Test
    void whatIsSeenHowCloselyAndHowFastItLearnsComesBack() {
        gaze.look().set(new Look(2.44140625, 101.5, -0.5));
        gaze.rate().set(1e-6);
        startAgain(manner.text().getValue());
        assertThat(gaze.look().get()).isEqualTo(new Look(2.44140625, 101.5, -0.5));
        assertThat(gaze.rate().get()).isEqualTo(1e-6);
    }

    @Test
    void whatStandsStillComesBackAtItsCell() {
        timeline.resize(6, 7);
        timeline.seek(23);
        startAgain(manner.text().getValue());
        assertThat(timeline.moment().get().cell()).isEqualTo(23);
        assertThat(timeline.playing().get()).isFalse();
        manner.show(SHOWN.withPicture("another", Paper.blank(8, 8)));
        assertThat(timeline.playing().get()).as("another picture begins").isTrue();
    }

    @Test
    void whatPlaysBeginsAgainAndIsNotWrittenAtEveryCell() {
        timeline.resize(6, 7);
        timeline.play(3);
        var line = manner.text().getValue();
        timeline.advance(0.3);
        assertThat(manner.text().getValue()).isEqualTo(line);
        startAgain(line);
        assertThat(timeline.moment().get().cell()).isZero();
        assertThat(timeline.playing().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look=NaN,1,1 rate=NaN cell=-1",
                "look=2 rate=0 cell=x",
                "look=2,3 rate=5 cell=1.5",
                "look=999999,1,1 rate=-0.1 cell=99999999999",
                "look=1e9,0,0 rate=0.0011 cell="
            })
    void whatMakesNoSenseStaysAsItIs(String line) {
        startAgain(line);
        assertThat(gaze.look().get()).isEqualTo(Look.WHOLE);
        assertThat(gaze.rate().get()).isEqualTo(0.001);
        assertThat(timeline.playing().get()).isTrue();
    }

    @Test
    void aCellThatIsNoLongerThereIsTheLast() {
        startAgain("cell=999999999");
        assertThat(timeline.moment().get().cell()).isEqualTo(41);
    }
}
