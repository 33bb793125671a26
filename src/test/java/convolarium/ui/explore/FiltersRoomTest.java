package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.insight.Scale;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.op.Conv;
import convolarium.session.Standing;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Palette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody watches filters form. What is painted is read back from the screen: the colours of a row of weights, one
/// after the other.
class FiltersRoomTest extends NetworkVisit {

    @BeforeEach
    @SuppressWarnings("unchecked")
    void trainOnSmallDigits() {
        push(KeyCode.T);
        var source = (ComboBox<Object>) node(ComboBox.class, "data-source");
        run(() -> source.setValue("digits-8x8"));
        choose(0);
    }

    private void step() {
        click("train-step");
        run(room::train);
        layOutNow();
    }

    private Standing lead() {
        return fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
    }

    private static Conv conv(Network network, int node) {
        return (Conv) network.nodes().get(node).layer();
    }

    private static Scale scale(Tensor weights) {
        return Scale.symmetric(weights, 0, weights.shape().size());
    }

    /// The runs of equal colours in each line of pixels.
    private List<List<Integer>> painted(String id) {
        var maps = node(Region.class, id);
        var picture = fx(() -> maps.snapshot(null, null));
        return IntStream.range(0, (int) picture.getHeight())
                .mapToObj(y -> line(picture, y))
                .toList();
    }

    private static List<Integer> line(WritableImage picture, int y) {
        return apart(IntStream.range(0, (int) picture.getWidth())
                .mapToObj(x -> picture.getPixelReader().getArgb(x, y))
                .toList());
    }

    private static List<Integer> apart(List<Integer> colours) {
        var runs = new ArrayList<Integer>();
        for (int colour : colours) {
            if (runs.isEmpty() || runs.getLast() != colour) {
                runs.add(colour);
            }
        }
        return runs;
    }

    /// Whether rows of numbers are painted one below the other, each from left to right.
    private static boolean shows(List<List<Integer>> lines, List<List<Float>> rows, Scale scale) {
        var colour = Palette.signed(scale);
        int from = 0;
        for (var row : rows) {
            var wanted = apart(row.stream().map(colour::of).toList());
            while (from < lines.size() && Collections.indexOfSubList(lines.get(from), wanted) < 0) {
                from++;
            }
        }
        return from < lines.size();
    }

    private static List<List<Float>> rows(Tensor tensor, int n, int c) {
        Shape shape = tensor.shape();
        return IntStream.range(0, shape.height())
                .mapToObj(y -> IntStream.range(0, shape.width())
                        .mapToObj(x -> tensor.at(n, c, 0, y, x))
                        .toList())
                .toList();
    }

    private static void showsFilters(List<List<Integer>> lines, Tensor weights, Scale scale) {
        for (int filter = 0; filter < weights.shape().batch(); filter++) {
            for (int slice = 0; slice < weights.shape().channels(); slice++) {
                assertThat(shows(lines, rows(weights, filter, slice), scale))
                        .as("slice %d of filter %d", slice, filter)
                        .isTrue();
            }
        }
    }

    @Test
    void everyMapHasItsFilterBesideItAndItChangesAsItLearns() {
        step();
        var first = conv(lead().network(), 0).weights();
        showsFilters(painted("maps"), first, scale(first));
        step();
        var second = conv(lead().network(), 0).weights();
        assertThat(second).isNotEqualTo(first);
        showsFilters(painted("maps"), second, scale(second));
        var scrubber = node(Slider.class, "train-scrubber");
        run(() -> scrubber.setValue(1));
        run(room::train);
        layOutNow();
        showsFilters(painted("maps"), first, scale(first));
        assertThat(shows(painted("maps"), rows(second, 0, 0), scale(first))).isFalse();
    }

    @Test
    void aFilterOfSeveralChannelsHasASliceForEach() {
        choose(2);
        step();
        var weights = conv(lead().network(), 2).weights();
        assertThat(weights.shape().channels()).isGreaterThan(1);
        showsFilters(painted("maps"), weights, scale(weights));
    }

    private void race(Recipe other) {
        step();
        int number = lead().number();
        run(() -> room.training.rival(number, 0, other));
        run(room::train);
        step();
    }

