package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.Theme;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A fault of each kind that is planted in a pane, an overlay or a popup is found by the lint of layouts.
class PlantedFaultsTest {

    record Place(String name, Function<Room, Pane> pane) {

        @Override
        public String toString() {
            return name;
        }
    }

    private record Fault(String told, Supplier<Node> node) {}

    private static final List<Place> PLACES = List.of(
            new Place("pane", room -> find(room.shell, ".input-pane")),
            new Place("overlay", room -> {
                room.shell.actions().get("keys").run();
                return find(room.shell, ".key-sheet");
            }),
            new Place("popup", room -> {
                ((Button) room.scene.lookup("#more-samples")).fire();
                return find(Window.getWindows().getLast().getScene().getRoot(), ".all-samples");
            }));

    private static final List<Fault> FAULTS = List.of(
            new Fault("shows only", () -> sized(new Label("Words that have no room"), 60, 20)),
            new Fault("is lower than its words", () -> sized(new Label("Words"), 100, 9)),
            new Fault("is lower than its lines", () -> sized(new TextFlow(new Text("One\nTwo\nThree")), 100, 30)),
            new Fault("is only", () -> sized(new Button("×"), 60, 30)),
            new Fault("is only", () -> sized(new Button("×"), 30, 60)),
            new Fault("has no name", () -> sized(new Button(), 60, 60)),
            new Fault("has no name", () -> sized(new TextField("1"), 60, 60)),
            new Fault("lies outside", () -> sized(new TextField("A longer text than there is room for"), 60, 60)),
            new Fault("lies outside", () -> sized(new Pane(), 2000, 9)),
            new Fault("lies outside", PlantedFaultsTest::low));

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    private static Pane find(Node root, String selector) {
        return (Pane) Objects.requireNonNull(root.lookup(selector), selector);
    }

    private static Node sized(Region node, double width, double height) {
        node.setMinSize(width, height);
        node.setMaxSize(width, height);
        return node;
    }

    /// A pane that cuts off the lower half of a button.
    private static Node low() {
        var pane = new StackPane(new Button("Words"));
        pane.setClip(new Rectangle(100, 20));
        return pane;
    }

    private static List<Place> places() {
        return PLACES;
    }

    @Test
    void whatIsPaintedOnToTheEdgeOfTheStageIsFound() throws Exception {
        Fx.call(() -> {
            var stage = new Stage();
            var room = new Room(stage, Language.EN, Theme.LIGHT, 1366, 698);
            stage.show();
            assertThat(LayoutLint.of(room, false)).as("before").isEmpty();
            var canvas = (Canvas) room.scene.lookup("#stage").lookup("Canvas");
            var g = canvas.getGraphicsContext2D();
            g.setFill(Color.RED);
            g.fillText("words", canvas.getWidth() - 9, 99);
            assertThat(PaintedEdge.faults(room)).singleElement().asString().contains("right");
            stage.hide();
            return room;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void eachIsFound(Place place) throws Exception {
        Fx.call(() -> {
            var stage = new Stage();
            var room = new Room(stage, Language.EN, Theme.LIGHT, 1366, 698);
            stage.show();
            var parts = place.pane().apply(room).getChildren();
            for (var fault : FAULTS) {
                assertThat(LayoutLint.of(room, false)).as("before").isEmpty();
                parts.add(fault.node().get());
                assertThat(LayoutLint.of(room, false)).anyMatch(found -> found.contains(fault.told()));
                parts.removeLast();
            }
            stage.hide();
            return room;
        });
    }
}
