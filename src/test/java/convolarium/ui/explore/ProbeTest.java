package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.data.Shift;
import convolarium.insight.Occlusion;
import convolarium.op.Conv;
import convolarium.session.Inquiry.Known;
import convolarium.session.Probe.Why;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody puts the network to the test.
class ProbeTest extends NetworkVisit {

    @TempDir
    Path folder;

    private Known<Why, Tensor> known() {
        return requireNonNull(fx(() -> room.probe.explanation().known().get()));
    }

    private String figure(int type) {
        var button = node(ToggleButton.class, "answer-bar-" + type);
        return fx(() -> ((Labeled) ((BorderPane) button.getGraphic()).getRight()).getText());
    }

    @Test
    void aStrokeIsOneStepBackAndChangesTheAnswer() {
        push(KeyCode.Q);
        push(KeyCode.C);
        layOutNow();
        assertThat(flow().input().array()).containsOnly(0);
        var before = figure(0);
        var pad = middle(node(Region.class, "probe-pad"));
        drag(pad, pad.add(20, 0), pad.add(40, 60));
        assertThat(flow().input().array()).contains(1f);
        assertThat(flow().input().shape()).isEqualTo(network().input());
        assertThat(figure(0)).isNotEqualTo(before).endsWith(" %");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(flow().input().array()).containsOnly(0);
    }

    @Test
    void aNetworkThatLearnedNothingSaysSo() {
        push(KeyCode.Q);
        layOutNow();
        assertThat(seen("probe-untaught")).isTrue();
        var taught = (Conv) layers().getFirst();
        var moved = taught.withParameters(
                List.of(taught.weights(), Tensor.of(taught.bias().shape(), (_, _, _, _, _) -> 0.01f)));
        run(() -> room.studio.edit(new Object(), now -> now.withLayer(0, moved)));
        assertThat(seen("probe-untaught")).isFalse();
    }

    /// Only the legend in words changes with the language.
    @Test
    void theLegendOfOcclusionSaysWhatFallsAndRises() {
        push(KeyCode.Q);
        push(KeyCode.W);
        layOutNow();
        assertThat(known().question().way()).isInstanceOf(Occlusion.class);
        assertThat(ends(Language.EN).equals(ends(Language.ZH))).isFalse();
        push(KeyCode.W);
        layOutNow();
        assertThat(ends(Language.EN).equals(ends(Language.ZH))).isTrue();
    }

    private List<Integer> ends(Language language) {
        run(() -> room.messages.languageProperty().set(language));
        layOutNow();
        var pad = node(Region.class, "probe-pad");
        double high = Math.min(pad.getWidth() - 8, pad.getHeight() - 48);
        int left = (int) (pad.getWidth() - high) / 2;
        int top = (int) (pad.getHeight() - 40 + high) / 2 + 24;
        return fx(() -> {
            var pixels = pad.snapshot(null, null).getPixelReader();
            return IntStream.range(0, 200 * 12)
                    .map(i -> pixels.getArgb(left + i % 200, top + i / 200))
                    .boxed()
                    .toList();
        });
    }

    @Test
    void barsTakeTheWidthOfTheirButton() {
        push(KeyCode.Q);
        layOutNow();
        var button = node(ToggleButton.class, "answer-bar-0");
        var bar = fx(() -> (Region) ((BorderPane) button.getGraphic()).getBottom());
        assertThat(bar.getWidth()).isGreaterThan(button.getWidth() - 24);
    }

    @Test
    void arrowsWithShiftDraw() {
        push(KeyCode.Q);
        push(KeyCode.C);
        layOutNow();
        focus(node(Region.class, "probe-pad"));
        push(KeyCode.RIGHT);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(flow().input().at(0, 1, 0)).isEqualTo(1);
        assertThat(flow().input().at(0, 20, 20)).isZero();
    }

    @Test
    void withControlTheArrowsAndADragMoveWhatIsDrawn() {
        push(KeyCode.Q);
        push(KeyCode.C);
        layOutNow();
        assertThat(words("probe-reading")).isEqualTo("With Ctrl, a drag or an arrow key moves what is drawn.");
        var pad = node(Region.class, "probe-pad");
        click(middle(pad));
        var drawn = new Picture(flow().input(), blueprint().picture().tone());
        focus(pad);
        push(KeyCode.CONTROL, KeyCode.RIGHT);
        push(KeyCode.CONTROL, KeyCode.RIGHT);
        push(KeyCode.CONTROL, KeyCode.UP);
        assertThat(flow().input()).isEqualTo(new Shift(-1, 2).of(drawn).values());
        pull(pad, 999, 0);
        assertThat(flow().input().array()).containsOnly(0);
        pull(pad, 0, 0);
        assertThat(flow().input()).isEqualTo(new Shift(-1, 2).of(drawn).values());
        pull(pad, 0, -999);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(flow().input()).isEqualTo(new Shift(-1, 2).of(drawn).values());
    }

    /// Goes on with one drag with Ctrl, which begins at its first step.
    private void pull(Region pad, double right, double down) {
        var from = new Point2D(50, 50);
        run(() -> {
            if (right > 0) {
                pad.fireEvent(MouseEvents.control(MouseEvent.MOUSE_PRESSED, from));
            }
            pad.fireEvent(MouseEvents.control(MouseEvent.MOUSE_DRAGGED, from.add(right, down)));
        });
    }

    @Test
    void aPictureIsOpenedOrPastedByAButton() throws IOException {
        push(KeyCode.Q);
        var file = folder.resolve("picture.csv");
        Files.writeString(file, "0,1\n1,0\n");
        run(() -> room.chosenFile = Optional.of(file));
        click("probe-open");
        assertThat(blueprint().picture().values().array()).containsExactly(0, 1, 1, 0);
        run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "1 2 3")));
        click("probe-paste");
        assertThat(blueprint().picture().values().array()).containsExactly(1, 2, 3);
    }

    @Test
    void everyWayExplainsTheClassThatIsChosenOnThePictureOfTheMoment() {
        push(KeyCode.Q);
        assertThat(fx(() -> room.probe.explanation().known().get())).isNull();
        push(KeyCode.W);
        assertThat(known().question().way()).isInstanceOf(Occlusion.class);
        click("answer-bar-4");
        assertThat(known().question().type()).isEqualTo(4);
        push(KeyCode.W);
        push(KeyCode.C);
        assertThat(known().question().input()).isEqualTo(flow().input());
        assertThat(known().answer().orElseThrow().shape().height()).isEqualTo(28);
        push(KeyCode.W);
        assertThat(known().answer()).isPresent();
        push(KeyCode.Q);
        assertThat(fx(() -> room.probe.explanation().known().get())).isNull();
    }

    @Test
    void aRightClickOnAMapTellsWhatExcitesIt() {
        layOutNow();
        var maps = node(Region.class, "maps");
        var corner = fx(() -> maps.localToScreen(12, 12));
        click(corner, MouseButton.SECONDARY);
        var climb = requireNonNull(fx(() -> room.probe.ascent().known().get()));
        assertThat(climb.question().node()).isEqualTo(chosen());
        assertThat(climb.question().channel()).isZero();
        assertThat(climb.done()).isTrue();
        assertThat(fx(() -> room.probe.patches().known().get())).isNull();
        push(KeyCode.X);
        assertThat(fx(() -> room.probe.ascent().known().get())).isNull();
    }
}
