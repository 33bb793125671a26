package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Locks;
import convolarium.text.Language;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryListTest extends Visit {

    /// The words of the steps from the top.
    private List<String> listed() {
        view();
        return fx(() -> room.shell.lookupAll("#history-list .palette-cell").stream()
                .map(Labeled.class::cast)
                .filter(cell -> seen(cell) && !cell.getText().isEmpty())
                .sorted((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
                .map(Labeled::getText)
                .toList());
    }

    private Node step(String words) {
        view();
        return fx(() -> room.shell.lookupAll("#history-list .palette-cell").stream()
                .filter(cell -> seen(cell) && ((Labeled) cell).getText().equals(words))
                .findFirst()
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void stepsAreListedInWordsAndGoneTo(Language language) {
        run(() -> room.messages.languageProperty().set(language));
        var steps = language == Language.EN
                ? List.of("Kernel size 2 → 3", "Pooling", "Stride 1 → 2", "Beginning")
                : List.of("核大小 2 → 3", "池化", "步幅 1 → 2", "开始");
        var first = now();
        click("stride-more");
        click("kind-pool");
        click("kernel-more");
        var last = now();
        click("history");
        assertThat(listed()).isEqualTo(steps);
        click(middle(step(steps.getLast())));
        assertThat(now()).isSameAs(first);
        assertThat(listed()).hasSize(4);
        click(middle(step(steps.getFirst())));
        assertThat(now()).isSameAs(last);
        push(KeyCode.ESCAPE);
        assertThat(seen("history-pane")).isFalse();
        assertThat(now()).isSameAs(last);
    }

    @ParameterizedTest
    @EnumSource
    void arrowsGoThroughTheSteps(Language language) {
        run(() -> room.messages.languageProperty().set(language));
        click("stride-more");
        click("stride-more");
        push(KeyCode.CONTROL, KeyCode.H);
        view();
        push(KeyCode.DOWN);
        assertThat(conv().window().rows().stride()).isEqualTo(2);
        push(KeyCode.DOWN);
        assertThat(conv().window().rows().stride()).isEqualTo(1);
        push(KeyCode.UP);
        assertThat(conv().window().rows().stride()).isEqualTo(2);
        push(KeyCode.CONTROL, KeyCode.H);
        assertThat(focused().getId()).isEqualTo("stage-output");
    }

    @Test
    void aStepThatIsRefusedIsNotChosen() {
        click("stride-more");
        var before = now();
        run(() -> room.session.locks().set(Locks.everything()));
        push(KeyCode.CONTROL, KeyCode.H);
        view();
        push(KeyCode.DOWN);
        assertThat(now()).isSameAs(before);
        var list = node(ListView.class, "history-list");
        assertThat(fx(() -> list.getSelectionModel().getSelectedIndex())).isZero();
        run(() -> room.session.locks().set(Locks.NONE));
        push(KeyCode.DOWN);
        assertThat(conv().window().rows().stride()).isEqualTo(1);
    }

    @Test
    void whereTheOldestStepsAreForgottenThatIsSaid() {
        run(() -> IntStream.rangeClosed(1, 201).forEach(i -> room.edit(now -> now.withBias(0, i))));
        click("history");
        var list = node(ListView.class, "history-list");
        run(() -> list.scrollTo(200));
        assertThat(listed()).endsWith("Oldest step that is kept");
    }

    /// Somebody may look at the list while something else, such as examples that arrive, makes another step.
    @Test
    void ofStepsThatAreNoMoreNothingIsTold() {
        click("stride-more");
        click("stride-more");
        click("undo");
        click("undo");
        click("history");
        assertThat(listed()).hasSize(3);
        run(() -> room.edit(now -> now.withBias(0, 1)));
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(listed()).containsExactly("第 1 个卷积核的偏置：1", "开始");
    }

    @Test
    void openingTheListChangesNothing() {
        click("stride-more");
        click("undo");
        var before = now();
        push(KeyCode.CONTROL, KeyCode.H);
        view();
        assertThat(now()).isSameAs(before);
        assertThat(fx(() -> room.session.steps().redoable().get())).isTrue();
    }
}
