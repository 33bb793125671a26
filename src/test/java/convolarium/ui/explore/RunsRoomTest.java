package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Network;
import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.Standing;
import convolarium.session.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody has trained several times and compares.
class RunsRoomTest extends NetworkVisit {

    @TempDir
    Path folder;

    @BeforeEach
    void trainOnce() {
        run(() -> GalleryNetwork.train(room, 1));
        click("show-runs");
        layOutNow();
    }

    private Progress progress() {
        return fx(() -> requireNonNull(room.training.progress().get()));
    }

    private Standing lead() {
        return progress().lead().orElseThrow();
    }

    private void work() {
        run(room::train);
        layOutNow();
    }

    private void press(String id) {
        focus(node(Button.class, id));
        push(KeyCode.SPACE);
        work();
    }

    private void epochs(int count) {
        var field = node(TextField.class, "epochs");
        run(() -> {
            field.setText(Integer.toString(count));
            field.fireEvent(new ActionEvent());
        });
    }

    private void item(String menu, String words) {
        run(() -> ((MenuButton) room.scene.lookup("#" + menu))
                .getItems().stream()
                        .filter(item -> words.equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    @Test
    void aRunOfAnotherNetworkIsComeBackToWithItsExamplesAndGoesOn() {
        var before = network();
        int number = lead().number();
        var curve = lead().curve();
        run(() -> {
            room.studio.edit(new Object(), now -> now.withSeed(5).remove(2));
            room.shell.actions().get("train-step").run();
        });
        work();
        assertThat(lead().number()).isNotEqualTo(number);
        assertThat(network().nodes()).hasSizeLessThan(before.nodes().size());
        press("run-" + number);
        assertThat(lead().number()).isEqualTo(number);
        assertThat(lead().curve()).isEqualTo(curve);
        assertThat(network()).isEqualTo(before);
        click("train-step");
        work();
        assertThat(lead().number()).isEqualTo(number);
        assertThat(lead().step()).isEqualTo(curve.train().getLast().step() + 1);
        assertThat(network()).isEqualTo(lead().network());
    }

    @Test
    void aRaceIsWonByTheBetterTestAndWhatDiffersIsSaid() {
        int number = lead().number();
        epochs(2);
        item("runs-against", "Against a tenth of the learning rate");
        work();
        assertThat(progress().standings()).hasSize(2);
        var other = progress().standings().getLast();
        assertThat(other.step()).isEqualTo(lead().step());
        assertThat(other.recipe().optimizer().rate()).isEqualTo(0.0002);
        boolean ours = lead().curve().test().getLast().accuracy()
                > other.curve().test().getLast().accuracy();
        assertThat(words("runs-told"))
                .startsWith("Run " + (ours ? number : other.number()) + " leads run " + (ours ? other.number() : number)
                        + " after step ")
                .contains("Learning rate 0.002 → 2e−4");
    }

    @Test
    void aTickedRunCanBeRacedAndOneThatIsNotNeededForgotten() {
        int number = lead().number();
        epochs(2);
        run(() -> room.training.fork(number, 10, lead().recipe().withBatch(16).withEpochs(1)));
        work();
        int other = lead().number();
        focus(node(CheckBox.class, "run-draw-" + number));
        push(KeyCode.SPACE);
        layOutNow();
        assertThat(words("runs-told")).contains("run " + number).contains("Batch size 16 → 32 (from step 10 on)");
        item("runs-against", "Run " + other + " against run " + number);
        work();
        assertThat(progress().standings()).extracting(Standing::number).containsExactly(other, number);
        assertThat(fx(() -> node(Button.class, "run-forget-" + number).isDisabled()))
                .isTrue();
        press("run-" + other);
        press("run-forget-" + number);
        assertThat(progress().trials()).extracting(Trial::number).containsExactly(other);
    }

    @Test
    void severalSeedsAreTrainedCountedAndStopped() {
        epochs(1);
        work();
        var field = node(TextField.class, "repeat-seeds");
        focus(field);
        run(field::selectAll);
        write("3");
        push(KeyCode.ENTER);
        click("runs-repeat");
        run(() -> {
            while (progress().series().isEmpty()
                    || lead().number() == progress().series().getFirst()) {
                room.lessons.remove().run();
            }
        });
        assertThat(words("runs-told")).startsWith("2 of 3 seeds");
        work();
        var last = progress().spread().points().getLast();
        assertThat(last.runs()).isEqualTo(3);
        assertThat(words("runs-told")).startsWith("3 runs after step " + last.step());
        press("run-" + progress().series().getFirst());
        assertThat(words("runs-told")).startsWith("3 runs after step " + last.step());
        click("runs-repeat");
        run(() -> room.lessons.remove().run());
        click("train-stop");
        work();
        assertThat(progress().state()).isEqualTo(State.STOPPED);
        assertThat(lead().step()).isLessThan(45);
    }

    @Test
    void curvesAreSavedAsTheyAreAndWhatCannotBeWrittenIsSaid() throws IOException {
        click("show-curves");
        layOutNow();
        var file = folder.resolve("all.csv");
        run(() -> room.chosenFile = Optional.of(file));
        item("curves-menu", "Save as table (CSV) …");
        var lines = Files.readAllLines(file);
        int points = lead().curve().train().size() + lead().curve().test().size();
        assertThat(lines).hasSize(1 + points).first().isEqualTo("run,set,step,loss,accuracy,measure");
        var score = lead().curve().test().getLast();
        assertThat(lines.getLast())
                .isEqualTo(lead().number() + ",test," + score.step() + "," + score.loss() + "," + score.accuracy()
                        + ",CROSS_ENTROPY");
        run(() -> room.chosenFile = Optional.of(folder.resolve("picture")));
        item("curves-menu", "Save as picture (PNG) …");
        assertThat(folder.resolve("picture.png")).exists();
        run(() -> room.chosenFile = Optional.of(folder.resolve("none").resolve("all.csv")));
        item("curves-menu", "Save as table (CSV) …");
        assertThat(fx(() -> room.scene.lookup("#notice .label").toString())).contains("cannot be written");
    }

    @Test
    void thePaletteShowsAndSavesWhatTheRoomDoesNotShowNow() throws IOException {
        push(KeyCode.T);
        var file = folder.resolve("late.csv");
        run(() -> room.chosenFile = Optional.of(file));
        run(() -> room.shell.actions().get("curves-csv-now").run());
        layOutNow();
        assertThat(seen("curves")).isTrue();
        assertThat(Files.readAllLines(file))
                .hasSize(1
                        + lead().curve().train().size()
                        + lead().curve().test().size());
        run(() -> room.shell.actions().get("results-classes").run());
        layOutNow();
        assertThat(seen("classes")).isTrue();
        run(() -> room.shell.actions().get("results-mistakes").run());
        layOutNow();
        assertThat(seen("answers")).isTrue();
        assertThat(seen("classes")).isFalse();
    }

    @Test
    void keysShowFewerStepsAndAllOfThemAgain() {
        click("show-curves");
        layOutNow();
        focus(node(Region.class, "curves"));
        push(KeyCode.RIGHT);
        layOutNow();
        var pointed = words("curves-reading");
        assertThat(pointed).startsWith("Step 24: ");
        push(KeyCode.HOME);
        layOutNow();
        assertThat(words("curves-reading")).startsWith("Step 45: ");
    }

    @Test
    void aRunIsPlayedBackFromItsStart() {
        Network end = network();
        push(KeyCode.R);
        work();
        assertThat(words("train-place")).isEqualTo("Step 0");
        assertThat(network()).isNotEqualTo(end);
        for (int i = 0; i < 60; i++) {
            pulses(1);
            work();
        }
        assertThat(words("train-place")).isEqualTo("Step 45");
        assertThat(fx(() -> node(Slider.class, "train-scrubber").getValue())).isEqualTo(45);
        assertThat(network()).isEqualTo(end);
    }
}
