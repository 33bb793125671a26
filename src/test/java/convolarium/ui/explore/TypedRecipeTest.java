package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Recipe;
import convolarium.text.Language;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody types how fast a network shall learn, and from how many examples at a time.
class TypedRecipeTest extends TrainingVisit {

    private void begin(String id, String text) {
        focus(node(ComboBox.class, id));
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
    }

    private void type(String id, String text) {
        begin(id, text);
        push(KeyCode.ENTER);
    }

    private String stands(String id) {
        var box = node(ComboBox.class, id);
        return fx(() -> box.getEditor().getText());
    }

    private Recipe recipe() {
        click("train-step");
        work();
        return lead().recipe();
    }

    @Test
    void anyRateAndBatchTakeEffectInTheRunThatGoesOn() {
        recipe();
        int number = lead().number();
        type("rate", "0.0035");
        type("batch", "48");
        var recipe = recipe();
        assertThat(lead().number()).isEqualTo(number);
        assertThat(recipe.optimizer().rate()).isEqualTo(0.0035);
        assertThat(recipe.batch()).isEqualTo(48);
        assertThat(stands("rate")).isEqualTo("0.0035");
        assertThat(fx(() -> node(ComboBox.class, "rate").getItems().contains(0.0035)))
                .isTrue();
        pick("rate", 0.01);
        assertThat(recipe().optimizer().rate()).isEqualTo(0.01);
    }

    /// Of the letters, the step and the epoch have keys of their own.
    @Test
    void lettersAreWrittenAndDoNothingElse() {
        type("rate", "2e-3");
        assertThat(fx(() -> room.training.progress().get())).isNull();
        begin("rate", "step");
        assertThat(stands("rate")).isEqualTo("step");
        assertThat(fx(() -> room.training.progress().get())).isNull();
        push(KeyCode.ESCAPE);
        assertThat(stands("rate")).isEqualTo("0.002");
        assertThat(notice()).doesNotContain("does not go here");
        assertThat(recipe().optimizer().rate()).isEqualTo(0.002);
    }

    @Test
    void aNumberIsTakenWhenSomethingElseGetsTheFocus() {
        begin("rate", "0.02");
        focus(node(ComboBox.class, "batch"));
        assertThat(recipe().optimizer().rate()).isEqualTo(0.02);
    }

    @Test
    void whatDoesNotGoThereIsRefusedInBothLanguagesAndTheNumberBeforeComesBack() {
        for (var typed : new String[] {"fast", "0", "-1", "1e9"}) {
            type("rate", typed);
            assertThat(stands("rate")).isEqualTo("0.002");
            assertThat(notice()).isEqualTo("“" + typed + "” does not go here. Write a number from 0.000001 to 1,000.");
        }
        type("batch", "2.5");
        assertThat(notice()).isEqualTo("“2.5” does not go here. Write a whole number from 1 to 4,096.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        type("rate", "0");
        assertThat(notice()).isEqualTo("这里不能填“0”。请写 0.000001 到 1,000 的数。");
        assertThat(recipe()).isEqualTo(lead().recipe().withRate(0.002).withBatch(Recipe.STANDARD.batch()));
    }

    /// Fewer digits are shown than the number has.
    @Test
    void aNumberThatIsOnlyLookedAtStaysExact() {
        type("rate", "0.00123456");
        assertThat(stands("rate")).isEqualTo("0.00123");
        push(KeyCode.ENTER);
        focus(node(ComboBox.class, "batch"));
        assertThat(recipe().optimizer().rate()).isEqualTo(0.00123456);
    }
}
