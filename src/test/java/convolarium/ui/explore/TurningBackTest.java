package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Network;
import convolarium.net.Sgd;
import convolarium.op.Activation;
import convolarium.session.Blueprint;
import convolarium.session.Progress.Reason;
import convolarium.session.Standing;
import convolarium.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;

/// Somebody goes back to an earlier step and on from there.
class TurningBackTest extends TrainingVisit {

    private static final List<String> TABLES = List.of("confusion", "mistakes", "weights");

    @Test
    void theNetworkOfAnEarlierStepIsShownAndForked() {
        Network[] seen = new Network[4];
        for (int i = 1; i < 4; i++) {
            click("train-step");
            work();
            seen[i] = network();
        }
        var scrubber = node(Slider.class, "train-scrubber");
        run(() -> scrubber.setValue(2));
        work();
        assertThat(network()).isEqualTo(seen[2]).isNotEqualTo(seen[3]);
        assertThat(words("train-place")).isEqualTo("Step 2");
        int number = lead().number();
        click("train-fork");
        work();
        assertThat(lead().number()).isNotEqualTo(number);
        assertThat(lead().step()).isEqualTo(2);
        click("train-step");
        work();
        assertThat(network()).isEqualTo(seen[3]);
    }

    @Test
    void aForkLeavesTheStepThatIsShownAlsoAfterALookBack() {
        click("train-step");
        work();
        click("train-step");
        work();
        run(() -> node(Slider.class, "train-scrubber").setValue(1));
        work();
        click("train-step");
        work();
        assertThat(words("train-place")).isEqualTo("Step 3");
        int number = lead().number();
        click("train-fork");
        work();
        assertThat(lead().number()).isNotEqualTo(number);
        assertThat(lead().step()).isEqualTo(3);
    }

    @Test
    void ofTwoRunsTheOneThatWentWrongIsNamedAndMended() {
        click("train-step");
        work();
        var own = lead();
        run(() -> room.training.rival(own.number(), 1, own.recipe().withOptimizer(Sgd.of(1e9))));
        work();
        click("train-epoch");
        work();
        var rival =
                fx(() -> requireNonNull(room.training.progress().get()).rival().orElseThrow());
        assertThat(trouble()).startsWith("Run " + rival.number() + ": ");
        click("train-way-out");
        work();
        assertThat(lead().number()).isNotIn(own.number(), rival.number());
        assertThat(lead().recipe().optimizer()).isEqualTo(Sgd.of(1e8));
    }

    @Test
    void stepsThatAreTooLargeAreExplainedAndThereIsAWayOut() {
        pick("optimizer", sgd(room));
        pick("rate", 1e9);
        click("train-epoch");
        work();
        assertThat(fx(() -> requireNonNull(room.training.progress().get()).reason()))
                .hasValueSatisfying(why -> assertThat(why).isIn(Reason.LOSS, Reason.WEIGHTS));
        assertThat(trouble()).contains(": the steps were too large. Go back to where it did best, with a tenth of");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(trouble()).endsWith("：步子太大了。可以回到效果最好的那一步，用十分之一的学习率继续。");
        click("train-way-out");
        work();
        assertThat(seen("train-trouble")).isFalse();
        assertThat(lead().recipe().optimizer().rate()).isEqualTo(1e8);
    }

    /// Somebody changes the layers or the examples, and wants to go on from the run nevertheless.
    @Test
    void aForkComesBackToTheLayersAndTheExamplesOfItsRun() {
        click("train-step");
        work();
        var taught = network();
        List<Runnable> changes = List.of(
                () -> edit(now -> now.remove(1)),
                () -> edit(now -> now.withLayer(1, new Activation(Activation.Function.SIGMOID))),
                () -> edit(now -> now.withSeed(5)),
                () -> pick("data-source", "shapes"));
        for (var change : changes) {
            int number = lead().number();
            change.run();
            work();
            click("train-fork");
            work();
            assertThat(lead().number()).isNotEqualTo(number);
            assertThat(lead().step()).isEqualTo(1);
            assertThat(network()).isEqualTo(taught);
            assertThat(node(ComboBox.class, "data-source").getValue()).isEqualTo("digits-8x8");
            assertThat(words("train-words")).startsWith("Paused");
        }
        click("train-step");
        work();
        assertThat(network()).isEqualTo(lead().network()).isNotEqualTo(taught);
    }

    private void edit(UnaryOperator<Blueprint> change) {
        run(() -> room.studio.edit(new Object(), change));
    }

    @Test
    void theWayOutComesBackToTheLayersThatWentWrong() {
        pick("optimizer", sgd(room));
        pick("rate", 1e9);
        click("train-epoch");
        work();
        int nodes = network().nodes().size();
        edit(now -> now.remove(1));
        click("train-way-out");
        work();
        assertThat(network().nodes()).hasSize(nodes);
        assertThat(network()).isEqualTo(lead().network());
        assertThat(lead().recipe().optimizer()).isEqualTo(Sgd.of(1e8));
    }

    private void back(int step) {
        run(() -> node(Slider.class, "train-scrubber").setValue(step));
        work();
    }

    /// As long as it takes until it is clear that nobody moves on.
    private void rest() {
        pulses(12);
        work();
        layOutNow();
    }

    @Test
    void resultsTellWhichStepTheyAreOf() {
        click("show-confusion");
        assertThat(seen("results-step")).isFalse();
        for (int i = 0; i < 3; i++) {
            click("train-step");
            work();
        }
        assertThat(words("results-step")).isEqualTo("After step 3");
        back(1);
        for (var tab : TABLES) {
            click("show-" + tab);
            assertThat(words("results-step")).isEqualTo("After step 3; the results after step 1 are being worked out");
        }
        rest();
        for (var tab : TABLES) {
            click("show-" + tab);
            assertThat(words("results-step")).isEqualTo("After step 1");
        }
        back(3);
        assertThat(words("results-step")).isEqualTo("After step 3");
        click("show-curves");
        assertThat(seen("results-step")).isFalse();
    }

    @Test
    void inARaceBothRunsAreLookedBackAt() {
        click("train-step");
        work();
        var own = lead();
        var recipe = own.recipe().withRate(0.1);
        run(() -> room.training.rival(own.number(), 0, recipe));
        work();
        var seen = new ArrayList<Optional<Network>>();
        for (int i = 1; i <= 3; i++) {
            click("train-step");
            work();
            seen.add(fx(
                    () -> requireNonNull(room.training.progress().get()).rival().map(Standing::network)));
        }
        back(2);
        assertThat(lead().step()).isGreaterThan(2);
        var shown = flow().rival().orElseThrow().blueprint().network();
        assertThat(shown).isEqualTo(seen.get(1).orElseThrow()).isNotEqualTo(network());
        click("show-confusion");
        rest();
        var past = fx(() -> room.training.past().get());
        assertThat(past).extracting(Standing::step).containsExactly(2, 2);
        assertThat(words("results-step"))
                .startsWith("Run " + own.number() + " after step 2: ")
                .contains("Run " + past.getLast().number() + " after step 2: ");
    }

    private String trouble() {
        return find(Label.class, "#train-trouble .label").orElseThrow().getText();
    }
}
