package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Choice;
import convolarium.data.DataSet;
import convolarium.session.SetExamples;
import convolarium.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody sets how examples are changed by chance.
class AugmentationTest extends NetworkVisit {

    private static final int FARTHEST = 4;

    @BeforeEach
    void learn() {
        push(KeyCode.T);
        run(() -> GalleryNetwork.choose(room, "digits-8x8"));
        layOutNow();
    }

    private void set(String id, int value) {
        var field = node(TextField.class, id);
        run(() -> {
            field.setText(Integer.toString(value));
            field.fireEvent(new ActionEvent());
        });
    }

    private void train() {
        click("train-step");
        run(room::train);
    }

    private SetExamples learnedFrom() {
        return (SetExamples)
                fx(() -> room.training.runs().get().getLast()).subject().train();
    }

    @Test
    void theTestOfARunIsShiftedAndSoIsWhatItsMistakesShow() {
        shiftTest(FARTHEST);
        train();
        var test = (SetExamples)
                fx(() -> room.training.runs().get().getLast()).subject().test();
        var plain = Choice.of("digits-8x8").load().test();
        int moved = 0;
        for (int i = 0; i < 20; i++) {
            var shown = test.inputs(new int[] {i}, i).array();
            assertThat(moves(picture(plain, i), shown)).as("example %d", i).isNotEmpty();
            assertThat(test.set().inputs(new int[] {i}).array()).isEqualTo(shown);
            moved += Arrays.equals(picture(plain, i), shown) ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(10);
    }

    @Test
    void runsAreToldApartByTheShiftOfTheirTests() {
        train();
        int first = fx(() -> room.training.runs().get().getLast()).number();
        shiftTest(3);
        train();
        click("show-runs");
        layOutNow();
        focus(node(Node.class, "run-draw-" + first));
        push(KeyCode.SPACE);
        layOutNow();
        assertThat(words("runs-told")).contains("run " + first + ": Test shifted by, pixels at most 3 → 0.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("runs-told")).contains("测试平移，最多几个像素 3 → 0");
    }

    private void shiftTest(int value) {
        click("augmentation");
        layOutNow();
        set("test-shift", value);
        push(KeyCode.ESCAPE);
    }

    private void shiftAndMirror() {
        click("augmented");
        click("augmentation");
        layOutNow();
        assertThat(List.of(typed("shift"), typed("rotation"), typed("pixel-noise")))
                .containsExactly("2", "10", "5");
        set("shift", FARTHEST);
        set("rotation", 0);
        set("pixel-noise", 0);
        click("mirror");
        push(KeyCode.ESCAPE);
    }

    @Test
    void whatIsSetReachesTheExamples() {
        shiftAndMirror();
        train();
        var examples = learnedFrom();
        int[] mirrored = {0, 0};
        int farthest = 0;
        for (int i = 0; i < 60; i++) {
            var moves = moves(
                    picture(examples.set(), i),
                    examples.inputs(new int[] {i}, 7).array());
            assertThat(moves).as("example %d", i).isNotEmpty();
            if (moves.size() == 1) {
                mirrored[moves.getFirst()[0]]++;
                farthest = Math.max(farthest, Math.max(Math.abs(moves.getFirst()[1]), Math.abs(moves.getFirst()[2])));
            }
        }
        assertThat(farthest).isEqualTo(FARTHEST);
        assertThat(mirrored[0]).isGreaterThan(5);
        assertThat(mirrored[1]).isGreaterThan(5);
    }

    private static float[] picture(DataSet set, int example) {
        return set.inputs(new int[] {example}).array();
    }

    /// All ways to mirror a picture, or not, and shift it that make another of it; beyond the border it repeats.
    private static List<int[]> moves(float[] from, float[] to) {
        return IntStream.range(0, 2)
                .boxed()
                .flatMap(mirror -> IntStream.range(-7, 8)
                        .boxed()
                        .flatMap(down -> IntStream.range(-7, 8).mapToObj(right -> new int[] {mirror, down, right})))
                .filter(move -> Arrays.equals(moved(from, move), to))
                .toList();
    }

    private static float[] moved(float[] from, int[] move) {
        var to = new float[64];
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                int col = move[0] == 1 ? 7 - (x - move[2]) : x - move[2];
                to[8 * y + x] = from[8 * Math.clamp(y - move[1], 0, 7) + Math.clamp(col, 0, 7)];
            }
        }
        return to;
    }

    @Test
    void aRunComesBackWithItsAugmentation() {
        shiftAndMirror();
        shiftTest(2);
        train();
        shiftTest(1);
        click("augmented");
        train();
        assertThat(learnedFrom().augmentation().isNone()).isTrue();
        click("show-runs");
        layOutNow();
        click("run-1");
        run(room::train);
        var box = node(CheckBox.class, "augmented");
        assertThat(fx(box::isSelected)).isTrue();
        click("augmentation");
        layOutNow();
        assertThat(typed("shift")).isEqualTo("4");
        assertThat(typed("test-shift")).isEqualTo("2");
    }
}
