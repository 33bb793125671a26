package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Softmax;
import convolarium.session.Locks;
import convolarium.session.Outcome;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Numbers;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Somebody looks at what layers make, and goes into one.
class NetworkMapsTest extends NetworkVisit {

    @Test
    void aMapLeadsToItsLayerOnWhatReallyComesToIt() {
        choose(3);
        focus(node(Region.class, "maps"));
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        var made = flow().of(3).orElseThrow();
        assertThat(seen("stage")).isTrue();
        assertThat(now().op()).isEqualTo(layers.get(3));
        assertThat(now().picture().values()).isEqualTo(made.inputs().getFirst());
        var result =
                fx(() -> requireNonNull(room.session.outcome().get()).result()).orElseThrow();
        same(result, made.output());
        assertThat(fx(() -> room.bench().gaze().filter().get())).isEqualTo(2);
        assertThat(words("trail-names")).isEqualTo("› conv2 › map 3 › y[0,0]");
        at(13);
        assertThat(words("trail-names")).isEqualTo("› conv2 › map 3 › y[1,3]");
        push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(seen("ribbon")).isTrue();
        assertThat(seen("trail")).isFalse();
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(seen("trail")).isTrue();
        run(() -> room.shell.actions().get("sample-cat").run());
        assertThat(seen("trail")).isFalse();
    }

    @Test
    void theNumbersOfTheLastLayersAreThoseOfClasses() {
        int scores = layers.size() - 2;
        choose(scores);
        layOutNow();
        focus(node(Region.class, "maps"));
        push(KeyCode.RIGHT);
        float first = flow().of(scores).orElseThrow().output().at(1);
        assertThat(words("maps-reading")).isEqualTo("Class “1”: " + Numbers.exact(first));
        choose(scores - 1);
        layOutNow();
        push(KeyCode.RIGHT);
        assertThat(words("maps-reading")).startsWith("Number 2 of 84");
    }

    /// Below maps of a ReLU the legend begins with zero.
    @Test
    void aLegendShowsNoColoursThatCannotOccur() {
        choose(0);
        layOutNow();
        int first = startOfLegend();
        choose(1);
        layOutNow();
        assertThat(first >> 16 & 255).isLessThan(60);
        assertThat(startOfLegend() >> 16 & 255).isGreaterThan(240);
    }

    private int startOfLegend() {
        var maps = node(Region.class, "maps");
        return fx(() -> maps.snapshot(null, null).getPixelReader().getArgb(8, (int) maps.getHeight() - 26));
    }

    @Test
    void whereAllIsLockedAMapLeadsNowhere() {
        var before = now();
        run(() -> room.session.locks().set(Locks.everything()));
        choose(3);
        focus(node(Region.class, "maps"));
        push(KeyCode.ENTER);
        assertThat(seen("ribbon")).isTrue();
        assertThat(now()).isSameAs(before);
        assertThat(find(Labeled.class, "#notice .label").map(Labeled::getText))
                .contains("This is locked. Ctrl+Shift+U unlocks everything.");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        push(KeyCode.ENTER);
        assertThat(seen("stage")).isTrue();
        assertThat(now().op()).isEqualTo(layers.get(3));
        assertThat(seen("notice")).isFalse();
    }

    private static void same(Outcome.Result result, Tensor made) {
        var shape = made.shape();
        assertThat(result.output().shape()).isEqualTo(shape);
        var shown = Tensor.of(shape, (_, c, _, y, x) -> result.output().at(c, y, x));
        assertThat(shown).isEqualTo(made);
    }

    @Test
    void anActivationLeadsToTheLayerItActsOn() {
        choose(1);
        focus(node(Region.class, "maps"));
        push(KeyCode.ENTER);
        assertThat(now().op()).isEqualTo(layers.getFirst());
        assertThat(now().activation()).isPresent();
        Outcome.Result result =
                fx(() -> requireNonNull(room.session.outcome().get()).result()).orElseThrow();
        same(result, flow().of(1).orElseThrow().output());
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        choose(layers.indexOf(new Softmax(false)));
        focus(node(Region.class, "maps"));
        push(KeyCode.ENTER);
        assertThat(seen("ribbon")).isTrue();
        assertThat(fx(() -> room.scene.lookup("#notice").isVisible())).isTrue();
    }

    @Test
    void whatIsPointedAtIsSaidInNumbers() {
        choose(0);
        var maps = node(Region.class, "maps");
        var corner = fx(() -> maps.localToScreen(new Point2D(12, 12)));
        move(corner);
        layOutNow();
        var values = flow().of(0).orElseThrow().output();
        double sum = 0;
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                sum += values.at(0, y, x);
            }
        }
        assertThat(words("maps-reading"))
                .startsWith("Map 1 of 6: smallest ")
                .contains("mean " + Numbers.text(sum / 28 / 28));
    }

    /// More than find a place.
    private void showManyMaps() {
        run(() -> room.studio.edit(
                new Object(),
                now -> now.withLayer(3, ((Conv) now.network().nodes().get(3).layer()).withFilters(64))));
        choose(3);
        run(() -> room.looks.zoom().set(200));
        layOutNow();
    }

    @Test
    void manyMapsComeOnPages() {
        showManyMaps();
        assertThat(seen("maps-next")).isTrue();
        var first = words("maps-page");
        assertThat(first).startsWith("1 / ");
        click("maps-next");
        layOutNow();
        assertThat(words("maps-page")).isEqualTo(first.replace("1 /", "2 /"));
        click("maps-before");
        layOutNow();
        assertThat(words("maps-page")).isEqualTo(first);
    }

    @Test
    void keysTurnThePages() {
        showManyMaps();
        focus(node(Region.class, "maps"));
        int map = 1;
        while (words("maps-page").startsWith("1 /")) {
            push(KeyCode.RIGHT);
            layOutNow();
            map++;
        }
        var second = "Map " + map + " of 64:";
        assertThat(words("maps-reading")).startsWith(second);
        push(KeyCode.PAGE_UP);
        layOutNow();
        assertThat(words("maps-reading")).startsWith("Map 1 of 64:");
        push(KeyCode.PAGE_DOWN);
        layOutNow();
        assertThat(words("maps-reading")).startsWith(second);
    }
}
