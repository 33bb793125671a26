package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Plan;
import convolarium.window.Axis;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// An input that spreads over a larger output.
class SpreadTest extends Visit {

    private TransposedConv transposed() {
        return (TransposedConv) now().op();
    }

    private void spread() {
        click("kind-transposed-conv");
        run(() -> GallerySpread.transposed(room, Axis.of(3).withStride(2)));
    }

    private String pointed(Hover hover) {
        run(() -> room.bench().gaze().hover().set(hover));
        return view().pointed().orElseThrow().words();
    }

    @Test
    void bothKindsAreChosenByMouseAndKeyAndComeBackAsTheyWere() {
        click("kind-transposed-conv");
        click("stride-more");
        assertThat(transposed().window().rows().stride()).isEqualTo(3);
        run(() -> room.shell.explore().focusStage());
        view();
        push(KeyCode.I);
        assertThat(now().op()).isInstanceOf(Upsample.class);
        assertThat(seen("factor-more")).isTrue();
        assertThat(seen("preset")).isFalse();
        push(KeyCode.T);
        assertThat(transposed().window().rows().stride()).isEqualTo(3);
        assertThat(seen("preset")).isTrue();
        undo();
        assertThat(now().op()).isInstanceOf(Upsample.class);
    }

    @Test
    void whatAnInputCellFeedsIsCountedAndWhatNoneFeedsIsSaid() {
        spread();
        assertThat(pointed(new Hover.Input(3, 3))).contains("used by 9 output cells");
        assertThat(pointed(new Hover.Weight(0, 0))).contains("used 64 times");
        run(() -> GallerySpread.transposed(room, Axis.of(2).withStride(3)));
        at(23 * 2 + 2);
        assertThat(view().trace().taps()).isEmpty();
        assertThat(view().captions().below()).isEqualTo("no input cell reaches here");
        assertThat(view().captions().loupe()).isEqualTo("Part of the input");
        at(0);
        assertThat(view().captions().below()).isEqualTo("1 input cell");
    }

    @Test
    void thePartThatIsEnlargedIsFramedWhereNoWindowIs() {
        run(() -> GallerySpread.transposed(room, Axis.of(2).withStride(3)));
        run(() -> room.shell.resize(1366, 698));
        at(23 * 2 + 2);
        assertThat(rightOfThePart()).isEqualTo(Ink.LIGHT.muted());
    }

    /// The colour of the input where the part of it that is enlarged ends.
    private Color rightOfThePart() {
        var plan = view().plan();
        var part = plan.loupe().orElseThrow();
        double x = plan.input().x(part.lastCol() + 1);
        double y = plan.input().y(part.lastRow()) + 2;
        return fx(() -> stagePane().snapshot(null, null)).getPixelReader().getColor((int) x, (int) y);
    }

    @Test
    void aWeightIsTypedIntoTheKernelThatIsLaidOntoTheOutput() {
        spread();
        run(() -> room.edit(now -> now.withPicture("one", Paper.blank(3, 3)).withCell(0, 1, 1, 1)));
        click(spot(plan -> plan.middle().orElseThrow(), 0, 2));
        push(KeyCode.CONTROL, KeyCode.A);
        write("7");
        push(KeyCode.ENTER);
        assertThat(transposed().weight(0, 0, 0, 0, 2)).isEqualTo(7);
        assertThat(view().outputAt(2, 4)).as("row 1·2 + 0, column 1·2 + 2").isEqualTo(7);
    }

    @Test
    void draggingOverTheInputMovesToTheMiddleOfWhatItFeeds() {
        spread();
        run(() -> room.bench().gaze().tool().set(Gaze.Tool.WINDOW));
        click(spot(Plan::input, 2, 5));
        assertThat(List.of(view().row(), view().col())).containsExactly(5, 11);
    }

    @Test
    void theFormulaTheCountsAndTheLineOfPyTorchAreThere() {
        spread();
        assertThat(words("formula-rows")).isEqualTo("(8 − 1)·2 − 2·0 + 1·(3−1) + 0 + 1 = 17");
        assertThat(words("parameters")).endsWith("= 10");
        click("show-details");
        var code = find(TextInputControl.class, "#code").orElseThrow();
        var line = fx(code::getText);
        assertThat(line).isEqualTo("nn.ConvTranspose2d(1, 1, kernel_size=3, stride=2)");
        run(() -> code.setText("nn.ConvTranspose2d(1, 2, 4, stride=2, padding=1, bias=False)"));
        click("code-use");
        assertThat(transposed().biased()).isFalse();
        assertThat(words("parameters")).isEqualTo("Parameters: 2·4·4 = 32");
        assertThat(view().outcome().result().orElseThrow().output().shape().height())
                .isEqualTo(16);
        run(() -> room.bench().gaze().uses().set(true));
        assertThat(view().captions().output()).startsWith("How many input cells");
    }
}
