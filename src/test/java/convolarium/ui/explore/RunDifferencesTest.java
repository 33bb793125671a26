package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Architecture;
import convolarium.net.Loss;
import convolarium.net.Recipe;
import convolarium.session.Standing;
import convolarium.text.Language;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody trains a second time in another way and is told what is different about the first.
class RunDifferencesTest extends NetworkVisit {

    private int first;

    @BeforeEach
    void trainOnce() {
        run(() -> GalleryNetwork.train(room, 1));
        first = lead().number();
        click("show-runs");
        layOutNow();
    }

    private Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    /// Takes one step, if it has to, and draws the first run beside this one.
    private String told() {
        if (lead().number() == first) {
            click("train-step");
        }
        run(room::train);
        layOutNow();
        assertThat(lead().number()).isNotEqualTo(first);
        focus(node(Node.class, "run-draw-" + first));
        push(KeyCode.SPACE);
        layOutNow();
        var words = words("runs-told");
        return words.substring(words.indexOf("Run " + first + ": "));
    }

    @Test
    void anotherLoss() {
        pick("loss", Loss.SQUARED_ERROR);
        assertThat(told()).isEqualTo("Run " + first + ": Loss Squared error → Cross entropy.");
    }

    @Test
    void otherExamples() {
        pick("train-count", 500);
        assertThat(told()).isEqualTo("Run " + first + ": other examples.");
    }

    @Test
    void anotherOrderOfTheSameExamples() {
        click("shuffled");
        assertThat(told()).isEqualTo("Run " + first + ": other examples.");
    }

    @Test
    void anotherNetwork() {
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.DENSE)));
        assertThat(told()).startsWith("Run " + first + ": another network");
    }

    @Test
    void anotherSeed() {
        var field = node(TextField.class, "recipe-seed");
        run(() -> {
            field.setText("43");
            field.fireEvent(new ActionEvent());
        });
        assertThat(told()).startsWith("Run " + first + ": Seed 43 → 42");
    }

    /// What differs only from a fork on says so, from the side of the fork.
    @Test
    void aForkSaysFromWhichStepItDiffers() {
        run(() -> room.training.fork(first, 20, Recipe.STANDARD.withBatch(16)));
        run(() -> room.shell.actions().get("train-step").run());
        run(room::train);
        layOutNow();
        int fork = lead().number();
        focus(node(Node.class, "run-" + first));
        push(KeyCode.SPACE);
        run(room::train);
        focus(node(Node.class, "run-draw-" + fork));
        push(KeyCode.SPACE);
        layOutNow();
        assertThat(words("runs-told")).endsWith("Run " + fork + ": from step 20 on: Batch size 32 → 16.");
    }

    /// Of a race the other run is told, in the language of the moment.
    @Test
    void theOptimizerOfARival() {
        pickEpochs();
        run(() -> item("Against SGD with momentum").fire());
        run(room::train);
        layOutNow();
        int rival = fx(() -> requireNonNull(room.training.progress().get()).standings())
                .getLast()
                .number();
        assertThat(words("runs-told"))
                .endsWith("Run " + rival + ": Optimizer Adam → SGD with momentum; Learning rate 0.002 → 0.02.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        layOutNow();
        assertThat(words("runs-told")).contains("优化器").contains("Adam → ").contains("0.002 → 0.02");
    }

    private void pickEpochs() {
        run(() -> room.training.change(Recipe.STANDARD.withEpochs(2)));
    }

    private MenuItem item(String words) {
        return ((MenuButton) room.scene.lookup("#runs-against"))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .findFirst()
                        .orElseThrow();
    }
}
