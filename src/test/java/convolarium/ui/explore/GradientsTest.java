package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Gradients;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Reverse.Aim;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.ui.motion.Moment;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Sampling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The stage runs backwards.
class GradientsTest extends Visit {

    @BeforeEach
    void turnBack() {
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.J);
    }

    /// What is drawn after everything has found its place.
    private StageView drawn() {
        view();
        return fx(() -> stagePane().drawn().orElseThrow());
    }

    private boolean backwards() {
        return drawn().back().isPresent();
    }

    private String said() {
        return drawn().pointed().orElseThrow().words();
    }

    private String arithmetic() {
        view();
        return Objects.requireNonNull(fx(() -> room.scene.lookup("#arithmetic").getAccessibleText()));
    }

    private void point(Hover hover) {
        run(() -> room.bench().gaze().hover().set(hover));
    }

    /// What the layer hands back if the loss is the sum of its only map, of the cells up to one.
    private Gradients sum(int last) {
        var input = now().picture().values();
        var op = now().op();
        var shape = op.fit(input.shape()).require().output();
        return op.backward(input, Tensor.of(shape, (_, _, _, y, x) -> y * shape.width() + x <= last ? 1 : 0));
    }

    private void assertShows(Gradients expected) {
        var drawn = drawn();
        var picture = now().picture();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                assertThat(drawn.inputAt(y, x)).isEqualTo(expected.input().at(0, y, x) + 0f);
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
        }
        run(() -> timeline().show(new Moment(20, 0.5)));
        assertShows(sum(19));
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
    void aWeightTellsItsSumOverAllPositionsInBothLanguages() {
        at(63);
        move(spot(Visit::middle, 1, 1));
        float all = sum(63).parameters().getFirst().at(0, 1, 1);
        var told = "∂L/∂w[1,1] = " + (int) all;
        assertThat(said()).isEqualTo(told + ", a sum over 64 positions");
        assertThat(arithmetic())
                .contains("= " + (int) all + "\n", "(L(w[1,1] + 1/32) − L(w[1,1] − 1/32)) / (2/32) = " + (int) all)
                .contains("0 apart", "A step makes w[1,1] = 0 − 0.001·" + (int) all);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(said()).isEqualTo(told + "，64 个位置之和");
        assertThat(arithmetic()).contains("相差 0", "走一步后");
    }

    @Test
    void anInputCellTellsItsTermsAndHowFarTheyHaveCome() {
        at(0);
        move(spot(Plan::input, 1, 1));
        float all = sum(63).input().at(0, 1, 1);
        assertThat(said()).isEqualTo("∂L/∂x[1,1] = " + (int) all + " (so far 1), a sum of 9 terms");
        assertThat(arithmetic()).startsWith("∂L/∂x[1,1] = 1·1 + 1·0 + 1·(−1) + 1·2");
        move(spot(Plan::input, -1, 0));
        assertThat(said()).isEqualTo("Padding: what comes here counts for nothing");
    }

    @Test
    void theKeyboardReadsGradientsToo() {
        at(63);
        focus(node(GridZone.class, "stage-kernel"));
        push(KeyCode.DOWN);
        int all = (int) sum(63).parameters().getFirst().at(0, 1, 0);
        assertThat(said()).startsWith("∂L/∂w[1,0] = " + all);
        assertThat(fx(() -> node(GridZone.class, "stage-kernel").getAccessibleText()))
                .contains(Integer.toString(all));
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
    void aCellOfAMaximumHandsAllToTheWinner() {
        push(KeyCode.P);
        at(9);
        var drawn = drawn();
        var winner = drawn.trace().taps().get(drawn.trace().winners().getFirst());
        assertThat(drawn.trace().taps())
                .allSatisfy(tap -> assertThat(tap.weight()).isEqualTo(tap.equals(winner) ? 1 : 0));
        assertThat(arithmetic()).isEqualTo("∂L/∂y[2,1] = 1:  ∂x[" + winner.row() + "," + winner.col() + "] += 1·1");
    }

    private Conv stepped(float rate) {
        var gradients = sum(63).parameters();
        var weights = conv().weights();
        var slopes = gradients.getFirst();
        return conv().withWeights(
                        Tensor.of(
                                weights.shape(),
                                (n, c, z, y, x) -> weights.at(n, c, z, y, x) - rate * slopes.at(n, c, z, y, x)),
                        Tensor.of(
                                conv().bias().shape(),
                                (_, f, _, _, _) -> conv().bias().at(f)
                                        - rate * gradients.getLast().at(f)));
    }

    @Test
    void aStepByMouseOrKeyIsOneStepBackAndSaysWhatBecameOfTheLoss() {
        var before = now();
        var expected = stepped(0.001f);
        click("gradient-step");
        assertThat(conv().weights()).isEqualTo(expected.weights());
        assertThat(conv().bias()).isEqualTo(expected.bias());
        assertThat(words("gradient-stepped")).startsWith("The step took L from −39 to −5");
        assertThat(words("gradient-value")).startsWith("L = Σ y = −5");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("gradient-stepped")).startsWith("这一步使 L 从 −39 变为 −5");
        undo();
        assertThat(now()).isEqualTo(before);
        assertThat(seen("gradient-stepped")).isFalse();
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.SHIFT, KeyCode.J);
        assertThat(conv().weights()).isEqualTo(expected.weights());
    }

    @Test
    void aLayerWithoutParametersTakesNoStep() {
        assertThat(seen("gradient-step")).isTrue();
        push(KeyCode.P);
        assertThat(seen("gradient-step")).isFalse();
        boolean possible =
                fx(() -> room.shell.actions().get("gradient-step").available().getValue());
        assertThat(possible).isFalse();
    }

    @Test
    void theLossMayBeOneCell() {
        click("gradient-loss");
        choose("This cell alone");
        at(20);
        var drawn = drawn();
        assertThat(drawn.outputAt(2, 4)).isEqualTo(1);
        assertThat(drawn.outputAt(2, 5)).isZero();
        assertThat(drawn.inputAt(1, 3)).isEqualTo(conv().weight(0, 0, 0, 0, 0));
        assertThat(words("gradient-value"))
                .isEqualTo(
                        "L = y[2,4] = " + words(conv().forward(now().picture().values())));
        at(21);
        assertThat(drawn().outputAt(2, 4)).isZero();
        assertThat(drawn().outputAt(2, 5)).isEqualTo(1);
    }

    private static String words(Tensor output) {
        return Numbers.exact(output.at(0, 2, 4));
    }

    @Test
    void theLossMayBeTheDistanceToWhatIsKept() {
        var box = node(ComboBox.class, "gradient-loss");
        assertThat(fx(() -> box.getItems().size())).isEqualTo(2);
        push(KeyCode.K);
        run(() -> room.edit(now -> now.withBias(0, 3)));
        run(() -> room.shell.actions().get("aim-distance").run());
        assertThat(fx(() -> room.bench().gaze().aim().get())).isEqualTo(Aim.DISTANCE);
        at(63);
        assertThat(drawn().outputAt(4, 4)).isEqualTo(3);
        run(() -> room.bench().gaze().tab().set(Gaze.Tab.DETAILS));
        assertThat(words("gradient-value")).isEqualTo("L = ½ Σ (y − yA)² = " + 64 * 9 / 2);
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withStride(2))))));
        assertThat(words("gradient-value")).startsWith("L = Σ y = ");
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

    private String notice() {
        return fx(() -> ((Labeled) room.scene.lookup("#notice .label")).getText());
    }

    private String description() {
        var area = node(TextArea.class, "description");
        return fx(area::getText);
    }

    @Test
    void theDescriptionSaysIt() {
        at(63);
        run(() -> room.bench().gaze().tab().set(Gaze.Tab.DETAILS));
        var text = description();
        int all = (int) sum(63).parameters().getFirst().at(0, 0, 0);
        assertThat(text)
                .contains("The stage runs backwards. Loss: Sum of this map; L = Σ y = −39.")
                .contains("∂L/∂w of filter 1, row by row: " + all);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(description()).contains("舞台反向运行。损失：这张图的总和");
        push(KeyCode.J);
        assertThat(backwards()).isFalse();
        assertThat(description()).doesNotContain("反向运行");
    }

    @Test
    void aRateThatLeadsBeyondAllNumbersIsRefused() {
        run(() ->
                room.edit(now -> now.withWeight(0, 0, 0, 0, Float.MAX_VALUE).withWeight(0, 0, 0, 1, -Float.MAX_VALUE)));
        var before = now();
        run(() -> room.bench().gaze().rate().set(1e38));
        run(() -> room.shell.actions().get("gradient-step").run());
        assertThat(now()).isEqualTo(before);
        assertThat(notice()).startsWith("This step would lead beyond");
    }

    @Test
    void stridesLeaveTheirUnusedCellsWithoutGradient() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(
                        conv().window().map(axis -> Axis.of(3).withStride(2).withPadding(0, 0))))));
        at(8);
        assertThat(drawn().inputAt(7, 7)).isZero();
    }
}
