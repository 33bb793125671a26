package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.DataSet;
import convolarium.data.DataSets;
import convolarium.session.SetExamples;
import convolarium.session.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody sets what is learned from, with the mouse or with keys alone; the next run learns from exactly that.
class DataSettingsTest extends NetworkVisit {

    private static final DataSet STORED =
            DataSets.entry("digits-8x8").load(1, 1, 1).train();

    @BeforeEach
    void learn() {
        push(KeyCode.T);
        run(() -> GalleryNetwork.choose(room, "digits-8x8"));
        layOutNow();
    }

    private Subject next() {
        click("train-step");
        run(room::train);
        return fx(() -> room.training.runs().get()).getLast().subject();
    }

    private static DataSet set(Subject subject) {
        return ((SetExamples) subject.train()).set();
    }

    private static List<String> pictures(DataSet set) {
        return IntStream.range(0, set.size())
                .mapToObj(i -> Arrays.toString(set.inputs(new int[] {i}).array()))
                .toList();
    }

    /// With the arrow keys of a list, as far as it goes or to a value.
    private void arrows(String id, KeyCode key, Object wanted) {
        var box = node(ComboBox.class, id);
        focus(box);
        for (int i = 0; i < 20 && !wanted.equals(fx(box::getValue)); i++) {
            push(key);
        }
        assertThat(fx(box::getValue)).isEqualTo(wanted);
    }

    @Test
    void unshuffledItLearnsInTheOrderOfTheSet() {
        assertThat(((SetExamples) next().train()).shuffled()).isTrue();
        focus(node(Node.class, "shuffled"));
        push(KeyCode.SPACE);
        var plain = next();
        assertThat(((SetExamples) plain.train()).shuffled()).isFalse();
        assertThat(pictures(set(plain))).isEqualTo(pictures(STORED));
        click("shuffled");
        var again = next();
        assertThat(((SetExamples) again.train()).shuffled()).isTrue();
        assertThat(pictures(set(again)))
                .isNotEqualTo(pictures(STORED))
                .containsExactlyInAnyOrderElementsOf(pictures(STORED));
    }

    @Test
    void sizesAreSetByKeysAlone() {
        arrows("train-count", KeyCode.UP, 200);
        arrows("test-count", KeyCode.UP, 50);
        var subject = next();
        assertThat(subject.train().count()).isEqualTo(200);
        assertThat(subject.test().count()).isEqualTo(50);
        assertThat(pictures(STORED)).containsAll(pictures(set(subject)));
    }

    /// Where every pixel has a class of its own there is no label to be wrong.
    @Test
    void wrongLabelsAreOfferedWhereThereAreLabels() {
        assertThat(seen("label-noise")).isTrue();
        run(() -> GalleryNetwork.choose(room, "subject"));
        layOutNow();
        assertThat(seen("label-noise")).isFalse();
    }

    @Test
    void anotherSeedIsAnotherOrderOfTheSameExamples() {
        var first = pictures(set(next()));
        click("data-seed-more");
        var other = pictures(set(next()));
        assertThat(other).isNotEqualTo(first).containsExactlyInAnyOrderElementsOf(first);
    }
}
