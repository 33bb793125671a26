package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Question.Topic;
import convolarium.op.Pool;
import convolarium.session.Locks;
import convolarium.text.Language;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Veil;
import convolarium.window.Axis;
import convolarium.window.Window;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class PredictTest extends Visit {

    private Veil veil() {
        return fx(() -> room.bench().gaze().veil().get());
    }

    private void ask(Topic topic) {
        run(() -> GalleryPredict.ask(room, topic));
    }

    private String arithmetic(String part) {
        var pane = node(Parent.class, "arithmetic");
        return fx(() -> ((Text) pane.lookup(".arithmetic-" + part)).getText());
    }

    @Test
    void theKeyAsksAndEndsIt() {
        at(28);
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.H);
        assertThat(veil()).isEqualTo(Veil.CELL);
        assertThat(words("predict-question")).isEqualTo("What is y[3,4]?");
        assertThat(arithmetic("done"))
                .isEqualTo(Numbers.unbroken("y[3,4] = 9·(−1) + 8·0 + 9·1 + 3·(−2) + 7·0 + 9·2 + 1·(−1) + 7·0 + 9·1"));
        assertThat(arithmetic("coming")).isEmpty();
        assertThat(focused().getId()).isEqualTo("predict-first");
        assertThat(seen("shared")).isFalse();
        push(KeyCode.ESCAPE);
        assertThat(veil()).isEqualTo(Veil.NONE);
        assertThat(seen("predicting")).isFalse();
        assertThat(seen("map-0")).isTrue();
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.H);
        push(KeyCode.H);
        assertThat(veil()).isEqualTo(Veil.NONE);
    }

    /// y[3,4] is −9 + 9 − 6 + 18 − 1 + 9 = 20.
    @Test
    void aGuessIsTypedAndCompared() {
        at(28);
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.H);
        write("22");
        push(KeyCode.ENTER);
        assertThat(words("predict-verdict")).isEqualTo("You: 22. It is 20: 2 too large.");
        assertThat(seen("predict-mistake")).isFalse();
        assertThat(words("predict-explanation")).startsWith("y[3,4] = 9·(−1)").endsWith("= 20");
        assertThat(words("predict-tally")).isEqualTo("0 of 1 right");
        assertThat(veil()).isEqualTo(Veil.NONE);
        push(KeyCode.ENTER);
        assertThat(cell()).isEqualTo(29);
        assertThat(veil()).isEqualTo(Veil.CELL);
        assertThat(words("predict-question")).isEqualTo("What is y[3,5]?");
        assertThat(typed("predict-first")).isEmpty();
        write("-26");
        push(KeyCode.ENTER);
        assertThat(words("predict-verdict")).isEqualTo("Right: −26.");
        assertThat(words("predict-tally")).isEqualTo("1 of 2 right");
    }

    @Test
    void aMistakeIsNamedInBothLanguages() {
        run(() -> GalleryStates.conv(room, axis -> axis.withStride(2).withDilation(2)));
        ask(Topic.SIZE);
        focus(node(TextField.class, "predict-first"));
        write("2");
        push(KeyCode.ENTER);
        write("3");
        click("predict-check");
        assertThat(words("predict-verdict")).isEqualTo("You: 2×3. It is 3×3: 1 row too few.");
        assertThat(words("predict-mistake")).isEqualTo("That is what comes out without the padding.");
        assertThat(words("predict-explanation")).isEqualTo("⌊(8 + 2·1 − 2·(3−1) − 1) / 2⌋ + 1 = 3");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("predict-verdict")).isEqualTo("你的答案：2×3。正确答案是 3×3：少了 1 行。");
        assertThat(words("predict-mistake")).isEqualTo("这是不加填充时的结果。");
    }

    @Test
    void whatIsNoNumberIsNoGuess() {
        ask(Topic.VALUE);
        focus(node(TextField.class, "predict-first"));
        write("six");
        push(KeyCode.ENTER);
        assertThat(words("predict-refusal")).startsWith("“six” is no number.");
        assertThat(veil()).isEqualTo(Veil.CELL);
        ask(Topic.PARAMETERS);
        assertThat(seen("predict-refusal")).isFalse();
        focus(node(TextField.class, "predict-first"));
        write("1.5");
        click("predict-check");
        assertThat(words("predict-refusal")).startsWith("“1.5” is no whole number");
        assertThat(veil()).isEqualTo(Veil.PARAMETERS);
    }

    @Test
    void everythingCanBeDoneWithTheMouse() {
        at(28);
        click("predict");
        assertThat(veil()).isEqualTo(Veil.CELL);
        click("predict-topic");
        choose("The number of parameters");
        assertThat(words("predict-question"))
                .isEqualTo("How many parameters does this layer learn, with 1 filter of 3×3 that sees 1 channel, "
                        + "and a bias for each?");
        assertThat(words("parameters")).isEqualTo("Parameters: ?");
        focus(node(TextField.class, "predict-first"));
        write("9");
        click("predict-check");
        assertThat(words("predict-mistake")).isEqualTo("That leaves out the bias.");
        assertThat(words("parameters")).isEqualTo("Parameters: 3·3 + 1 = 10");
        click("predict-next");
        assertThat(veil()).as("the next kind").isEqualTo(Veil.CELL);
        click("predict-stop");
        assertThat(veil()).isEqualTo(Veil.NONE);
    }

    @Test
    void aChangedSettingIsAskedAfresh() {
        ask(Topic.SIZE);
        run(() -> room.bench().predicting().reveal());
        assertThat(words("formula-rows")).endsWith("= 8");
        click("stride-more");
        assertThat(veil()).isEqualTo(Veil.SIZE);
        assertThat(words("formula-rows")).isEqualTo("?");
        run(() -> GalleryStates.conv(room, axis -> axis.withSize(9).withDilation(3)));
        assertThat(veil()).as("nothing fits").isEqualTo(Veil.NONE);
        assertThat(words("predict-question")).startsWith("There is nothing to predict");
        undo();
        assertThat(veil()).isEqualTo(Veil.SIZE);
        run(() -> room.edit(now -> now.withOp(
                Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2))).withExtent(Pool.Extent.GLOBAL))));
        assertThat(veil()).as("its size is a setting").isEqualTo(Veil.CELL);
    }

    @Test
    void observingPlaysTheCellAlone() {
        at(3);
        ask(Topic.VALUE);
        click("predict-observe");
        assertThat(playing()).isTrue();
        assertThat(veil()).isEqualTo(Veil.NONE);
        run(() -> timeline().advance(0.5));
        assertThat(cell()).isEqualTo(3);
        run(() -> timeline().advance(0.2));
        assertThat(playing()).isFalse();
        assertThat(cell()).isEqualTo(3);
        assertThat(words("predict-verdict")).isEqualTo("It is 22.");
        assertThat(fx(() -> room.bench().predicting().tally().get().all())).isZero();
    }

    @Test
    void whoPlaysSeesAndWhoStopsIsAsked() {
        at(3);
        ask(Topic.VALUE);
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.SPACE);
        assertThat(veil()).isEqualTo(Veil.NONE);
        run(() -> timeline().advance(0.7));
        assertThat(cell()).isEqualTo(4);
        push(KeyCode.SPACE);
        assertThat(veil()).isEqualTo(Veil.CELL);
        assertThat(words("predict-question")).isEqualTo("What is y[0,4]?");
    }

    @Test
    void aClickerRevealsAndGoesOn() {
        at(7);
        push(KeyCode.F5);
        push(KeyCode.H);
        pulses(2);
        assertThat(seen("predict-question")).isTrue();
        assertThat(seen("reading")).isFalse();
        push(KeyCode.PAGE_DOWN);
        assertThat(veil()).isEqualTo(Veil.NONE);
        assertThat(words("predict-verdict")).isEqualTo("It is −2.");
        push(KeyCode.PAGE_DOWN);
        assertThat(cell()).isEqualTo(8);
        assertThat(veil()).isEqualTo(Veil.CELL);
        push(KeyCode.ESCAPE);
        assertThat(seen("predict-question")).isFalse();
        assertThat(fx(() -> room.looks.presenting().get())).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(fx(() -> room.looks.presenting().get())).isFalse();
    }

    @Test
    void whatIsLockedCanBePredicted() {
        run(() -> room.session.locks().set(Locks.everything()));
        ask(Topic.SIZE);
        focus(node(TextField.class, "predict-first"));
        write("8");
        push(KeyCode.ENTER);
        write("8");
        push(KeyCode.ENTER);
        assertThat(words("predict-verdict")).isEqualTo("Right: 8×8.");
    }

    @Test
    void whatIsAskedIsRemembered() {
        ask(Topic.SIZE);
        var line = fx(() -> room.shell.explore().manner().text().getValue());
        assertThat(line).contains("topic=SIZE");
        run(() -> room.bench().gaze().topic().set(Topic.VALUE));
        run(() -> room.shell.explore().manner().read(line));
        assertThat(fx(() -> room.bench().gaze().topic().get())).isEqualTo(Topic.SIZE);
    }
}
