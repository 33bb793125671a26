package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Pattern;
import convolarium.data.Picture;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Cards;
import convolarium.ui.draw.DepthPainter;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Plan;
import convolarium.window.Axis;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Layers that move in depth, by keyboard and by mouse.
class DepthTest extends DepthVisit {

    @Test
    void theKeyboardWalksThroughTheSlices() {
        cube();
        focus(node(GridZone.class, "stage-output"));
        push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(slice()).isEqualTo(1);
        assertThat(cell()).isEqualTo(64);
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(slice()).as("round").isEqualTo(4);
        push(KeyCode.RIGHT);
        assertThat(view().col()).isEqualTo(1);
        assertThat(view().row()).isZero();
        push(KeyCode.HOME);
        assertThat(slice()).isZero();
        push(KeyCode.PAGE_DOWN);
        assertThat(view().planes().cell(view().channel())).isZero();
        push(KeyCode.PAGE_DOWN);
        assertThat(view().planes().cell(view().channel())).isEqualTo(1);
    }

    @Test
    void timeGoesOnFromSliceToSlice() {
        cube();
        at(63);
        push(KeyCode.RIGHT);
        assertThat(slice()).isEqualTo(1);
        assertThat(words("counter")).isEqualTo("65 / 320");
    }

    @Test
    void aCardChoosesASlice() {
        cube();
        click("slice-3");
        assertThat(slice()).isEqualTo(3);
        assertThat(fx(() -> node(ToggleButton.class, "slice-3").isSelected())).isTrue();
        assertThat(view().outputAt(2, 2)).isEqualTo(whole(3, 2, 2));
    }

    @Test
    void anInputCellTellsAllOutputsThatUseIt() {
        cube();
        at(2 * 64);
        push(KeyCode.PAGE_DOWN);
        move(spot(Plan::input, 4, 4));
        assertThat(view().pointed().orElseThrow().words()).endsWith("used by 27 output cells");
        push(KeyCode.U);
        assertThat(view().instead().orElseThrow().at(4, 4)).isEqualTo(27);
        assertThat(view().instead().orElseThrow().at(0, 0)).isEqualTo(12);
    }

    @Test
    void slicesAreSummedUpLikeChannels() {
        cube();
        at(2 * 64 + 9);
        push(KeyCode.M);
        var parts = fx(() -> room.session.parts().get());
        var maps = Objects.requireNonNull(parts).result().orElseThrow();
        assertThat(maps.maps()).hasSize(3);
        float sum = 0;
        for (int slice = 0; slice < 3; slice++) {
            sum += maps.output().at(slice, 1, 1);
        }
        assertThat(sum).isEqualTo(whole(2, 1, 1));
        assertThat(Arithmetic.of(view(), room.messages).text())
                .contains("slice 1:")
                .contains("y[2,1,1] = ");
    }

    @Test
    void aClickOnTheStripGoesToASlice() {
        cube();
        var strip = node(DepthStrip.class, "depth");
        var painter = fx(() -> new DepthPainter(
                new Canvas().getGraphicsContext2D(), Ink.LIGHT, view().planes(), 0, "Input slices", "Output slices"));
        double width = fx(strip::getWidth);
        clickStrip(strip, x -> painter.outputAt(x, width).equals(Optional.of(3)));
        assertThat(slice()).isEqualTo(3);
        clickStrip(strip, x -> painter.inputAt(x, width).equals(Optional.of(4)));
        assertThat(slice()).isEqualTo(3);
        assertThat(view().planes().cell(view().channel())).isEqualTo(4);
        clickStrip(strip, x -> painter.inputAt(x, width).equals(Optional.of(0)));
        assertThat(slice()).isZero();
        assertThat(view().planes().cell(view().channel())).isZero();
    }

    @Test
    void everySliceCanBeChosenThoseOfThePaddingToo() {
        cube();
        ComboBox<?> slice = node(ComboBox.class, "input-slice");
        assertThat(fx(() -> List.copyOf(slice.getItems()))).isEqualTo(List.of(-1, 0, 1, 2, 3, 4, 5));
        click("input-slice");
        choose("−1 (padding)");
        assertThat(view().planes().pads(view().channel())).isTrue();
        assertThat(fx(() -> ((Labeled) slice.lookup(".list-cell")).getText())).isEqualTo("−1 (padding)");
        click("input-slice");
        choose("4");
        assertThat(slice()).as("the window goes there").isEqualTo(4);
        assertThat(view().planes().cell(view().channel())).isEqualTo(4);
        assertThat(seen("channel-0")).as("one channel is no choice").isFalse();
        push(KeyCode.PAGE_UP);
        assertThat(fx(slice::getValue)).isEqualTo(3);
        assertThat(words("channel-sums")).isEqualTo("Sum slice by slice");
        var action = room.shell.actions().get("channel-sums");
        assertThat(fx(() -> action.name(room.messages, Language.ZH))).isEqualTo("逐切片相加");
        run(() -> room.edit(now -> now.withPicture("noise", Pattern.NOISE.draw(Map.of(), 1))));
        assertThat(seen("input-slice")).isFalse();
    }

