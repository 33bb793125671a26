package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Crop;
import convolarium.data.Paper;
import convolarium.data.Picture;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Veil;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What the stage shows besides the layer and its cell, in words.
class SightSentencesTest {

    private static final Experiment FIRST = Experiment.beginning("a", picture(1));

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Session session = new Session(FIRST, worker::add, Runnable::run);
    private final Messages messages = new Messages(Language.EN);
    private final Bench bench = Bench.of(session, messages, (_, _) -> {});
    private final Gaze gaze = bench.gaze();

    /// 1, 2, 3 … row by row, in the second channel ten times as much, and so on.
    private static Picture picture(int channels) {
        var shape = Shape.picture(channels, 6, 6);
        return new Picture(
                Tensor.of(shape, (_, c, _, y, x) -> (float) Math.pow(10, c) * (6 * y + x + 1)), Picture.Tone.LIGHT);
    }

    private void edit(UnaryOperator<Experiment> change) {
        session.edit(new Object(), change);
        work();
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        var outcome = session.outcome().get();
        if (outcome != null) {
            outcome.fit().fits().ifPresent(fits -> bench.resize(fits.output()));
        }
    }

    private static Window window(int size, int stride, int padding) {
        return Window.square(Axis.of(size).withStride(stride).withPadding(padding, padding));
    }

    private String told() {
        work();
        return Description.now(bench).getValue();
    }

    private String chinese() {
        messages.languageProperty().set(Language.ZH);
        return told();
    }

    @Test
    void howManyWindowsUseAPixelIsTold() {
        assertThat(told()).doesNotContain("windows use");
        gaze.uses().set(true);
        assertThat(told())
                .contains("how many windows use each pixel: 4 the one at the upper left, 9 the one in the middle;"
                        + " at least 4, at most 9.")
                .doesNotContain("by no window");
        edit(now -> now.withOp(((Conv) now.op()).withWindow(window(3, 2, 0))));
        assertThat(told())
                .contains("1 the one at the upper left", "at least 0, at most 4.", "11 pixels are used by no window.");
        gaze.veil().set(Veil.SIZE);
        assertThat(told()).doesNotContain("windows use");
        gaze.veil().set(Veil.NONE);
        assertThat(chinese()).contains("左上角 1 次，中间 1 次；最少 0 次，最多 4 次。", "有 11 个像素没有任何窗口使用。");
    }

    @Test
    void whatSpreadsTellsHowManyCellsAPixelFeeds() {
        gaze.uses().set(true);
        edit(now -> now.withKind(TransposedConv.TYPE));
        var layer = (TransposedConv) session.experiment().get().op();
        edit(now -> now.withOp(layer.withWindow(window(3, 2, 0))));
        assertThat(told())
                .contains("how many output cells each pixel feeds: at least 9, at most 9.")
                .contains("how many input cells make each of its cells: at least 1, at most 4.");
        assertThat(chinese()).contains("最少 9，最多 9。", "最少 1，最多 4。");
    }

    @Test
    void howManyCellsWinIsTold() {
        edit(now -> now.withKind(Pool.TYPE).withOp(Pool.of(Pool.Reduction.MAX, window(2, 2, 0))));
        gaze.unpooled().set(true);
        bench.timeline().seek(1, 1);
        assertThat(told()).contains("the winners up to this output cell alone", "0 elsewhere: 5 of 36 cells so far.");
        bench.timeline().seek(2, 2);
        assertThat(told()).contains("the winners alone, each in its place, and 0 elsewhere: 9 of 36 cells win.");
        assertThat(chinese()).contains("36 个格子中有 9 个胜出。");
    }

    @Test
    void whatAFilterAddsUpIsTold() {
        edit(now -> now.withPicture("a", picture(2)).withWeight(0, 0, 1, 1, 0).withBias(0, 7));
        gaze.sums().set(true);
        bench.timeline().seek(1, 1);
        assertThat(told())
                .contains("channel by channel what filter 1 adds up over 2 channels. For this cell: channel 1: 8;"
                        + " channel 2: 80; the bias is 7, together that is 95.");
        gaze.veil().set(Veil.CELL);
        assertThat(told()).contains("channel 2: ?", "together that is ?.").doesNotContain("95");
        gaze.veil().set(Veil.NONE);
        assertThat(chinese()).contains("偏置 7，合计 95。");
        edit(now -> now.withPicture("a", picture(1)));
        assertThat(told()).doesNotContain("合计");
    }

    @Test
    void whatIsPointedAtIsTold() {
        gaze.hover().set(new Hover.Input(2, 3));
        assertThat(told()).contains("Pointed at: x[2,3] = 16, used by 9 output cells.");
        assertThat(chinese()).contains("指向：x[2,3] = 16，被 9 个输出格用到。");
        gaze.hover().set(null);
        assertThat(told()).doesNotContain("指向");
    }

    @Test
    void equalWinnersAreTold() {
        edit(now -> now.withPicture("a", Paper.blank(6, 6))
                .withKind(Pool.TYPE)
                .withOp(Pool.of(Pool.Reduction.MAX, window(2, 2, 0))));
        assertThat(told()).contains("A note under the window says: 4 equal winners: the first counts.");
        gaze.veil().set(Veil.CELL);
        assertThat(told()).doesNotContain("winners");
    }

    @Test
    void whichPartOfThePictureIsSeenIsTold() {
        assertThat(told()).doesNotContain("Only a part");
        gaze.seen().set(Optional.of(new Crop(1, 2, 3, 4)));
        assertThat(told()).contains("Only a part of the input is seen: rows 1 to 3, columns 2 to 5.");
        assertThat(chinese()).contains("输入只显示一部分：行 1 到 3、列 2 到 5。");
    }

    @Test
    void whatStandsBesideEachOtherIsTold() {
        work();
        gaze.kept().set(session.outcome().get());
        assertThat(told()).contains("From A to B: Nothing differs.", "All cells are equal.");
        edit(now -> now.withBias(0, 3));
        assertThat(told()).contains("In map 1 the difference B − A goes from 3 to 3.");
        edit(now -> now.withOp(((Conv) now.op()).withWindow(window(3, 2, 1))));
        assertThat(told())
                .contains("From A to B: Stride 1 → 2", "Output of A: 6×6, of B: 3×3.", "outputs have different sizes")
                .contains("A has 10 parameters and takes 324 multiply-adds, B 10 and 81.");
        bench.timeline().seek(2, 2);
        assertThat(told()).containsPattern("A at the same place, map 1, row 5, column 5: y\\[4,4\\] = .* = \\d+\\.");
        gaze.veil().set(Veil.CELL);
        assertThat(told()).containsPattern("A at the same place, map 1, row 5, column 5: .* = \\?\\.");
        gaze.veil().set(Veil.SIZE);
        assertThat(told()).contains("Stride 1 → 2").doesNotContain("3×3.", "A at");
        gaze.veil().set(Veil.NONE);
        assertThat(chinese()).contains("从 A 到 B：步幅 1 → 2", "A 有 10 个参数、324 次乘加，B 有 10 个参数、81 次乘加。");
        gaze.kept().set(null);
        assertThat(told()).doesNotContain("从 A 到 B");
    }
}
