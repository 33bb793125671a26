package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Architecture;
import convolarium.net.Curve;
import convolarium.net.Loss;
import convolarium.session.Standing;
import convolarium.text.Language;
import convolarium.ui.draw.Numbers;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody chooses how mistakes are measured.
class LossRoomTest extends NetworkVisit {

    @BeforeEach
    void openTraining() {
        push(KeyCode.T);
        run(() -> GalleryNetwork.choose(room, "digits-8x8"));
    }

    private void pick(Loss loss) {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Object>) node(ComboBox.class, "loss");
        run(() -> box.setValue(loss));
    }

    private Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    private void work() {
        run(room::train);
    }

    @Test
    void anotherLossGoesOnInTheSameRunAndItsCurveBeginsAnew() {
        click("train-epoch");
        work();
        int number = lead().number();
        int before = lead().step();
        layOutNow();
        assertThat(words("curves-reading")).doesNotContain("Loss from");
        pick(Loss.SQUARED_ERROR);
        click("train-epoch");
        work();
        assertThat(lead().number()).isEqualTo(number);
        assertThat(lead().recipe().loss()).isEqualTo(Loss.SQUARED_ERROR);
        assertThat(lead().curve().turns()).containsExactly(new Curve.Turn(before, Loss.SQUARED_ERROR));
        assertThat(lead().curve().train()).allMatch(point -> point.step() <= before || point.loss() < 0.15);
        assertThat(network()).isEqualTo(lead().network());
        layOutNow();
        var told = Numbers.unbroken("Loss from step " + (before + 1) + " on: Squared error");
        assertThat(words("curves-reading")).contains(told);
    }

    @Test
    void whatGoesOnAndWhatBeginsANewRunSaysSoInItsHint() {
        assertThat(hint("Loss")).startsWith("Another loss counts from the next step on, in the same run");
        assertThat(hint("Seed")).contains("Another seed begins a new run");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(hint("损失")).contains("从下一步起在同一次训练中生效");
        assertThat(hint("随机种子")).contains("会重新开始一次训练");
    }

    private String hint(String name) {
        return fx(() -> room.scene.getRoot().lookupAll(".param-label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals(name) && label.getTooltip() != null)
                .findFirst()
                .orElseThrow()
                .getTooltip()
                .getText());
    }

    @Test
    void anAutoencoderLearnsToGiveBackItsPicture() {
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.AUTOENCODER)));
        var layers = network().nodes().size();
        @SuppressWarnings("unchecked")
        var count = (ComboBox<Object>) node(ComboBox.class, "train-count");
        run(() -> count.setValue(200));
        push(KeyCode.P);
        work();
        assertThat(network().nodes()).hasSize(layers);
        assertThat(lead().recipe().loss()).isEqualTo(Loss.SQUARED_ERROR);
        var tests = lead().curve().test();
        assertThat(tests.getLast().loss()).isLessThan(tests.getFirst().loss() / 2);
        pick(Loss.CROSS_ENTROPY);
        click("train-step");
        work();
        assertThat(lead().recipe().loss()).isEqualTo(Loss.SQUARED_ERROR);
        var instead = "This network gives its picture back and tells no classes apart. The curves show by how much it"
                + " misses; “Test it” shows what comes out, beside the picture.";
        click("show-mistakes");
        assertThat(words("answers-reading")).isEqualTo(instead);
        click("show-confusion");
        layOutNow();
        assertThat(words("confusion-reading")).isEqualTo(instead);
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.DENSE)));
        click("train-step");
        work();
        assertThat(lead().recipe().loss()).isEqualTo(Loss.CROSS_ENTROPY);
    }
}