    private void clickStrip(DepthStrip strip, DoublePredicate there) {
        double x = IntStream.range(0, 1300)
                .filter(place -> there.test(place))
                .skip(8)
                .findFirst()
                .orElseThrow();
        click(fx(() -> strip.localToScreen(x, DepthPainter.HEIGHT / 2)));
    }

    @Test
    void aPoolKeepsOneOfAllSlicesUnderItsWindow() {
        cube();
        run(() -> room.edit(now -> now.withKind(Pool.TYPE)));
        run(() -> room.edit(now -> now.withOp(
                pool().withWindow(pool().window().withDepth(Axis.of(2).withStride(2))))));
        at(16 + 5);
        assertThat(slice()).isEqualTo(1);
        assertThat(view().outputAt(1, 1)).isEqualTo(whole(1, 1, 1));
        assertThat(view().trace().taps()).hasSize(8);
        assertThat(view().captions().middle()).isEqualTo("Window 2×2×2   slice 2");
        assertThat(Cards.kernel(view()).orElseThrow().channels())
                .as("the other slice is behind it")
                .containsExactly(0, 1);
        push(KeyCode.V);
        float sum = 0;
        for (int plane = 0; plane < 2; plane++) {
            push(KeyCode.PAGE_DOWN);
            sum += view().instead().orElseThrow().at(2, 2)
                    + view().instead().orElseThrow().at(2, 3);
            sum += view().instead().orElseThrow().at(3, 2)
                    + view().instead().orElseThrow().at(3, 3);
        }
        assertThat(sum).isGreaterThanOrEqualTo(whole(1, 1, 1));
    }

    @Test
    void anEqualWinnerBehindTheShownSliceIsNamed() {
        run(() -> room.edit(now -> now.withPicture(
                        "even", new Picture(Tensor.zeros(new Shape(1, 1, 2, 4, 4)), Picture.Tone.INK))
                .withKind(Pool.TYPE)));
        run(() -> room.edit(now -> now.withOp(
                pool().withWindow(pool().window().withDepth(Axis.of(2).withStride(2))))));
        at(0);
        assertThat(view().channel()).isZero();
        assertThat(view().captions().below()).isEqualTo("also in slice 1: the first counts");
    }

    @Test
    void whatComparesStandsBesideItsSlice() {
        cube();
        at(3 * 64 + 20);
        push(KeyCode.K);
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().withDepth(Axis.of(1))))));
        at(3 * 64 + 20);
        assertThat(words("mark-b")).contains("Kernel size 3 → (1, 3, 3)");
        click(spot(Plan::output, 1, 1));
        assertThat(slice()).isEqualTo(3);
    }

    @Test
    void paddingThatIsOtherInDepthIsToldForAllThreeDirections() {
        cube();
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().withDepth(Axis.of(3))))));
        at(0);
        assertThat(view().captions().input()).startsWith("Input 5×8×8   + padding (0, 1, 1)");
    }

    @Test
    void bothLanguagesSayWhatLiesInDepth() {
        cube();
        at(64);
        run(() -> room.bench().gaze().channel().set(1));
        assertThat(view().captions().input()).isEqualTo("Input 5×8×8   + padding 1   slice 1");
        assertThat(view().captions().middle()).isEqualTo("Kernel 3×3×3   depth 1");
        assertThat(view().captions().output()).isEqualTo("Output 5×8×8   slice 1");
        var text = fx(() -> Description.now(room.bench()).getValue());
        assertThat(text)
                .contains("Each channel has 5 slices behind each other.")
                .contains("A convolution slides a window of 3×3×3 with stride 1×1×1 and dilation 1×1×1.")
                .contains("Each map has 5 slices; slice 1 is made of these slices of the input: 0, 1, 2.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(view().captions().input()).isEqualTo("输入 5×8×8   + 填充 1   切片 1");
        assertThat(fx(() -> Description.now(room.bench()).getValue())).contains("切片 1 由输入的这些切片得出：0, 1, 2。");
    }
}
