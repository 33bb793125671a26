package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.KernelPreset;
import convolarium.session.Filter;
import convolarium.text.Language;
import convolarium.ui.control.GridZone;
import java.util.Arrays;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be done with all weights of a filter at once: normalised, pasted, painted.
class WeightsTest extends Visit {

    private float[] kernel() {
        return conv().weights().array();
    }

    private float[] slice(int filter, int slice) {
        var shape = conv().weights().shape();
        int from = shape.index(filter, slice, 0, 0, 0);
        return Arrays.copyOfRange(kernel(), from, from + (int) shape.plane());
    }

    private void copy(String text) {
        run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private void pasteInto(String text) {
        copy(text);
        focus(node(GridZone.class, "stage-kernel"));
        push(KeyCode.CONTROL, KeyCode.V);
    }

    private String notice() {
        return find(Labeled.class, "#notice .label").map(Labeled::getText).orElse("");
    }

    private void perform(String id) {
        run(() -> room.shell.actions().get(id).run());
    }

    @Test
    void theBiasCanBeLeftOut() {
        run(() -> room.edit(now -> now.withBias(0, 3)));
        click("biased");
        assertThat(conv().biased()).isFalse();
        assertThat(conv().bias().array()).containsExactly(0);
        assertThat(node(TextField.class, "bias").isDisabled()).isTrue();
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(conv().bias().array()).containsExactly(3);
        assertThat(node(TextField.class, "bias").isDisabled()).isFalse();
    }

    @Test
    void normalisedWeightsAddUpToOne() {
        run(() -> room.edit(
                now -> now.withFilter(0, new Filter(KernelPreset.BOX, 0)).withWeight(0, 0, 1, 1, 2)));
        var before = now();
        click("normalise");
        double sum = 0;
        for (float weight : kernel()) {
            sum += weight;
        }
        assertThat(sum).isBetween(1 - 1e-6, 1 + 1e-6);
        assertThat(kernel()[4] / kernel()[0]).isBetween(17.999f, 18.001f);
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void whereTheyCancelOutTheirAbsoluteValuesDo() {
        push(KeyCode.N);
        assertThat(kernel()).containsExactly(-0.125f, 0, 0.125f, -0.25f, 0, 0.25f, -0.125f, 0, 0.125f);
        assertThat(now().filters()).containsExactly(Filter.OWN);
        var normalised = now();
        push(KeyCode.N);
        assertThat(now()).isSameAs(normalised);
    }

    @Test
    void onlyTheShownFilterIsNormalisedOverAllItsSlices() {
        perform("sample-pinwheel");
        run(() -> room.edit(now -> now.withOp(conv().resized(2, 3)).withFilter(1, new Filter(KernelPreset.BOX, 0))));
        perform("next-map");
        perform("normalise");
        for (int s = 0; s < 3; s++) {
            assertThat(slice(0, s)).containsExactly(KernelPreset.SOBEL_X.weights(3, 3, 0));
            for (float weight : slice(1, s)) {
                assertThat(weight).isEqualTo(1f / 27);
            }
        }
    }

    @Test
    void nothingButZerosStaysAsItIs() {
        pasteInto("0 0\n0 0");
        var before = now();
        click("normalise");
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aTableIsPastedIntoTheKernelWhereTheKeyboardIs() {
        var before = now();
        pasteInto("1\t2\t3\n4\t5\t−6\n7\t8\t0.5\n");
        assertThat(kernel()).containsExactly(1, 2, 3, 4, 5, -6, 7, 8, 0.5f);
        assertThat(now().picture()).isSameAs(before.picture());
        assertThat(now().filters()).containsExactly(Filter.OWN);
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void elsewhereATableIsStillThePicture() {
        var before = now();
        copy("1 2\n3 4");
        focus(node(GridZone.class, "stage-output"));
        push(KeyCode.CONTROL, KeyCode.V);
        assertThat(now().picture().height()).isEqualTo(2);
        assertThat(now().op()).isEqualTo(before.op());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(kernel()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aTableOfAnotherSizeResizesTheKernelAndNothingElse() {
        run(() -> room.edit(now -> now.withOp(conv().resized(2, 1))));
        var before = conv().window();
        pasteInto("np.array([[1, 2, 3, 4, 5], [5, 4, 3, 2, 1]])");
        assertThat(slice(0, 0)).containsExactly(1, 2, 3, 4, 5, 5, 4, 3, 2, 1);
        assertThat(slice(1, 0)).containsExactly(KernelPreset.SOBEL_Y.weights(2, 5, 0));
        assertThat(conv().window())
                .isEqualTo(
                        before.withAxes(before.rows().withSize(2), before.cols().withSize(5)));
    }

    @Test
    void onlyTheShownSliceIsPasted() {
        perform("sample-pinwheel");
        perform("next-channel");
        pasteInto("9 9 9\n9 9 9\n9 9 9");
        assertThat(slice(0, 1)).containsOnly(9);
        assertThat(slice(0, 0)).containsExactly(KernelPreset.SOBEL_X.weights(3, 3, 0));
        assertThat(slice(0, 2)).containsExactly(KernelPreset.SOBEL_X.weights(3, 3, 0));
    }

    @Test
    void aTurnedKernelShowsWhatIsPasted() {
        click("flip");
        pasteInto("1 2\n3 4\n5 6");
        assertThat(conv().weight(0, 0, 0, 0, 1)).isEqualTo(2);
        assertThat(conv().weight(0, 0, 0, 2, 0)).isEqualTo(5);
    }

    @Test
    void aTablePastedIntoTheFieldOverAWeightIsTheKernelAndANumberIsANumber() {
        click(spot(Visit::middle, 0, 0));
        copy("1 2 3\n4 5 6");
        push(KeyCode.CONTROL, KeyCode.V);
        assertThat(kernel()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(seen("cell-editor")).isFalse();
        click(spot(Visit::middle, 0, 0));
        copy("0,25");
        push(KeyCode.CONTROL, KeyCode.V);
        push(KeyCode.ENTER);
        assertThat(kernel()).containsExactly(0.25f, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one two", "1 2\n3", "1, 2\n\n3, 4", "[[1, 2], [3, x]]"})
    void whatIsNoKernelChangesNothingAndASentenceSaysWhy(String text) {
        var before = now();
        pasteInto(text);
        assertThat(now()).isSameAs(before);
        assertThat(notice()).startsWith("The kernel stays as it is. ").endsWith(".");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        pasteInto(text);
        assertThat(notice()).startsWith("卷积核保持不变。").endsWith("。");
    }

    @Test
    void aKernelIsNoLargerThanTheControlsOffer() {
        var row = "1 ".repeat(15).strip();
        pasteInto((row + "\n").repeat(15));
        assertThat(kernel()).hasSize(225).containsOnly(1);
        var before = now();
        pasteInto((row + "\n").repeat(16));
        assertThat(now()).isSameAs(before);
        assertThat(notice()).contains("16×15").contains("15×15");
        pasteInto("1 ".repeat(1 << 16));
        assertThat(now()).isSameAs(before);
        assertThat(notice()).contains("65,536");
    }

    @Test
    void draggingWritesTheFirstCellIntoOthers() {
        var before = now();
        drag(spot(Visit::middle, 1, 0), spot(Visit::middle, 1, 1), spot(Visit::middle, 0, 1));
        assertThat(kernel()).containsExactly(-1, -2, 1, -2, -2, 2, -1, 0, 1);
        assertThat(seen("cell-editor")).isFalse();
        assertThat(focused().getId()).isEqualTo("stage-kernel");
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aQuickHandLeavesNoGap() {
        drag(spot(Visit::middle, 0, 2), spot(Visit::middle, 2, 0));
        assertThat(kernel()).containsExactly(-1, 0, 1, -2, 1, 2, 1, 0, 1);
    }

    @Test
    void theRightButtonWipesOut() {
        var before = now();
        press(spot(Visit::middle, 0, 0), MouseButton.SECONDARY);
        move(spot(Visit::middle, 2, 0));
        release(MouseButton.SECONDARY);
        assertThat(kernel()).containsExactly(0, 0, 1, 0, 0, 2, 0, 0, 1);
        assertThat(seen("cell-editor")).isFalse();
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aTurnedKernelIsPaintedWhereTheMouseIs() {
        click("flip");
        drag(spot(Visit::middle, 0, 0), spot(Visit::middle, 0, 1));
        assertThat(conv().weight(0, 0, 0, 0, 1)).isEqualTo(1);
    }

    @Test
    void aDragThatLeavesTheKernelPaintsNothingThere() {
        var outside = spot(Visit::middle, 0, 0).add(-500, 0);
        var before = now();
        drag(spot(Visit::middle, 0, 0), outside);
        assertThat(now()).isSameAs(before);
    }
}
