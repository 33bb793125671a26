package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.WayOut;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.session.Experiment;
import convolarium.window.Fit;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MisfitTest extends Visit {

    private static Experiment tooWide(Experiment now) {
        var conv = (Conv) now.op();
        return now.withOp(
                conv.withWindow(conv.window().map(axis -> axis.withSize(7).withDilation(3))));
    }

    private void misfit() {
        run(() -> room.edit(MisfitTest::tooWide));
        run(this::layOut);
    }

    @Test
    void aSentenceSaysWhatDoesNotFit() {
        assertThat(seen("misfit")).isFalse();
        misfit();
        assertThat(seen("misfit")).isTrue();
        var sentence = find(Labeled.class, ".misfit-sentence").orElseThrow();
        assertThat(sentence.getText()).startsWith("The window reaches over 19 rows, but there are only 10");
    }

    @Test
    void theCodeIsThatOfTheLayerThatDoesNotFit() {
        click("show-details");
        misfit();
        var code = node(TextArea.class, "code");
        assertThat(code.getText()).startsWith("nn.Conv2d(1, 1, kernel_size=7").contains("dilation=3");
        run(() -> room.edit(now -> now.withOp(new StochasticPool(conv().window(), OptionalLong.empty()))));
        assertThat(seen("misfit")).isTrue();
        assertThat(code.getText()).contains("F.unfold(x.relu(), 7, dilation=3)");
        undo();
        undo();
        assertThat(code.getText()).contains("kernel_size=3");
    }

    @Test
    void whatDoesNotFitIsNotPlayed() {
        misfit();
        var play = node(Button.class, "play");
        assertThat(fx(play::isDisabled)).isTrue();
        push(KeyCode.SPACE);
        assertThat(playing()).isFalse();
        undo();
        assertThat(fx(play::isDisabled)).isFalse();
    }

    @Test
    void everyWayOutFits() {
        misfit();
        var bad = now();
        var ways = WayOut.of(bad.op(), bad.picture().values().shape());
        assertThat(ways).hasSizeGreaterThan(1);
        for (var way : ways) {
            click("way-out-" + way.param());
            assertThat(now().op().fit(now().picture().values().shape())).isInstanceOf(Fit.Fits.class);
            assertThat(seen("misfit")).as(way.param()).isFalse();
            undo();
            assertThat(now()).isSameAs(bad);
            assertThat(seen("misfit")).isTrue();
        }
    }

    @Test
    void aPoolHasWaysOutToo() {
        click("kind-pool");
        run(() -> room.edit(now -> now.withOp(pool().withWindow(pool().window().map(axis -> axis.withPadding(3, 3))))));
        var bad = now();
        run(this::layOut);
        assertThat(fx(() -> stagePane().view())).isEmpty();
        for (var way : WayOut.of(bad.op(), bad.picture().values().shape())) {
            click("way-out-" + way.param());
            assertThat(seen("misfit")).as(way.param()).isFalse();
            undo();
        }
        assertThat(Pool.TYPE.own(now().op())).isPresent();
    }

    @Test
    void undoAndOtherControlsLeaveAMisfitBehind() {
        var good = now();
        misfit();
        undo();
        assertThat(now()).isSameAs(good);
        assertThat(seen("misfit")).isFalse();
        misfit();
        click("sample-checkerboard");
        click("kernel-less");
        click("kernel-less");
        click("kernel-less");
        assertThat(seen("misfit")).isFalse();
    }

    @Test
    void theStageStaysUsableWhileNothingFits() {
        misfit();
        var bad = now();
        click("stride-more");
        assertThat(now()).isNotEqualTo(bad);
        assertThat(seen("misfit")).isTrue();
    }
}
