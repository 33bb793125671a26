package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Choice;
import convolarium.net.Evaluation;
import convolarium.op.Conv;
import convolarium.session.Progress.State;
import convolarium.ui.draw.Numbers;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Somebody lets the network learn.
class TrainingRoomTest extends TrainingVisit {

    private State state() {
        return fx(() -> room.training.state().get());
    }

    @Test
    void aSetOfExamplesFitsTheNetworkToItself() {
        assertThat(network().input().height()).isEqualTo(8);
        assertThat(network().places().getLast().out().orElseThrow().channels()).isEqualTo(10);
        pick("data-source", "shapes");
        assertThat(network().input().height()).isEqualTo(28);
        assertThat(network().places().getLast().out().orElseThrow().channels()).isEqualTo(5);
        pick("data-source", "subject");
        assertThat(network().places().getLast().out().orElseThrow().height()).isEqualTo(32);
    }

    @Test
    void threeEpochsTeachSmallDigitsAndCostNoStepBack() {
        int steps = fx(() -> room.studio.steps().place());
        for (int i = 0; i < 3; i++) {
            click("train-epoch");
            work();
        }
        assertThat(lead().epoch()).isEqualTo(3);
        assertThat(lead().evaluation().orElseThrow().accuracy()).isGreaterThan(0.8);
        assertThat(words("curves-reading")).startsWith("Step " + lead().step() + ": training ");
        assertThat(network()).isEqualTo(lead().network());
        assertThat(flow().blueprint().network()).isEqualTo(lead().network());
        assertThat(fx(() -> room.studio.steps().place())).isEqualTo(steps);
    }

    @Test
    void playingPausesAndGoesOnAndAChangedNetworkBeginsAnew() {
        push(KeyCode.P);
        assertThat(state()).isEqualTo(State.RUNNING);
        run(() -> {
            room.lessons.remove().run();
            room.lessons.remove().run();
        });
        push(KeyCode.P);
        work();
        assertThat(state()).isEqualTo(State.PAUSED);
        int here = lead().step();
        int number = lead().number();
        click("train-step");
        work();
        assertThat(lead().step()).isEqualTo(here + 1);
        assertThat(lead().number()).isEqualTo(number);
        run(() -> room.studio.edit(new Object(), now -> now.withSeed(7)));
        click("train-step");
        work();
        assertThat(lead().number()).isNotEqualTo(number);
        assertThat(lead().step()).isEqualTo(1);
    }

    @Test
    void ofManyMistakesSomeAreShownAndTheOthersOnDemand() {
        pick("optimizer", sgd(room));
        pick("rate", 1e-9);
        click("train-epoch");
        work();
        click("show-confusion");
        click("show-mistakes");
        var test = lead().evaluation().orElseThrow();
        int wrong = test.mistakes().size();
        assertThat(wrong).isGreaterThan(80);
        assertThat(shown()).isEqualTo(40 + 1);
        assertThat(node(Button.class, "answers-more").getText()).isEqualTo("Show more: " + (wrong - 40) + " are left");
        focus(node(Button.class, "answers-more"));
        push(KeyCode.SPACE);
        assertThat(shown()).isEqualTo(80 + 1);
    }

    private int shown() {
        return fx(() -> node(Pane.class, "answers").getChildren().size());
    }

    @Test
    void aCellOfTheTableLeadsToItsPicturesAndAPictureToItsMaps() {
        click("train-epoch");
        work();
        var test = lead().evaluation().orElseThrow();
        click("show-confusion");
        assertThat(words("confusion-reading")).startsWith(test.count() + " answers, ");
        focus(node(Region.class, "confusion"));
        push(KeyCode.DOWN);
        push(KeyCode.RIGHT);
        layOutNow();
        int right = test.confusion().count(1, 1);
        assertThat(words("confusion-reading"))
                .contains(Numbers.text(
                                Math.round(1000.0 * right / test.confusion().wanted(1)) / 10.0)
                        + " % of them are recognised");
        push(KeyCode.ENTER);
        layOutNow();
        var cards =
                fx(() -> ((Pane) room.scene.lookup("#answers")).getChildren().size());
        assertThat(cards).isEqualTo(Math.min(40, right));
        int shown = test.cell(1, 1).getFirst();
        run(() -> ((Button) room.scene.lookup("#answer-" + shown)).fire());
        var picture = blueprint().picture();
        assertThat(picture).isEqualTo(Choice.of("digits-8x8").load().test().picture(shown));
    }

    /// Counted one by one, so that what is and what was answered cannot change places.
    @Test
    void aCellBesideTheDiagonalTellsWhatIsAndWhatItWasTakenFor() {
        click("train-epoch");
        work();
        var test = lead().evaluation().orElseThrow();
        var cell = IntStream.range(0, 100)
                .filter(i -> i / 10 != i % 10 && counted(test, i / 10, i % 10) > counted(test, i % 10, i / 10))
                .findFirst()
                .orElseThrow();
        long count = counted(test, cell / 10, cell % 10);
        click("show-confusion");
        focus(node(Region.class, "confusion"));
        for (int i = 0; i < cell / 10; i++) {
            push(KeyCode.DOWN);
        }
        for (int i = 0; i < cell % 10; i++) {
            push(KeyCode.RIGHT);
        }
        layOutNow();
        assertThat(words("confusion-reading"))
                .startsWith(count + " of ")
                .endsWith(" that are " + cell / 10 + " were taken for " + cell % 10);
        push(KeyCode.ENTER);
        layOutNow();
        var cards = fx(() -> ((Pane) room.scene.lookup("#answers"))
                .getChildren().stream().map(card -> ((Labeled) card).getText()).toList());
        assertThat(cards)
                .hasSize((int) Math.min(40, count))
                .allMatch(card -> card.startsWith(cell / 10 + " → " + cell % 10 + ","));
    }

    private static long counted(Evaluation test, int wanted, int predicted) {
        return IntStream.range(0, test.count())
                .filter(i -> test.wanted(i) == wanted && test.predicted(i) == predicted)
                .count();
    }

    @Test
    void weightsAndGradientsOfTheLastStepAreSpreadOut() {
        click("train-step");
        work();
        click("show-weights");
        layOutNow();
        assertThat(words("weights-0")).contains(" to ").contains("mean").contains("std. dev.");
        var before = words("gradients-0");
        assertThat(words("silence-1"))
                .matches("(No map is|1 of 8 maps is|[2-8] of 8 maps are) 0 everywhere \\(32 test examples\\)");
        click("train-step");
        work();
        layOutNow();
        assertThat(words("gradients-0")).isNotEqualTo(before);
        var gradient = lead().gradients().nodes().getFirst().layer();
        assertThat(gradient).isInstanceOf(Conv.class);
    }
}
