package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.net.Evaluation;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody looks at how well each class is told.
class ClassTableTest extends NetworkVisit {

    @BeforeEach
    void learn() {
        push(KeyCode.T);
    }

    private void train(String set) {
        run(() -> GalleryNetwork.choose(room, set));
        click("train-epoch");
        run(room::train);
    }

    private Evaluation test() {
        return fx(() -> requireNonNull(room.training.progress().get())
                .lead()
                .orElseThrow()
                .evaluation()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> table() {
        return (TableView<Object>) node(TableView.class, "classes");
    }

    private List<Double> column(int number) {
        var column = table().getColumns().get(number);
        return fx(() -> IntStream.range(0, table().getItems().size())
                .mapToObj(i -> ((Number) column.getCellData(i)).doubleValue())
                .toList());
    }

    /// F1 by its other definition, from counts of right and wrong answers one by one.
    @Test
    void everyClassHasItsFiguresAndAnyOfThemSorts() {
        train("digits-8x8");
        click("show-confusion");
        click("show-classes");
        layOutNow();
        var test = test();
        for (int type = 0; type < 10; type++) {
            int of = type;
            double both = count(test, i -> test.wanted(i) == of && test.predicted(i) == of);
            double missed = count(test, i -> test.wanted(i) == of && test.predicted(i) != of);
            double wrongly = count(test, i -> test.wanted(i) != of && test.predicted(i) == of);
            assertThat(column(1).get(type)).isEqualTo(both + missed);
            assertThat(column(2).get(type)).isEqualTo(both);
            assertThat(column(3).get(type))
                    .isCloseTo(both + wrongly == 0 ? -1 : both / (both + wrongly), within(1e-12));
            assertThat(column(4).get(type)).isCloseTo(both / (both + missed), within(1e-12));
            assertThat(column(5).get(type)).isCloseTo(both / (both + (missed + wrongly) / 2), within(1e-12));
        }
        var sorted = column(5).stream().sorted(Comparator.reverseOrder()).toList();
        var f1 = table().getColumns().getLast();
        run(() -> {
            f1.setSortType(TableColumn.SortType.DESCENDING);
            table().getSortOrder().add(f1);
        });
        assertThat(column(5)).isEqualTo(sorted);
        click("train-step");
        run(room::train);
        assertThat(column(5)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static long count(Evaluation test, IntPredicate which) {
        return IntStream.range(0, test.count()).filter(which).count();
    }

    @Test
    void aRowLeadsToTheMistakesWithItsClass() {
        train("digits-8x8");
        click("show-confusion");
        click("show-classes");
        layOutNow();
        focus(table());
        run(() -> table().getSelectionModel().select(8));
        push(KeyCode.ENTER);
        layOutNow();
        var test = test();
        long wrong = count(test, i -> test.wanted(i) == 8 && test.predicted(i) != 8);
        assertThat(cards()).hasSize((int) Math.min(40, wrong)).allMatch(words -> words.startsWith("8 → "));
        assertThat(words("answers-reading")).startsWith("What is 8 and was taken for something else");
    }

    private List<String> cards() {
        return fx(() -> ((Pane) room.scene.lookup("#answers"))
                .getChildren().stream()
                        .filter(card -> !"answers-more".equals(card.getId()))
                        .map(card -> ((Labeled) card).getText())
                        .toList());
    }

    @Test
    void masksAreJudgedPixelByPixelTheWorstFirst() {
        run(() -> {
            GalleryNetwork.choose(room, "subject");
            number("train-count", 50);
            number("test-count", 50);
        });
        click("train-step");
        run(room::train);
        click("show-mistakes");
        layOutNow();
        var test = test();
        int places = 32 * 32;
        var wrong = IntStream.range(0, 50)
                .map(example -> (int) IntStream.range(0, places)
                        .map(i -> example * places + i)
                        .filter(i -> test.wanted(i) != test.predicted(i))
                        .count())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .limit(40)
                .toList();
        assertThat(cards()).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(cards().get(i)).startsWith(places - wrong.get(i) + " of 1,024 right\n");
        }
    }

    @SuppressWarnings("unchecked")
    private void number(String id, int value) {
        ((ComboBox<Integer>) room.scene.lookup("#" + id)).setValue(value);
    }
}
