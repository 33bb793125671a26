package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Activation;
import convolarium.op.KernelPreset;
import convolarium.session.Filter;
import convolarium.session.Outcome;
import convolarium.text.Language;
import convolarium.ui.motion.Moment;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest extends Visit {

    private Outcome kept() {
        return fx(() -> room.bench().gaze().kept().get());
    }

    private List<String> costs() {
        return fx(() -> room.scene.lookup("#compare-costs").lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Labeled::getText)
                .collect(Collectors.toList()));
    }

    @Test
    void theKeyKeepsAndTheStageRunsBesideIt() {
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.K);
        var a = now();
        assertThat(kept().experiment()).isSameAs(a);
        assertThat(seen("kept-stage")).isTrue();
        click("stride-more");
        assertThat(now()).isNotEqualTo(a);
        assertThat(kept().experiment()).isSameAs(a);
        assertThat(difference()).isEqualTo("B   Stride 1 → 2");
        assertThat(seen("formula-mark")).isTrue();
        assertThat(seen("arithmetic-mark")).isTrue();
        assertThat(costs()).containsSequence("Output", "8×8", "4×4");
        assertThat(costs()).containsSequence("Mult-adds", "576", "144", "÷4");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(difference()).isEqualTo("B   步幅 1 → 2");
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.SHIFT, KeyCode.K);
        assertThat(kept()).isNull();
        assertThat(seen("kept-stage")).isFalse();
        assertThat(seen("formula-mark")).isFalse();
        assertThat(seen("arithmetic-mark")).isFalse();
    }

    private String difference() {
        return words("mark-b").replace('\u00a0', ' ');
    }

    @Test
    void whatWasThereBeforeIsTold() {
        push(KeyCode.K);
        run(() -> room.edit(now -> now.withFilter(0, new Filter(KernelPreset.PREWITT_X, 0))
                .withActivation(Optional.of(Activation.Function.RELU))));
        assertThat(difference()).isEqualTo("B   Activation None → ReLU · Filter 1: Sobel x → Prewitt x");
    }

    @Test
    void everythingThatDiffersIsTold() {
        click("show-compare");
        click("compare-keep");
        click("stride-more");
        click("kernel-more");
        run(() -> room.edit(now -> now.withBias(0, 3)));
        assertThat(difference()).contains("Stride 1 → 2", "Kernel size 3 → 4", "Bias of filter 1 set to 3");
        assertThat(difference()).doesNotContain("weight");
        click("compare-stop");
        assertThat(kept()).isNull();
    }

    @Test
    void theMapOfDifferencesShowsWhereTheOutputsDiffer() {
        click("show-compare");
        click("compare-keep");
        assertThat(find(ImageView.class, "#difference")).as("nothing differs").isEmpty();
        run(() -> room.edit(now -> now.withBias(0, 3)));
        var image = fx(() -> node(ImageView.class, "difference").getImage());
        int middle = image.getPixelReader().getArgb(90, 90);
        assertThat(middle)
                .as("3 more everywhere")
                .isEqualTo(image.getPixelReader().getArgb(5, 150));
        assertThat(middle >> 16 & 255).as("orange").isGreaterThan(middle & 255);
        run(() -> room.edit(now -> now.withBias(0, -3)));
        int less = fx(() -> node(ImageView.class, "difference").getImage())
                .getPixelReader()
                .getArgb(90, 90);
        assertThat(less & 255).as("blue").isGreaterThan(less >> 16 & 255);
    }

    @Test
    void numbersThatAreHardToReadAreLeftToColours() {
        run(() -> room.shell.resize(1366, 698));
        at(63);
        assertThat(digits()).isTrue();
        push(KeyCode.K);
        assertThat(view().plan().output().readable()).isTrue();
        assertThat(digits()).as("three of them in 17 pixels").isFalse();
    }

    /// Whether there is anything black in the middle of an output cell that holds −18.
    private boolean digits() {
        var view = view();
        assertThat(view.outputAt(4, 2)).isEqualTo(-18);
        var cell = view.plan().output().bounds(4, 2);
        var image = fx(() -> stagePane().snapshot(null, null));
        int y = (int) (cell.getMinY() + cell.getHeight() / 2);
        return IntStream.range(4, (int) cell.getWidth() - 4)
                .anyMatch(x -> (image.getPixelReader().getArgb((int) cell.getMinX() + x, y) >> 8 & 255) < 60);
    }

    @Test
    void theNamesOfBothHideNothingOfThem() {
        push(KeyCode.K);
        click("stride-more");
        for (var mark : List.of("mark-a", "mark-b")) {
            for (var stage : List.of("kept-stage", "stage")) {
                var one = place(mark);
                var two = place(stage);
                assertThat(one.intersects(two)).as("%s over %s", mark, stage).isFalse();
            }
        }
    }

    @Test
    void whatDiffersTakesNoWidthFromThePictures() {
        push(KeyCode.K);
        run(() -> room.edit(now -> now.withBias(0, 3)));
        assertThat(place("mark-b").getWidth()).isGreaterThan(100);
        assertThat(place("stage").getMinX() - place("mark-b").getMinX()).isLessThan(60);
        assertThat(place("stage").getMinY()).isGreaterThan(place("mark-b").getMaxY() - 1);
        assertThat(place("stage").getHeight()).isEqualTo(place("kept-stage").getHeight());
    }

    private Bounds place(String id) {
        var node = node(Node.class, id);
        return fx(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void whatDoesNotFitLeavesAAlone() {
        push(KeyCode.K);
        var a = kept();
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window()
                .map(axis -> axis.withSize(7).withDilation(3).withPadding(0, 0))))));
        run(() -> room.shell.actions().get("compare-keep").run());
        assertThat(kept()).isSameAs(a);
    }

    @ParameterizedTest
    @CsvSource({"8, 8, 27, 8, 8, 27", "4, 4, 5, 8, 8, 18", "8, 8, 63, 2, 3, 5", "8, 8, 0, 1, 1, 0"})
    void bothAreAtTheSamePlace(int rows, int cols, int cell, int otherRows, int otherCols, int expected) {
        run(() -> timeline().resize(rows, cols));
        at(cell);
        assertThat(fx(() -> timeline().momentOn(otherRows, otherCols))).isEqualTo(new Moment(expected, 1));
    }

    @Test
    void windowsLieAroundTheSamePlace() {
        push(KeyCode.K);
        click("dilation-more");
        at(3 * 6 + 2);
        assertThat(fx(() -> room.bench().momentOn(room.bench().gaze().kept().get())))
                .isEqualTo(new Moment(4 * 8 + 3, 1));
        run(() -> room.edit(now -> now.withOp(
                conv().withWindow(conv().window().map(axis -> axis.withSize(4).withDilation(1))))));
        run(() -> room.shell.actions().get("compare-keep").run());
        at(17);
        assertThat(fx(() -> room.bench().momentOn(room.bench().gaze().kept().get()))
                        .cell())
                .isEqualTo(17);
    }

    @Test
    void ratiosSayHowManyTimes() {
        assertThat(ComparePane.ratio(BigInteger.valueOf(576), BigInteger.valueOf(144)))
                .isEqualTo("÷4");
        assertThat(ComparePane.ratio(BigInteger.TEN, BigInteger.valueOf(25))).isEqualTo("×2.5");
        assertThat(ComparePane.ratio(BigInteger.TEN, BigInteger.TEN)).isEmpty();
        assertThat(ComparePane.ratio(BigInteger.TEN, BigInteger.ZERO)).isEmpty();
    }

    @Test
    void outputsWithAnotherNumberOfSlicesAreNotSubtracted() {
        run(() ->
                requireNonNull(GalleryStates.all().get("149-colours-as-slices")).accept(room));
        assertThat(find(ImageView.class, "#difference")).isEmpty();
        assertThat(words("formula-other")).contains("= 12, ").endsWith("= 3");
        run(() -> room.edit(_ -> room.bench().gaze().kept().get().experiment().withBias(0, 3)));
        assertThat(find(ImageView.class, "#difference")).isPresent();
        assertThat(words("difference-title")).isEqualTo("Difference B − A   slice 0");
    }

    @ParameterizedTest
    @CsvSource({"EN, 1366, 768", "EN, 1920, 1040", "ZH, 1366, 768", "ZH, 1920, 1040"})
    void anAudienceIsToldOfBoth(Language language, double width, double height) {
        run(() -> room.messages.languageProperty().set(language));
        run(room.shell.actions().get("compare-keep")::run);
        run(() -> room.edit(now -> now.withBias(0, 3)));
        assertThat(seen("kept-arithmetic")).isFalse();
        push(KeyCode.F5);
        run(() -> room.shell.resize(width, height));
        view();
        assertThat(seen("difference")).isTrue();
        var marks = List.of(place("kept-arithmetic-mark"), place("arithmetic-mark"));
        assertThat(marks.getFirst().getHeight()).isEqualTo(marks.getLast().getHeight());
        var sum = node(TextFlow.class, "kept-arithmetic");
        assertThat(fx(sum::getAccessibleText)).startsWith("y[0,0] = ").endsWith("= 0");
        run(() -> room.shell.actions().get("stride-more").run());
        view();
        assertThat(seen("difference")).as("of maps of different sizes").isFalse();
        assertThat(words("no-difference")).isEqualTo(room.messages.get("compare.sizes"));
        assertThat(difference()).contains("8×8", "4×4", "÷4");
        push(KeyCode.F5);
        view();
        assertThat(difference()).doesNotContain("÷4");
    }
}
