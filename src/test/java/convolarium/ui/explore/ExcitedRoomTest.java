package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.insight.BestPatches.Patch;
import convolarium.net.Architecture;
import convolarium.net.Pass;
import convolarium.session.Probe.Search;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody asks which of the examples a map answers to most strongly.
class ExcitedRoomTest extends TrainingVisit {

    private static final int COUNT = 100;
    private static final int SHOWN = 9;
    private static final int SIDE = 8;

    private Search question() {
        return requireNonNull(fx(() -> room.probe.patches().known().get())).question();
    }

    private List<Patch> answer() {
        return requireNonNull(fx(() -> room.probe.patches().known().get()))
                .answer()
                .orElseThrow();
    }

    private List<Label> cards() {
        var pane = node(Parent.class, "patches");
        return fx(() ->
                pane.getChildrenUnmodifiable().stream().map(Label.class::cast).toList());
    }

    /// Of each example the cell of a map that is largest, the first of equals.
    private Stream<Patch> all(int channel) {
        return IntStream.range(0, COUNT).mapToObj(example -> {
            var picture = question().examples().set().inputs(new int[] {example});
            var map = Pass.forward(network(), picture).outputs().getFirst();
            return IntStream.range(0, SIDE * SIDE)
                    .mapToObj(i -> new Patch(example, i / SIDE, i % SIDE, map.at(channel, i / SIDE, i % SIDE)))
                    .reduce((best, other) -> other.response() > best.response() ? other : best)
                    .orElseThrow();
        });
    }

    @Test
    void theExamplesThatAMapAnswersToMostStronglyStandThere() {
        pick("train-count", COUNT);
        push(KeyCode.S);
        work();
        choose(0);
        push(KeyCode.X);
        work();
        layOutNow();
        check(0);
        assertThat(words("patches-told"))
                .isEqualTo("What the cell with the largest number sees, in the examples where it is largest.");
        var number = node(TextField.class, "excited-map");
        run(() -> {
            number.setText("3");
            number.fireEvent(new ActionEvent());
        });
        work();
        check(2);
    }

    @Test
    void anotherNetworkIsAskedAnewAndTheLastMapIsTheLast() {
        choose(0);
        push(KeyCode.X);
        work();
        layOutNow();
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.ONE_LAYER)));
        work();
        assertThat(question().wanted().network()).isEqualTo(network());
        var number = node(TextField.class, "excited-map");
        run(() -> {
            number.setText("99");
            number.fireEvent(new ActionEvent());
        });
        work();
        assertThat(question().wanted().channel()).isEqualTo(7);
        var asked = question();
        click("excited-map-more");
        work();
        assertThat(question()).isSameAs(asked);
        assertThat(number.getText()).isEqualTo("8");
        click("excite-close");
        layOutNow();
        assertThat(seen("excited-map")).isFalse();
    }

    private void check(int channel) {
        assertThat(question().wanted().channel()).isEqualTo(channel);
        var best = answer();
        var wanted = all(channel)
                .sorted(Comparator.comparingDouble(Patch::response).reversed())
                .limit(SHOWN)
                .toList();
        assertThat(best).hasSize(SHOWN);
        for (int i = 0; i < SHOWN; i++) {
            assertThat(best.get(i).response()).isCloseTo(wanted.get(i).response(), within(1e-5f));
        }
        assertThat(all(channel).toList()).containsAll(best);
        assertThat(cards())
                .extracting(Label::getText)
                .isEqualTo(best.stream()
                        .map(patch -> Numbers.text(patch.response()))
                        .toList());
        assertThat(IntStream.range(0, SHOWN).mapToObj(this::middle).toList())
                .isEqualTo(best.stream().map(this::seen).toList());
    }

    /// What is painted in the middle of a card, from 0 to 255.
    private int middle(int card) {
        var canvas = (Canvas) cards().get(card).getGraphic();
        return fx(() -> canvas.snapshot(null, null)
                        .getPixelReader()
                        .getArgb((int) canvas.getWidth() / 2, (int) canvas.getHeight() / 2)
                & 0xff);
    }

    /// The pixel of an example that a cell of the first convolution sees in the middle.
    private int seen(Patch patch) {
        var picture = question().examples().set().picture(patch.example());
        return Math.round(picture.values().at(0, patch.row(), patch.col()));
    }
}
