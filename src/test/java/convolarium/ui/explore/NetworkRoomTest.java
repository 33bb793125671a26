package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Architecture;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Place;
import convolarium.op.Add;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.session.Blueprint;
import convolarium.tensor.Shape;
import convolarium.ui.control.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Somebody builds a network.
class NetworkRoomTest extends NetworkVisit {

    private Set<String> ids() {
        return fx(() -> room.shell.actions().all().stream().map(Action::id).collect(Collectors.toSet()));
    }

    @Test
    void keysGoFromLayerToLayer() {
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        assertThat(chosen()).isEqualTo(2);
        push(KeyCode.LEFT);
        assertThat(words("layer-title")).isEqualTo("relu1");
        push(KeyCode.HOME);
        assertThat(chosen()).isEqualTo(Node.INPUT);
        push(KeyCode.LEFT);
        assertThat(chosen()).isEqualTo(Node.INPUT);
        push(KeyCode.END);
        assertThat(chosen()).isEqualTo(layers.size() - 1);
    }

    @Test
    void keysMoveDuplicateAndRemoveTheLayer() {
        choose(1);
        push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(layers().subList(0, 3)).containsExactly(layers.get(0), layers.get(2), layers.get(1));
        assertThat(chosen()).isEqualTo(2);
        push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(layers()).isEqualTo(layers);
        push(KeyCode.CONTROL, KeyCode.D);
        assertThat(layers().get(2)).isEqualTo(layers.get(1));
        assertThat(layers()).hasSize(layers.size() + 1);
        push(KeyCode.DELETE);
        assertThat(layers()).isEqualTo(layers);
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(fx(() -> room.studio.steps().undoable().get())).isFalse();
    }

    @Test
    void aCardThatIsDraggedTakesItsLayerAlong() {
        var from = middle(node(Region.class, "layer-1"));
        var to = middle(node(Region.class, "layer-4"));
        drag(from, from.add(40, 0), to.add(10, 0));
        assertThat(layers().subList(1, 5))
                .isEqualTo(List.of(layers.get(2), layers.get(3), layers.get(4), layers.get(1)));
        assertThat(chosen()).isEqualTo(4);
        click("layer-2");
        assertThat(chosen()).isEqualTo(2);
        assertThat(fx(() -> room.studio.steps().place())).isEqualTo(1);
    }

    @Test
    void aWireIsDrawnFromTheDotOfTheChosenCard() {
        choose(4);
        run(() -> room.shell.actions().get("add-add").run());
        int join = 5;
        click("layer-1");
        draw("layer-5");
        assertThat(network().nodes().get(join).inputs()).containsExactly(4, 3, 1);
        assertThat(chosen()).isEqualTo(join);
        draw("layer-1");
        assertThat(network().nodes().get(join).inputs()).containsExactly(4, 3);
        draw("layer-5");
        int steps = fx(() -> room.studio.steps().place());
        draw("layer-6");
        assertThat(network().nodes().get(6).inputs()).containsExactly(join);
        assertThat(fx(() -> room.studio.steps().place())).isEqualTo(steps);
        click("layer-1");
        draw("layer-6");
        assertThat(network().nodes().get(6).inputs()).containsExactly(1);
    }