    @Test
    void bothRunsOfARaceShowTheirMapsInTheSameColours() {
        assertThat(seen("maps-rival")).isFalse();
        race(Recipe.STANDARD.withRate(0.05));
        var standings = fx(() -> requireNonNull(room.training.progress().get()).standings());
        var layers = standings.stream().map(run -> conv(run.network(), 0)).toList();
        var weights = layers.stream().map(Conv::weights).toList();
        assertThat(weights.getFirst()).isNotEqualTo(weights.getLast());
        var scale = scale(weights.getFirst()).with(scale(weights.getLast()));
        showsFilters(painted("maps"), weights.getFirst(), scale);
        showsFilters(painted("maps-rival"), weights.getLast(), scale);
        var made = layers.stream().map(this::made).toList();
        var range = scale(made.getFirst()).with(scale(made.getLast()));
        assertThat(shows(painted("maps"), rows(made.getFirst(), 0, 0), range)).isTrue();
        assertThat(shows(painted("maps-rival"), rows(made.getLast(), 0, 0), range))
                .isTrue();
        assertThat(words("maps-run")).isEqualTo("Run " + standings.getFirst().number());
        assertThat(words("maps-rival-run"))
                .isEqualTo("Run " + standings.getLast().number());
        assertThat(colour("maps-run")).isNotEqualTo(colour("maps-rival-run"));
        assertThat(bounds("maps").getMaxX()).isLessThan(bounds("maps-rival").getMinX());
        run(() -> room.training.select(standings.getFirst().number()));
        run(room::train);
        layOutNow();
        assertThat(seen("maps-rival")).isFalse();
        assertThat(seen("maps-run")).isFalse();
    }

    private Tensor made(Conv layer) {
        return Kernels.forward(layer, flow().input(), Crew.ALONE, Job.PATIENT);
    }

    private Object colour(String id) {
        return fx(() -> ((Rectangle) node(Label.class, id).getGraphic()).getFill());
    }

    private Bounds bounds(String id) {
        var node = node(Region.class, id);
        return fx(() -> node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void aRivalOfAnotherNetworkShowsTheLayerOfTheSameName() {
        step();
        int first = lead().number();
        run(() -> room.studio.edit(new Object(), now -> now.remove(2)));
        step();
        int second = lead().number();
        run(() -> room.training.race(second, first));
        step();
        choose(layers().size() - 1);
        layOutNow();
        assertThat(words("maps-rival-run")).isEqualTo("Run " + first);
        var last = flow().rival().orElseThrow().made().getLast().orElseThrow().output();
        assertThat(last).isNotEqualTo(flow().made().getLast().orElseThrow().output());
    }

    @Test
    void theMapsStayBesideTheDrawingThatIsPutToTheTest() {
        push(KeyCode.Q);
        layOutNow();
        assertThat(bounds("probe-pad").getMaxX()).isLessThan(bounds("maps").getMinX());
        var before = painted("maps");
        push(KeyCode.C);
        layOutNow();
        assertThat(painted("maps")).isNotEqualTo(before);
        var blank = flow().of(0).orElseThrow().output();
        assertThat(shows(painted("maps"), rows(blank, 0, 0), scale(blank))).isTrue();
        push(KeyCode.Q);
        layOutNow();
        assertThat(seen("maps") && seen("maps-shared")).isTrue();
        assertThat(seen("probe-pad")).isFalse();
    }

    private long figures() {
        return fx(() -> room.scene.lookup("#layer-0").lookupAll(".layer-figure").stream()
                .filter(figure -> figure.isVisible() && figure.isManaged())
                .count());
    }

    @Test
    void theFiguresOfLayersStayWhereThereIsRoomForThem() {
        assertThat(figures()).isEqualTo(5);
        run(() -> room.shell.resize(1366, 698));
        layOutNow();
        assertThat(figures()).isEqualTo(1);
        push(KeyCode.T);
        layOutNow();
        assertThat(figures()).isEqualTo(5);
        push(KeyCode.Q);
        layOutNow();
        assertThat(figures()).isEqualTo(1);
        run(() -> room.shell.resize(1920, 1040));
        layOutNow();
        assertThat(figures()).isEqualTo(5);
    }
}
