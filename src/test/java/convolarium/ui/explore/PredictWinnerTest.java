package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.Question.Topic;
import convolarium.ui.draw.Plan;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PredictWinnerTest extends Visit {

    private void ask(Topic topic) {
        run(() -> GalleryPredict.ask(room, topic));
    }

    private void pooled() {
        run(() -> GalleryStates.pool(room, pool -> pool));
        at(5);
        run(() -> room.shell.explore().focusStage());
    }

    private Picture picture() {
        return now().picture();
    }

    /// The window holds 6 9 / 9 3, and its first row is row 2 of the input.
    @Test
    void aClickOnTheStageAnswersWhichCellWins() {
        pooled();
        var before = picture();
        ask(Topic.WINNER);
        assertThat(words("predict-question")).contains("take its value from (the first, if several are equal)? Click");
        assertThat(view().trace().kept()).isEmpty();
        assertThat(view().moment().multiplied()).isZero();
        click(spot(Plan::input, 3, 2));
        assertThat(picture()).isSameAs(before);
        assertThat(words("predict-verdict")).isEqualTo("You: x[3,2] = 9. It is x[2,3] = 9.");
        assertThat(words("predict-mistake"))
                .isEqualTo("That cell is as good. Of equal ones the first counts, row by row.");
        ask(Topic.VALUE);
        ask(Topic.WINNER);
        click(spot(Visit::middle, 0, 1));
        assertThat(words("predict-verdict")).isEqualTo("Right: x[2,3] = 9.");
    }

    /// The window holds 1 0 / 0 0.
    @Test
    void whichOfEqualOnesCountsIsSaidWhereThereAreSome() {
        run(() -> GalleryStates.pool(room, pool -> pool));
        at(0);
        ask(Topic.WINNER);
        assertThat(words("predict-question")).contains("take its value from? Click");
    }

    @Test
    void theArrowKeysAnswerItToo() {
        run(() -> room.bench().gaze().topic().set(Topic.WINNER));
        pooled();
        view();
        push(KeyCode.H);
        assertThat(focused().getId()).isEqualTo("stage-input");
        push(KeyCode.DOWN);
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        assertThat(words("predict-verdict")).isEqualTo("You: x[3,3] = 3. It is x[2,3] = 9.");
        assertThat(words("predict-mistake")).startsWith("That is the other extreme");
        ask(Topic.VALUE);
        ask(Topic.WINNER);
        focus(node(TextField.class, "predict-first"));
        write("2");
        push(KeyCode.ENTER);
        write("3");
        push(KeyCode.ENTER);
        assertThat(words("predict-verdict")).isEqualTo("Right: x[2,3] = 9.");
    }
}
