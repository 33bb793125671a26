package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Architecture;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.Concat;
import convolarium.op.TransposedConv;
import convolarium.session.Outcome;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Somebody goes from maps into the layers that make them, and back.
class PassageTest extends NetworkVisit {

    private void build(Architecture architecture) {
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(architecture)));
        layers = layers();
    }

    private void enter(int node, int map) {
        choose(node);
        focus(node(Region.class, "maps"));
        for (int i = 0; i < map; i++) {
            push(KeyCode.RIGHT);
        }
        push(KeyCode.ENTER);
    }

    private Outcome.Result result() {
        return fx(() -> requireNonNull(room.session.outcome().get()).result()).orElseThrow();
    }

    @Test
    void aClickShowsWhatAFilterMakesOfEachChannel() {
        for (int conv : new int[] {3, 0}) {
            choose(conv);
            layOutNow();
            var maps = node(Region.class, "maps");
            click(fx(() -> maps.localToScreen(new Point2D(12, 12))));
            assertThat(now().op()).isEqualTo(layers.get(conv));
            assertThat(fx(() -> room.bench().gaze().filter().get())).isZero();
            assertThat(fx(() -> room.bench().gaze().sums().get())).isEqualTo(conv == 3);
            push(KeyCode.ALT, KeyCode.LEFT);
        }
    }

    @Test
    void whatIsNormalisedLeadsToTheConvolutionBeforeIt() {
        build(Architecture.RESIDUAL);
        enter(2, 1);
        assertThat(now().op()).isEqualTo(layers.getFirst());
        assertThat(now().activation()).isEmpty();
        assertThat(fx(() -> room.bench().gaze().filter().get())).isEqualTo(1);
        assertThat(notice()).isEqualTo("This is conv1, as it is before norm1 → relu1.");
        var made = flow().of(0).orElseThrow().output();
        assertThat(result().output().at(1, 5, 6)).isEqualTo(made.at(1, 5, 6));
        push(KeyCode.ALT, KeyCode.LEFT);
        int add = layers.indexOf(new Add());
        assertThat(layers.get(add + 1)).isInstanceOf(Activation.class);
        for (int node : new int[] {add, add + 1}) {
            enter(node, 0);
            assertThat(seen("ribbon")).isTrue();
            assertThat(notice()).startsWith("add1 adds up maps of several layers.");
        }
    }

    @Test
    void aTransposedConvolutionOpensAndKeepsItsWeights() {
        build(Architecture.HOURGLASS);
        int node = IntStream.range(0, layers.size())
                .filter(i -> layers.get(i) instanceof TransposedConv)
                .findFirst()
                .orElseThrow();
        enter(node, 0);
        assertThat(now().op()).isEqualTo(layers.get(node));
        assertThat(result().output().at(0, 3, 4))
                .isEqualTo(flow().of(node).orElseThrow().output().at(0, 3, 4));
        assertThat(seen("map-0")).isTrue();
        var kernels = ((TransposedConv) now().op()).kernels();
        run(() -> room.session.edit(new Object(), now -> now.withCell(0, 1, 1, 5)));
        assertThat(((TransposedConv) now().op()).kernels()).isEqualTo(kernels);
    }

    @Test
    void whatLiesSideBySideLeadsToWhereItIsFrom() {
        build(Architecture.HOURGLASS);
        int concat = layers.indexOf(new Concat());
        int from = network().nodes().get(concat).inputs().getLast();
        int first = flow().of(concat).orElseThrow().inputs().getFirst().shape().channels();
        enter(concat, first + 2);
        assertThat(now().op()).isEqualTo(layers.get(from - 1));
        assertThat(fx(() -> room.bench().gaze().filter().get())).isEqualTo(2);
        assertThat(result().output().at(2, 3, 4))
                .isEqualTo(flow().of(concat).orElseThrow().output().at(first + 2, 3, 4));
        assertThat(notice()).endsWith(" as it is before concat1.");
    }

    /// Where the room of a layer is just after a key, before anything has moved.
    private Bounds opened() {
        var maps = node(Region.class, "maps");
        var explore = room.shell.explore();
        return fx(() -> {
            Event.fireEvent(
                    maps, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return explore.localToScene(explore.getLayoutBounds());
        });
    }

    private boolean goesBack() {
        return fx(() -> {
            room.shell.actions().get("trail-back").run();
            Node picture = room.scene.lookup("#passage");
            return picture != null && picture.getScaleX() == 1;
        });
    }

    /// The first map of a pooling, which has no filter beside it, begins in the corner.
    @Test
    void aLayerGrowsOutOfItsMapAndGoesBackThere() {
        choose(2);
        layOutNow();
        var maps = node(Region.class, "maps");
        var corner = fx(() -> maps.localToScene(new Point2D(4, 4)));
        var first = opened();
        assertThat(first.getMinX()).isCloseTo(corner.getX(), Offset.offset(1.0));
        assertThat(first.getWidth()).isBetween(48.0, 224.0);
        assertThat(first.getCenterY()).isBetween(corner.getY(), corner.getY() + 224);
        until(() -> room.shell.explore().getScaleX() == 1);
        assertThat(goesBack()).isTrue();
        assertThat(seen("ribbon")).isTrue();
        until(() -> room.scene.lookup("#passage") == null);
    }

    @Test
    void forWhomMotionIsTooMuchItIsThereAtOnce() {
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        push(KeyCode.Q);
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        choose(3);
        layOutNow();
        assertThat(opened().getWidth()).isEqualTo(fx(room.shell::getWidth));
        assertThat(goesBack()).isFalse();
        assertThat(seen("ribbon")).isTrue();
    }
}
