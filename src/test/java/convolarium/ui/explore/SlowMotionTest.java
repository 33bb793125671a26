package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.net.Recipe;
import convolarium.net.Sgd;
import convolarium.op.Conv;
import convolarium.session.Progress.State;
import convolarium.text.Language;
import convolarium.ui.draw.Numbers;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Somebody walks through one step of training.
class SlowMotionTest extends SlowVisit {

    @Test
    void keysGoThroughThePlacesAndTheRibbonGoesAlong() {
        assertThat(seen("slow-view")).isTrue();
        assertThat(seen("maps")).isFalse();
        assertThat(words("slow-counter")).startsWith("1 / ");
        assertThat(chosen()).isZero();
        push(KeyCode.L);
        push(KeyCode.L);
        assertThat(chosen()).isEqualTo(2);
        push(KeyCode.J);
        assertThat(chosen()).isEqualTo(1);
        phase("loss");
        assertThat(chosen()).isEqualTo(network().nodes().size() - 1);
        phase("backward");
        assertThat(chosen()).isEqualTo(nodes() - 1);
        choose(3);
        assertThat(words("slow-counter")).startsWith((2 * nodes() + 1 - 3) + " / ");
        push(KeyCode.D);
        assertThat(seen("slow-view")).isFalse();
        assertThat(seen("maps")).isTrue();
    }

    @Test
    void aStepThatIsTakenIsTheOneThatWasShownAndTheNextIsOpened() {
        var shown = step();
        assertThat(lead().step()).isZero();
        assertThat(shown.step()).isEqualTo(1);
        run(() -> node(Button.class, "slow-take").fire());
        work();
        assertThat(lead().step()).isEqualTo(1);
        assertThat(lead().network()
                        .withLayer(0, shown.after().network().nodes().getFirst().layer()))
                .isEqualTo(lead().network());
        assertThat(step().step()).isEqualTo(2);
        assertThat(words("slow-title")).startsWith("Step 2");
        assertThat(step().before().network()).isEqualTo(shown.after().network());
    }

    @Test
    void theStepThatIsLookedAtIsOpenedAndGoneOnFrom() {
        push(KeyCode.D);
        click("train-epoch");
        work();
        run(() -> node(Slider.class, "train-scrubber").setValue(7));
        work();
        push(KeyCode.D);
        work();
        assertThat(step().step()).isEqualTo(8);
        pick("rate", 0.01);
        work();
        assertThat(step().step()).isEqualTo(8);
        run(() -> node(Button.class, "slow-take").fire());
        work();
        assertThat(step().step()).isEqualTo(9);
        assertThat(words("train-place")).isEqualTo("Step 8");
        int last = lead().step();
        assertThat(last).isGreaterThan(9);
        push(KeyCode.D);
        click("train-step");
        work();
        push(KeyCode.D);
        work();
        assertThat(step().step()).isEqualTo(last + 2);
    }

