package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.control.ProgressLine;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// Somebody looks how far training is.
class TrainBarTest extends TrainingVisit {

    private void begin() {
        click("train-play");
        run(() -> room.lessons.remove().run());
    }

    private void epochs(int count) {
        var field = node(TextField.class, "epochs");
        run(() -> {
            field.setText(Integer.toString(count));
            field.fireEvent(new ActionEvent());
        });
    }

    private double done() {
        return fx(node(ProgressLine.class, "train-done")::getProgress);
    }

    @Test
    void aLayerThatChangesEndsTrainingAndSaysSo() {
        epochs(100);
        begin();
        int number = lead().number();
        run(() -> room.studio.edit(new Object(), now -> now.withSeed(7)));
        assertThat(notice()).startsWith("Training stops here: the layers or the examples have changed.");
        work();
        assertThat(words("train-words")).isEqualTo("Changed since · play begins a new run");
        click("train-step");
        work();
        assertThat(notice()).isEmpty();
        assertThat(lead().number()).isNotEqualTo(number);
        assertThat(words("train-words")).startsWith("Paused");
    }

    @Test
    void otherExamplesEndTrainingAndSayItInBothLanguages() {
        epochs(100);
        begin();
        pick("label-noise", 0.2);
        assertThat(notice()).startsWith("Training stops here");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        work();
        assertThat(words("train-words")).isEqualTo("已有改动 · 按播放键会重新开始一次训练");
    }

    @Test
    void afterAllEpochsItGoesOnForAsManyMore() {
        epochs(1);
        begin();
        assertThat(words("train-words")).startsWith("Epoch 1 of 1 · ");
        work();
        assertThat(words("train-words")).isEqualTo("Finished · epoch 1 of 1");
        assertThat(done()).isEqualTo(1);
        begin();
        assertThat(words("train-words")).startsWith("Epoch 2 of 2 · ");
        assertThat(done()).isBetween(0.5, 0.6);
        work();
        assertThat(words("train-words")).isEqualTo("Finished · epoch 2 of 2");
        assertThat(done()).isEqualTo(1);
    }
}
