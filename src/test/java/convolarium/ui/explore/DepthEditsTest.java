package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.tensor.Tensor;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Plan;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is changed on a picture of several slices, and on a kernel of several, by keyboard and by mouse.
class DepthEditsTest extends DepthVisit {

    @Test
    void aPictureGetsSlicesAndTheLayerADepth() {
        assertThat(seen("kernel-link")).isTrue();
        click("shape");
        set("shape-slices", "5");
        assertThat(picture().depth()).isEqualTo(5);
        push(KeyCode.ESCAPE);
        run(() -> room.shell.requestFocus());
        click("kernel-link");
        assertThat(conv().window().depth().size()).isEqualTo(3);
        assertThat(conv().weights().shape().depth()).isEqualTo(3);
        assertThat(words("formula-depth")).isEqualTo("⌊(5 + 2·0 − 1·(3−1) − 1) / 1⌋ + 1 = 3");
        assertThat(words("parameters")).contains("3·3·3");
        undo();
        undo();
        assertThat(picture().depth()).isEqualTo(1);
        assertThat(seen("formula-depth")).isFalse();
        assertThat(seen("kernel-depth")).isFalse();
    }

    @Test
    void linkedLanesMoveTogetherAndTheDepthMovesAlone() {
        cube();
        click("kernel-depth-more");
        assertThat(conv().window().depth().size()).isEqualTo(4);
        assertThat(conv().window().rows().size()).isEqualTo(3);
        click("kernel-link");
        assertThat(conv().window().depth().size()).isEqualTo(3);
        click("kernel-more");
        assertThat(conv().window().depth().size()).isEqualTo(4);
        assertThat(conv().window().cols().size()).isEqualTo(4);
    }

    @Test
    void whatIsTypedAndDrawnIsInTheSliceThatIsSeen() {
        cube();
        at(2 * 64);
        push(KeyCode.PAGE_DOWN);
        assertThat(view().planes().cell(view().channel())).isEqualTo(2);
        var before = picture().values();
        focus(node(GridZone.class, "stage-input"));
        push(KeyCode.RIGHT);
        write("7");
        push(KeyCode.ENTER);
        changed(before, 2);
        run(() -> room.bench().gaze().tool().set(Gaze.Tool.PENCIL));
        var typed = picture().values();
        click(spot(Plan::input, 5, 5));
        changed(typed, 2);
        assertThat(picture().values().at(0, 0, 2, 5, 5)).isEqualTo(9);
    }

    @Test
    void nothingIsDrawnOnSlicesOfThePadding() {
        cube();
        assertThat(view().planes().pads(view().channel())).isTrue();
        var before = now();
        click(spot(Plan::input, 3, 3));
        assertThat(now().picture()).isEqualTo(before.picture());
    }

    @Test
    void aTypedWeightIsInItsPlaceInDepth() {
        cube();
        var before = conv().weights();
        push(KeyCode.PAGE_DOWN);
        push(KeyCode.PAGE_DOWN);
        click(spot(plan -> plan.middle().orElseThrow(), 0, 2));
        write("5");
        push(KeyCode.ENTER);
        assertThat(conv().weights().at(0, 0, 2, 0, 2)).isEqualTo(5);
        assertThat(conv().weights().at(0, 0, 1, 0, 2)).isEqualTo(before.at(0, 0, 1, 0, 2));
        run(() -> room.edit(now -> now.withOp(conv().withFlip(true))));
        click(spot(plan -> plan.middle().orElseThrow(), 0, 0));
        write("-3");
        push(KeyCode.ENTER);
        assertThat(view().weightAt(0, 0)).isEqualTo(-3);
        assertThat(conv().weights().at(0, 0, 0, 2, 2)).isEqualTo(-3);
    }

    @Test
    void coloursBecomeSlicesAndColoursAgain() {
        run(() -> room.edit(now -> now.withPicture("pinwheel", Samples.load("pinwheel"))));
        var before = picture();
        click("shape");
        click("shape-stack");
        assertThat(picture().channels()).isEqualTo(1);
        assertThat(picture().depth()).isEqualTo(3);
        assertThat(picture().values().at(0, 0, 2, 5, 6))
                .isEqualTo(before.values().at(2, 5, 6));
        click("shape-stack");
        assertThat(picture()).isEqualTo(before);
    }

    /// Something else stands in one slice, and nothing in the others.
    private void changed(Tensor before, int slice) {
        var shape = before.shape();
        var after = picture().values();
        for (int z = 0; z < shape.depth(); z++) {
            boolean same = true;
            for (int i = 0; i < shape.height() * shape.width(); i++) {
                int y = i / shape.width();
                same &= before.at(0, 0, z, y, i % shape.width()) == after.at(0, 0, z, y, i % shape.width());
            }
            assertThat(same).as("slice %d", z).isEqualTo(z != slice);
        }
    }
}