    @Test
    void openingAStepPausesWhatTrains() {
        push(KeyCode.D);
        push(KeyCode.P);
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.RUNNING);
        run(() -> room.lessons.remove().run());
        push(KeyCode.D);
        work();
        assertThat(fx(() -> room.training.state().get())).isEqualTo(State.PAUSED);
        assertThat(step().step()).isEqualTo(lead().step() + 1);
    }

    @Test
    void theLossIsToldWithItsNumbers() {
        phase("loss");
        var step = step();
        double own = step.losses().getFirst();
        var told = words("slow-words");
        double share = Double.parseDouble(told.replaceAll(".*−ln ([0-9.]+) ≈.*", "$1"));
        assertThat(share).isCloseTo(Math.exp(-own), within(1e-3));
        assertThat(Numbers.text(-Math.log(share))).as("what a calculator finds").isEqualTo(Numbers.text(own));
        assertThat(told)
                .contains(" ≈ " + Numbers.text(own))
                .contains("32 examples of the batch is " + Numbers.text(step.loss()));
        assertThat(seen("slow-loss")).isTrue();
        tap("#slow-example-more");
        work();
        assertThat(step().seen().number()).isEqualTo(1);
        assertThat(words("slow-words")).contains(Numbers.text(step().losses().get(1)));
    }

    /// Lets go at once: a button that is held goes on.
    private void tap(String selector) {
        run(() -> {
            var button = room.scene.lookup(selector);
            button.fireEvent(MouseEvents.left(MouseEvent.MOUSE_PRESSED));
            button.fireEvent(MouseEvents.left(MouseEvent.MOUSE_RELEASED));
        });
    }

    @Test
    void plainDescentIsWrittenOutForTheWeightThatIsChosen() {
        run(() -> ((ComboBox<?>) room.scene.lookup("#optimizer"))
                .getSelectionModel()
                .selectFirst());
        work();
        assertThat(step().recipe()).extracting(Recipe::optimizer).isInstanceOf(Sgd.class);
        phase("update");
        var canvas = node(Region.class, "slow-cells");
        focus(canvas);
        push(KeyCode.UP);
        push(KeyCode.UP);
        push(KeyCode.RIGHT);
        var conv = (Conv) step().before().network().nodes().getFirst().layer();
        float gradient = step().slopes(0).getFirst().at(2);
        assertThat(words("slow-words"))
                .startsWith(Numbers.result(conv.weight(0, 0, 0, 0, 2)).substring(2));
        addsUp(gradient);
    }

    /// A weight less the rate times its gradient, as it is written.
    private void addsUp(float gradient) {
        var written = Pattern.compile("^(\\S+) − (\\S+) · \\(?([^)\\s]+)\\)? ≈ ([^:\\s]+)")
                .matcher(words("slow-words"));
        assertThat(written.find()).as(words("slow-words")).isTrue();
        double[] numbers = IntStream.rangeClosed(1, 4)
                .mapToDouble(i -> Numbers.parse(written.group(i)).orElseThrow())
                .toArray();
        assertThat(numbers[2]).isCloseTo(gradient, within(1e-6));
        assertThat(numbers[0] - numbers[1] * numbers[2]).isCloseTo(numbers[3], within(1e-6));
    }

    /// What arrives at all cells of a map arrives at its bias, of which only one example is told before the whole
    /// batch.
    @Test
    void aBiasIsChosenInsteadOfTheWeights() {
        run(() -> ((ComboBox<?>) room.scene.lookup("#optimizer"))
                .getSelectionModel()
                .selectFirst());
        work();
        choose(0);
        phase("backward");
        choose(0);
        assertThat(seen("slow-parameter-1")).isTrue();
        run(() -> node(ToggleButton.class, "slow-parameter-1").fire());
        tap("#slow-filter-more");
        layOutNow();
        var arrived = step().seen().gradients().getFirst();
        double sum = 0;
        for (int i = 64; i < 128; i++) {
            sum += arrived.at(i);
        }
        float bias = step().weights(0).getLast().at(1);
        float slope = step().slopes(0).getLast().at(1);
        assertThat(words("slow-words"))
                .startsWith("The bias " + Numbers.text(bias) + " is added in 64 places")
                .contains(" add up to " + Numbers.text(sum) + ".")
                .endsWith(" it is " + Numbers.text(slope) + ".");
        phase("update");
        choose(0);
        assertThat(words("slow-words"))
                .startsWith(Numbers.result(bias).substring(2))
                .contains(
                        " ≈ " + Numbers.result(step().moved(0).getLast().at(1)).substring(2));
        addsUp(slope);
        run(() -> node(ToggleButton.class, "slow-parameter-0").fire());
        assertThat(words("slow-words")).doesNotStartWith(Numbers.result(bias).substring(2) + " −");
    }

    /// The planes of the last place are still seen then.
    @Test
    void theMouseMayBeQuickerThanTheNextPicture() {
        var scrubber = node(Slider.class, "slow-scrubber");
        var canvas = node(Region.class, "slow-cells");
        for (int place = 0; place <= scrubber.getMax(); place++) {
            int next = place;
            go(0);
            run(() -> {
                scrubber.setValue(next);
                for (int x = 0; x < canvas.getWidth(); x += 20) {
                    canvas.fireEvent(MouseEvents.left(MouseEvent.MOUSE_MOVED, new Point2D(x, 60), Point2D.ZERO, 0));
                }
            });
        }
        assertThat(words("slow-words")).isNotBlank();
    }

    @Test
    void everyPlaceHasWordsInBothLanguages() {
        int last = fx(() -> (int) node(Slider.class, "slow-scrubber").getMax());
        for (var language : Language.values()) {
            run(() -> room.messages.languageProperty().set(language));
            for (int place = 0; place <= last; place++) {
                go(place);
                assertThat(words("slow-words"))
                        .as("place %d", place)
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(words("slow-title")).isNotBlank();
            }
        }
    }

    @Test
    void anotherNetworkEndsTheWalk() {
        run(() -> room.studio.edit(new Object(), now -> now.remove(1)));
        assertThat(seen("slow-view")).isFalse();
    }
}
