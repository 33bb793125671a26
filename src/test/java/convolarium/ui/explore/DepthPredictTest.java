package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Question.Topic;
import convolarium.op.Pool;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Veil;
import convolarium.window.Axis;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is predicted of a layer that moves in depth is what the whole layer makes.
class DepthPredictTest extends DepthVisit {

    private Veil veil() {
        return fx(() -> room.bench().gaze().veil().get());
    }

    private void ask() {
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.H);
    }

    @Test
    void aCellOfTheSliceIsAskedAbout() {
        cube();
        at(64 + 9);
        ask();
        assertThat(words("predict-question")).isEqualTo("What is y[1,1,1]?");
        assertThat(view().knows(1, 0)).isTrue();
        assertThat(view().knows(1, 1)).isFalse();
        assertThat(Arithmetic.of(view(), room.messages).text()).endsWith("= ?");
        var answer = Numbers.exact(whole(1, 1, 1));
        write(answer.replace('−', '-'));
        push(KeyCode.ENTER);
        assertThat(words("predict-verdict")).isEqualTo("Right: " + answer + ".");
        assertThat(words("predict-explanation")).contains("y[1,1,1] = ").endsWith("= " + answer);
        push(KeyCode.ENTER);
        assertThat(cell()).isEqualTo(64 + 10);
        assertThat(words("predict-question")).isEqualTo("What is y[1,1,2]?");
    }

    @Test
    void anotherSliceIsAskedAboutAnew() {
        cube();
        at(9);
        ask();
        assertThat(words("predict-question")).isEqualTo("What is y[0,1,1]?");
        run(() -> timeline().seekSlice(3));
        assertThat(veil()).isEqualTo(Veil.CELL);
        assertThat(words("predict-question")).isEqualTo("What is y[3,1,1]?");
        at(4 * 64 - 1);
        click("predict-check");
        run(() -> room.bench().predicting().next());
        assertThat(words("predict-question")).isEqualTo("What is y[4,0,0]?");
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().withDepth(Axis.of(3))))));
        assertThat(words("predict-question")).isEqualTo("What is y[2,0,0]?");
    }

    @Test
    void parametersAreCountedInDepth() {
        cube();
        run(() -> GalleryPredict.ask(room, Topic.PARAMETERS));
        assertThat(words("predict-question")).contains("1 filter of 3×3×3 that sees 1 channel");
        run(() -> room.bench().predicting().reveal());
        assertThat(words("predict-verdict")).isEqualTo("It is 28.");
    }

    @Test
    void theSizeOfTheOutputIsHiddenInAllDirections() {
        cube();
        run(() -> GalleryPredict.ask(room, Topic.SIZE));
        assertThat(words("formula-depth")).isEqualTo("?");
        assertThat(words("formula-rows")).isEqualTo("?");
        assertThat(view().captions().output()).doesNotContain("8");
        run(() -> room.bench().predicting().reveal());
        assertThat(words("predict-verdict")).isEqualTo("It is 8×8.");
        assertThat(words("formula-depth")).endsWith("= 5");
    }

    @Test
    void theWinnerAmongSeveralSlicesIsNotAskedFor() {
        cube();
        run(() -> room.edit(now -> now.withKind(Pool.TYPE)));
        ask();
        assertThat(fx(() -> room.bench().predicting().topics())).contains(Topic.WINNER);
        run(() -> room.edit(now -> now.withOp(pool().withWindow(pool().window().withDepth(Axis.of(2))))));
        assertThat(fx(() -> room.bench().predicting().topics())).doesNotContain(Topic.WINNER);
        assertThat(fx(() -> room.shell
                        .actions()
                        .get("predict-topic-winner")
                        .available()
                        .getValue()))
                .isFalse();
    }
}
