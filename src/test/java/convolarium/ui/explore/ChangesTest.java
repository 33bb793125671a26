package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Brush;
import convolarium.data.Paper;
import convolarium.data.Picture;
import convolarium.data.Samples;
import convolarium.data.Spot;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.session.Experiment;
import convolarium.session.Filter;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Experiment first = Experiment.beginning("four", Samples.load("four"));
    private final Messages messages = new Messages(Language.EN);

    private String after(UnaryOperator<Experiment> change) {
        return new Changes(messages).between(first, change.apply(first));
    }

    private static Experiment conv(Experiment now, UnaryOperator<Conv> change) {
        return now.withOp(change.apply((Conv) now.op()));
    }

    @Test
    void numbersAreToldBeforeAndAfter() {
        assertThat(after(now -> conv(
                        now,
                        conv -> conv.withWindow(
                                Window.square(Axis.of(3).withStride(2).withPadding(1, 1))))))
                .isEqualTo("Stride 1 → 2");
        assertThat(after(now -> conv(
                        now,
                        conv -> conv.withWindow(Window.flat(
                                Axis.of(3).withPadding(1, 1), Axis.of(5).withPadding(1, 1))))))
                .isEqualTo("Kernel size 3 → (3, 5)");
        assertThat(after(now -> conv(now, conv -> conv.resized(4, 1)))).isEqualTo("Filters 1 → 4");
    }

    @Test
    void sidesAreNamedWhereTheyDiffer() {
        var window = Window.flat(Axis.of(3).withPadding(2, 1), Axis.of(3).withPadding(0, 3));
        assertThat(after(now -> conv(now, conv -> conv.withWindow(window))))
                .isEqualTo("Padding 1 → (top 2, bottom 1, left 0, right 3)");
        var even = Window.flat(Axis.of(3).withPadding(2, 2), Axis.of(3).withPadding(0, 0));
        assertThat(after(now -> conv(now, conv -> conv.withWindow(even)))).isEqualTo("Padding 1 → (2, 0)");
    }

    @Test
    void choicesAndSwitchesAreTold() {
        assertThat(after(now -> conv(now, conv -> conv.withWindow(conv.window().withPadding(Padding.SAME)))))
                .isEqualTo("Pad mode Set by hand → Same (TF)");
        assertThat(after(now -> conv(now, conv -> conv.withBorder(Border.REFLECT))))
                .isEqualTo("Filled with Zeros → Reflect");
        assertThat(after(now -> conv(now, conv -> conv.withFlip(true)))).isEqualTo("Turn the kernel by 180°: on");
        assertThat(after(now -> now.withKind(Pool.TYPE))).isEqualTo("Pooling");
        assertThat(after(now -> now.withActivation(Optional.of(Activation.Function.LEAKY_RELU))))
                .isEqualTo("Activation None → Leaky ReLU");
        var relu = first.withActivation(Optional.of(Activation.Function.RELU));
        assertThat(new Changes(messages).between(relu, first)).isEqualTo("Activation ReLU → None");
    }

    @Test
    void picturesAreTold() {
        assertThat(after(now -> now.withCell(0, 2, 3, 5))).isEqualTo("Drawing");
        assertThat(after(now -> now.withPicture("cat", Samples.load("cat")))).isEqualTo("Picture: Cat");
        assertThat(after(now -> now.withPicture("me.png", Paper.blank(5, 5)))).isEqualTo("Picture: me.png");
        assertThat(after(now -> now.withPicture("sheet", Paper.blank(12, 12)))).isEqualTo("New sheet 12×12");
        var board = first.withPicture("checkerboard square=2.0", Paper.blank(8, 8));
        var other =
                first.withPicture("checkerboard square=3.0", Paper.blank(8, 8).withNumber(0, 0, 0, 9));
        assertThat(new Changes(messages).between(board, other)).isEqualTo("Side of a square 2 → 3");
        assertThat(after(now -> board)).isEqualTo("Picture: Checkerboard");
    }

    private String step(String source, Picture before, Picture after) {
        return new Changes(messages).between(first.withPicture(source, before), first.withPicture(source, after));
    }

    @Test
    void aSheetThatIsEmptyAtOnceIsNew() {
        var blank = Paper.blank(8, 8);
        var drawn = Brush.of(3, 9).line(blank, new Spot(1, 1), new Spot(6, 5));
        assertThat(step("sheet", blank, drawn)).isEqualTo("Drawing");
        assertThat(step("sheet", drawn, blank)).isEqualTo("New sheet 8×8");
        assertThat(step("sheet", blank.withNumber(0, 2, 2, 9), blank))
                .as("a dot that is wiped out")
                .isEqualTo("Drawing");
        assertThat(step("sheet", blank, Brush.of(1, 9).fill(drawn, new Spot(0, 7))))
                .isEqualTo("Drawing");
    }

    @Test
    void aPictureThatWasReplacedIsNoDrawing() {
        var one = new Picture(Tensor.of(Shape.picture(1, 3, 3), (_, _, _, y, x) -> 3 * y + x), Picture.Tone.INK);
        var two = new Picture(Tensor.of(Shape.picture(1, 3, 3), (_, _, _, y, x) -> 2 * x - y), Picture.Tone.INK);
        assertThat(step("Pasted", one, two)).isEqualTo("Picture: Pasted");
        assertThat(step("Pasted", one, one.withNumber(0, 1, 1, 7).withNumber(0, 2, 2, -1)))
                .isEqualTo("Drawing");
        assertThat(step("Pasted", one, Brush.of(5, 9).line(one, new Spot(0, 0), new Spot(2, 2))))
                .as("all of it is ink")
                .isEqualTo("Drawing");
        var dot = Paper.blank(1, 1);
        assertThat(step("Pasted", dot, dot.withNumber(0, 0, 0, 4))).isEqualTo("Drawing");
    }

    @Test
    void filtersAreTold() {
        assertThat(after(now -> now.withFilter(0, new Filter(KernelPreset.SOBEL_Y, 0))))
                .isEqualTo("Filter 1: Sobel x → Sobel y");
        assertThat(after(now -> now.withBias(0, 2))).isEqualTo("Bias of filter 1 set to 2");
        assertThat(after(now -> now.withWeight(0, 0, 1, 1, 9))).isEqualTo("A weight of filter 1");
        var two = first.withOp(((Conv) first.op()).resized(2, 1))
                .withWeight(0, 0, 0, 0, 3)
                .withWeight(1, 0, 0, 0, 3);
        assertThat(new Changes(messages).between(two, two.withWeight(1, 0, 0, 1, 7)))
                .isEqualTo("A weight of filter 2");
    }

    @Test
    void everythingIsToldInChineseToo() {
        messages.languageProperty().set(Language.ZH);
        assertThat(after(now -> now.withCell(0, 2, 3, 5))).isEqualTo("绘制");
        assertThat(after(now -> now.withBias(0, 2))).isEqualTo("第 1 个卷积核的偏置：2");
    }
}
