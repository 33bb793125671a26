package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.DataSet;
import convolarium.net.Evaluation;
import convolarium.session.SetExamples;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody looks at what came of a run when there are other examples to learn from by now.
class OutlivedResultsTest extends TrainingVisit {

    @BeforeEach
    void learn() {
        epoch();
    }

    private void epoch() {
        click("train-epoch");
        work();
        layOutNow();
    }

    private void change(String source) {
        pick("data-source", source);
        layOutNow();
    }

    private DataSet tested() {
        var progress = requireNonNull(fx(() -> room.training.progress().get()));
        var trial = progress.trial(lead().number());
        return ((SetExamples) trial.subject().test()).set();
    }

    private Evaluation test() {
        return lead().evaluation().orElseThrow();
    }

    private List<ButtonBase> cards() {
        layOutNow();
        return fx(() -> ((Pane) room.scene.lookup("#answers"))
                .getChildren().stream().map(ButtonBase.class::cast).toList());
    }

    private void asTheRunWasTested() {
        click("show-mistakes");
        var test = test();
        int first = test.mistakes().getFirst();
        var card = cards().getFirst();
        assertThat(card.getId()).isEqualTo("answer-" + first);
        assertThat(fx(card::getText)).startsWith(test.wanted(first) + " → " + test.predicted(first) + ",");
        click(middle(card));
        assertThat(blueprint().picture()).isEqualTo(tested().picture(first));
        click("show-confusion");
        layOutNow();
        assertThat(words("confusion-reading")).startsWith(test.count() + " answers, ");
    }

    @Test
    void itsMistakesAreThoseOfItsOwnTest() {
        set("data-seed", "7");
        asTheRunWasTested();
    }

    @Test
    void itsClassesAreCalledAsThoseItLearned() {
        change("fashion-mnist");
        asTheRunWasTested();
        change("shapes");
        asTheRunWasTested();
    }

    private String firstAnswer() {
        layOutNow();
        var bar = node(Node.class, "answer-bar-0");
        return fx(bar::getAccessibleText);
    }

    @Test
    void whatItAnswersIsCalledSoToo() {
        change("drawn-digits");
        epoch();
        push(KeyCode.Q);
        change("fashion-mnist");
        click("probe-clear");
        assertThat(firstAnswer()).startsWith("0: ");
        epoch();
        assertThat(firstAnswer()).startsWith("T-shirt/top: ");
    }

    @Test
    void itsWeightsAreTriedWithItsOwnPictures() {
        change("shapes");
        click("show-weights");
        layOutNow();
        assertThat(words("weights-0")).contains("mean");
    }

    private void marked() {
        click("show-confusion");
        focus(node(Region.class, "confusion"));
        push(KeyCode.RIGHT);
        for (int i = 0; i < 7; i++) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        layOutNow();
        assertThat(words("answers-reading")).startsWith("What is 7 and was taken for 3.");
    }

    private void nothingIsChosen() {
        click("show-mistakes");
        layOutNow();
        assertThat(words("answers-reading")).startsWith("Wrong answers, the surest first");
        click("show-confusion");
        layOutNow();
        assertThat(words("confusion-reading")).startsWith(test().count() + " answers, ");
        focus(node(Region.class, "confusion"));
        push(KeyCode.ENTER);
        layOutNow();
        assertThat(seen("answers")).isFalse();
    }

    @Test
    void aCellIsForgottenWithItsClasses() {
        marked();
        epoch();
        assertThat(words("answers-reading")).startsWith("What is 7 and was taken for 3.");
        change("shapes");
        epoch();
        assertThat(words("answers-reading")).startsWith("Wrong answers, the surest first");
        nothingIsChosen();
    }

    @Test
    void aClassIsForgottenWithTheOthers() {
        click("show-confusion");
        click("show-classes");
        layOutNow();
        var table = node(TableView.class, "classes");
        focus(table);
        run(() -> table.getSelectionModel().select(8));
        push(KeyCode.ENTER);
        layOutNow();
        assertThat(words("answers-reading")).startsWith("What is 8 and was taken for something else");
        change("shapes");
        epoch();
        assertThat(words("answers-reading")).startsWith("Wrong answers, the surest first");
    }
}
