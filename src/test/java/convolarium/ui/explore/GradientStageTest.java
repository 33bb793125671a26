package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Samples;
import convolarium.op.Activation;
import convolarium.op.Filtering;
import convolarium.op.Gradients;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Tensor;
import convolarium.text.Figures;
import convolarium.ui.draw.Hover;
import convolarium.ui.motion.Moment;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Sampling;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class GradientStageTest extends Backwards {

    private void assertShows(Gradients expected) {
        var drawn = drawn();
        var picture = now().picture();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                assertThat(drawn.inputAt(y, x)).isEqualTo(expected.input().at(0, y, x) + 0f);
                assertThat(drawn.outcome().input().maps().getFirst().values().at(0, y, x))
                        .as("from afar")
                        .isEqualTo(drawn.inputAt(y, x));
            }
        }
        if (now().op() instanceof Filtering conv
                && conv.withParameters(expected.parameters()) instanceof Filtering all) {
            for (int y = 0; y < conv.window().rows().size(); y++) {
                for (int x = 0; x < conv.window().cols().size(); x++) {
                    assertThat(drawn.weightAt(y, x)).isEqualTo(all.weight(0, 0, 0, y, x));
                }
            }
        }
    }

    @Test
    void theKeyTurnsBackAndForth() {
        assertThat(backwards()).isTrue();
        assertThat(fx(node(CheckBox.class, "gradients")::isSelected)).isTrue();
        push(KeyCode.J);
        assertThat(backwards()).isFalse();
        click("gradients");
        assertThat(backwards()).isTrue();
        push(KeyCode.U);
        assertThat(backwards()).as("another look at the input").isFalse();
    }

    @Test
    void gradientsAreGatheredCellByCellInTheOrderOfTheOutput() {
        for (int cell : List.of(0, 1, 9, 37, 63)) {
            at(cell);
            assertShows(sum(cell));
            assertThat(drawn().captions().below()).isEqualTo("∂L/∂b = " + (cell + 1));
        }
        run(() -> timeline().show(new Moment(20, 0.5)));
        assertShows(sum(19));
    }

    /// In a cell with a box the number is the sum so far; once the box is added to it, it is gone.
    @Test
    void onlyWhatIsStillToBeAddedStandsInBoxes() {
        run(() -> room.shell.resize(1920, 1040));
        run(() -> timeline().show(new Moment(27, 0.65)));
        assertShows(sum(26));
        assertThat(boxes()).isPositive();
        at(27);
        assertShows(sum(27));
        assertThat(boxes()).isZero();
    }

    /// How much of the kernel is as purple as a box around a number.
    private long boxes() {
        var kernel = drawn().plan().middle().orElseThrow();
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        return IntStream.range(2, (int) kernel.height() - 2)
                .boxed()
                .flatMap(y -> IntStream.range(2, (int) kernel.width() - 2)
                        .mapToObj(x -> pixels.getColor((int) kernel.left() + x, (int) kernel.top() + y)))
                .filter(seen -> seen.getBlue() > seen.getRed() + 0.1 && seen.getRed() > seen.getGreen())
                .count();
    }

    @Test
    void whatIsStillToComeLooksSo() {
        run(() -> timeline().show(new Moment(27, 0.6)));
        assertThat(written("arithmetic-result")).isEmpty();
        assertThat(written("arithmetic-coming")).contains("∂w[0,0] += ");
        at(27);
        assertThat(written("arithmetic-coming")).isEmpty();
        assertThat(written("arithmetic-result")).contains("∂w[0,0] += ");
    }

    private String written(String style) {
        view();
        return fx(() -> ((Text) room.scene.lookup("#arithmetic ." + style)).getText())
                .replace("\ufeff", "")
                .replace('\u00a0', ' ');
    }

    /// In a picture so large the sums of every step would hold up the display.
    @Test
    void aLargePictureShowsWhatAllCellsHandBackAndSaysSo() {
        run(() -> room.edit(now -> now.withPicture("camera", Samples.load("camera"))));
        at(70);
        assertThat(drawn().captions().input()).endsWith("after all cells");
        assertThat(drawn().captions().middle()).endsWith("after all cells");
        assertThat(drawn().captions().loupe()).endsWith("after all cells");
        int cells = Math.toIntExact(drawn().fits().output().plane());
        assertThat(cells).isGreaterThan(4096);
        assertThat(drawn().captions().below()).isEqualTo("∂L/∂b = " + Figures.of(cells));
    }

    @Test
    void everyKindOfLayerHandsBackAllInTheEnd() {
        List<Op> layers = List.of(
                conv().withBorder(Border.CIRCULAR).withFlip(true),
                conv().withWindow(conv().window().map(axis -> axis.withStride(2).withDilation(2))),
                Pool.TYPE.initial(),
                Pool.TYPE.initial().withReduction(Pool.Reduction.AVERAGE),
                Pool.TYPE.initial().withReduction(Pool.Reduction.LP),
                Pool.TYPE.initial().withExtent(Pool.Extent.ADAPTIVE),
                StochasticPool.TYPE.initial(),
                Upsample.TYPE.initial(),
                TransposedConv.TYPE.initial());
        for (var layer : layers) {
            run(() -> room.edit(now -> now.withKind(layer.type()).withOp(layer)));
            var output =
                    now().op().fit(now().picture().values().shape()).require().output();
            int last = Math.toIntExact(output.plane()) - 1;
            at(last);
            assertShows(sum(last));
        }
    }

    @Test
    void theActivationLetsThroughWhatItsSlopeLeaves() {
        run(() -> room.edit(now -> now.withActivation(Optional.of(Activation.Function.RELU))));
        at(63);
        var drawn = drawn();
        var sums = conv().forward(now().picture().values());
        for (int i = 0; i < 64; i++) {
            assertThat(drawn.outputAt(i / 8, i % 8)).isEqualTo(sums.at(0, i / 8, i % 8) > 0 ? 1 : 0);
            assertThat(drawn.sumAt(i / 8, i % 8)).isEqualTo(1);
        }
        point(new Hover.Output(0, 0));
        assertThat(said()).isEqualTo("∂L/∂y[0,0] = 1, times the slope 0 = 0");
    }

    @Test
    void aPictureShowsAllGradientsAtOnce() {
        run(() -> room.shell.actions().get("sample-camera").run());
        run(() -> room.edit(now -> now.withActivation(Optional.of(Activation.Function.RELU))));
        at(512 * 200 + 250);
        var drawn = drawn();
        assertThat(drawn.plan().cells()).isFalse();
        var input = now().picture().values();
        var sums = conv().forward(input);
        var upstream = Tensor.of(sums.shape(), (_, _, _, y, x) -> sums.at(0, y, x) > 0 ? 1 : 0);
        var expected = conv().backward(input, upstream);
        for (int i = 0; i < 512; i += 7) {
            assertThat(drawn.inputAt(i, 511 - i)).isEqualTo(expected.input().at(0, i, 511 - i));
        }
        assertThat(drawn.weightAt(0, 2))
                .isCloseTo(expected.parameters().getFirst().at(0, 0, 2), within(1f));
    }

    @Test
    void whatIsTooMuchSaysSo() {
        run(() -> room.shell.actions().get("sample-camera").run());
        run(() -> room.edit(
                now -> now.withKind(Upsample.TYPE).withOp(new Upsample(Sampling.NEAREST, 8, 8, Optional.empty()))));
        run(() -> room.edit(now -> now.withOp(new Upsample(Sampling.NEAREST, 10, 10, Optional.empty()))));
        assertThat(words("gradient-value")).startsWith("So many numbers");
        assertThat(notice()).startsWith("So many numbers");
        assertThat(backwards()).isFalse();
    }

    @Test
    void stridesLeaveTheirUnusedCellsWithoutGradient() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(
                        conv().window().map(axis -> Axis.of(3).withStride(2).withPadding(0, 0))))));
        at(8);
        assertThat(drawn().inputAt(7, 7)).isZero();
    }

    @Test
    void weightsAreStillTyped() {
        click(spot(Visit::middle, 0, 0));
        write("5");
        push(KeyCode.ENTER);
        assertThat(conv().weight(0, 0, 0, 0, 0)).isEqualTo(5);
        assertThat(backwards()).isTrue();
    }

    @Test
    void theSampleOfACornerHasTheColourOfTheCorners() {
        run(() -> room.edit(now -> now.withActivation(Optional.of(Activation.Function.RELU))));
        at(63);
        var output = drawn().plan().output();
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        var beside = pixels.getColor((int) output.left() + 150 + 14 + 11, (int) output.bottom() + 16 + 11);
        var below = pixels.getColor((int) output.left() + 11, (int) output.bottom() + 50 + 11);
        var cell = output.bounds(0, 7);
        assertThat(drawn().outputAt(0, 7)).isZero();
        assertThat(List.of(beside, below))
                .contains(pixels.getColor((int) cell.getMaxX() - 3, (int) cell.getMaxY() - 3));
    }
}