    private void draw(String card) {
        layOutNow();
        var to = fx(() -> room.scene.getRoot().screenToLocal(middle(node(Region.class, card))));
        var dot = node(Region.class, "wire-port");
        run(() -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)
                .forEach(type -> dot.fireEvent(MouseEvents.left(type, to, to, 1))));
    }

    @Test
    void aCardIsNotDroppedIntoAnotherNetwork() {
        var from = middle(node(Region.class, "layer-4"));
        press(from, MouseButton.PRIMARY);
        move(from.add(-200, 0));
        var small = new Network(network().input(), layersOf(2));
        run(() -> room.studio.edit(new Object(), now -> now.withNetwork(small)));
        release(MouseButton.PRIMARY);
        assertThat(network()).isEqualTo(small);
    }

    private List<Node> layersOf(int count) {
        return network().nodes().subList(0, count);
    }

    @Test
    void aJoinReadsWhatItCanBeJoinedWith() {
        choose(4);
        run(() -> room.shell.actions().get("add-add").run());
        var node = network().nodes().get(5);
        assertThat(node).isEqualTo(new Node(new Add(), List.of(4, 3)));
        assertThat(network().places()).allMatch(Place.Works.class::isInstance);
        run(() -> ((ComboBox<?>) node(ComboBox.class, "reads-1"))
                .getSelectionModel()
                .select(0));
        assertThat(network().nodes().get(5).inputs()).containsExactly(4, Node.INPUT);
        assertThat(network().places().get(5)).isInstanceOf(Place.Stops.class);
        assertThat(fx(() -> room.scene.lookup("#misfit").isVisible())).isTrue();
        assertThat(words("parameters-in-all")).startsWith("So far: ");
        click("reads-less-1");
        assertThat(words("parameters-in-all")).endsWith(" parameters").doesNotContain("So far");
        assertThat(network().nodes().get(5).inputs()).containsExactly(4);
        click("reads-more");
        assertThat(network().nodes().get(5).inputs()).containsExactly(4, 4);
    }

    @Test
    void aWayOutMakesALayerFit() {
        run(() -> room.studio.edit(
                new Object(),
                now -> now.withInput(Shape.picture(1, 12, 12)).insert(2, Pool.TYPE.initial(), List.of())));
        choose(4);
        assertThat(network().places().get(4)).isInstanceOf(Place.Stops.class);
        assertThat(network().places().getLast()).isInstanceOf(Place.Waits.class);
        click("way-out-kernel");
        assertThat(network().places().get(4)).isInstanceOf(Place.Works.class);
    }

    @Test
    void settingsChangeTheChosenLayerOnly() {
        choose(3);
        click("filters-more");
        assertThat(((Conv) layers().get(3)).filters()).isEqualTo(17);
        assertThat(layers().subList(0, 3)).isEqualTo(layers.subList(0, 3));
        assertThat(network().places()).allMatch(Place.Works.class::isInstance);
        assertThat(chosen()).isEqualTo(3);
    }

    @Test
    void everyRoomHasActionsAndAHistoryOfItsOwn() {
        assertThat(ids()).contains("add-conv", "undo", "room-explore").doesNotContain("play", "channel-sums");
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.RESIDUAL)));
        run(() -> room.studio.edit(new Object(), now -> now.remove(1)));
        run(() -> room.shell.actions().get("history").run());
        assertThat(fx(() -> ((ListView<?>) room.scene.lookup("#history-list"))
                        .getItems()
                        .size()))
                .isEqualTo(3);
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(ids()).contains("play", "undo").doesNotContain("add-conv");
        assertThat(fx(() -> room.shell.actions().get("undo").available().getValue()))
                .isFalse();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(fx(() -> room.shell.actions().get("undo").available().getValue()))
                .isTrue();
    }

    @Test
    void everyStepIsToldInWords() {
        var words = new ArrayList<String>();
        List.<UnaryOperator<Blueprint>>of(
                        now -> now.withArchitecture(Architecture.ONE_LAYER),
                        now -> now.insert(0, Pool.TYPE.initial(), List.of()),
                        now -> now.move(1, -1),
                        now -> now.withSeed(7),
                        now -> now.withInput(Shape.picture(1, 20, 24)),
                        now -> now.withLayer(
                                1, ((Conv) now.network().nodes().get(1).layer()).withFilters(3)),
                        now -> now.remove(0))
                .forEach(change -> run(() -> room.studio.edit(new Object(), change)));
        run(() -> room.shell.actions().get("history").run());
        layOutNow();
        fx(() -> room.scene.lookup("#history-list").lookupAll(".palette-cell")).stream()
                .map(Labeled.class::cast)
                .map(cell -> fx(cell::getText))
                .filter(text -> !text.isEmpty())
                .forEach(words::add);
        assertThat(words)
                .contains(
                        "Network of 1 layers",
                        "pool1 added",
                        "pool1 moved",
                        "Seed 7",
                        "Input 20×24×1",
                        "conv1: Filters 8 → 3",
                        "pool1 removed");
    }

    @Test
    void theFiguresOfLayersAreWrittenAlikeAndTheirSizesAreCalledShapes() {
        assertThat(figures("ribbon")).contains("Shape", "28×28×6", "156", "2,416", "48,120", "117,600", "240,000");
    }

    private List<String> figures(String id) {
        return fx(() -> node(Region.class, id).lookupAll(".layer-figure").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList());
    }

    @Test
    void anAudienceSeesRibbonAndMapsAndAClickerGoesFromLayerToLayer() {
        push(KeyCode.F5);
        pulses(2);
        assertThat(seen("layer-add")).isFalse();
        assertThat(seen("ribbon")).isTrue();
        push(KeyCode.PAGE_DOWN);
        assertThat(chosen()).isEqualTo(1);
        assertThat(seen("leave")).isTrue();
        click("leave");
        assertThat(seen("layer-add")).isTrue();
    }
}
