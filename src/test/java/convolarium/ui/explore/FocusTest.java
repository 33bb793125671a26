package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Pool;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class FocusTest extends Visit {

    private static final int MANY = 200;

    private static Stream<Node> all(Node node) {
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), List.copyOf(below).stream().flatMap(FocusTest::all));
    }

    private List<Node> stops() {
        view();
        return fx(() -> all(room.shell)
                .filter(node -> node.isFocusTraversable() && seen(node) && !node.isDisabled())
                .filter(node -> !(node instanceof ScrollPane))
                .filter(node -> !(node instanceof ToggleButton button) || stop(button))
                .toList());
    }

    /// Of a group only the chosen button is a stop; arrows lead to the others.
    private static boolean stop(ToggleButton button) {
        return button.getToggleGroup() == null || button.isSelected();
    }

    private List<Node> walk(KeyCode... keys) {
        var walked = new LinkedHashSet<Node>();
        focus(node(Node.class, "language"));
        for (int i = 0; i < MANY && walked.add(focused()); i++) {
            push(keys);
        }
        assertThat(walked).hasSizeLessThan(MANY);
        return new ArrayList<>(walked);
    }

    @Test
    void tabReachesEverythingAndComesBack() {
        click("padding-link");
        click("sample-pinwheel");
        at(0);
        assertThat(walk(KeyCode.TAB)).containsAll(stops());
    }

    @Test
    void tabReachesEverythingOfAPool() {
        click("kind-pool");
        at(0);
        assertThat(walk(KeyCode.TAB)).containsAll(stops());
    }

    @Test
    void theWayBackIsTheSameWay() {
        var there = walk(KeyCode.TAB);
        var back = walk(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(back).containsExactlyInAnyOrderElementsOf(there);
        assertThat(back.get(1)).isSameAs(there.getLast());
    }

    @Test
    void everythingInFocusSaysWhatItIs() {
        click("padding-link");
        click("sample-pinwheel");
        at(0);
        assertThat(stops()).allSatisfy(node -> {
            var said = node.getAccessibleText();
            var shown = node instanceof Labeled labeled ? labeled.getText() : "";
            assertThat(said == null || said.isBlank() ? shown : said)
                    .as(node.toString())
                    .isNotBlank();
        });
    }

    @Test
    void walkingChangesNothing() {
        var before = now();
        walk(KeyCode.TAB);
        assertThat(now()).isSameAs(before);
        assertThat(cell()).isZero();
    }

    @Test
    void whatArrowsShowAsChosenIsChosen() {
        focus(node(Node.class, "tool-pencil"));
        push(KeyCode.RIGHT);
        assertThat(focused().getId()).isEqualTo("tool-eraser");
        assertThat(fx(() -> room.bench().gaze().tool().get())).isEqualTo(Gaze.Tool.ERASER);
        focus(node(Node.class, "show-maps"));
        push(KeyCode.RIGHT);
        assertThat(fx(() -> room.bench().gaze().tab().get())).isEqualTo(Gaze.Tab.DETAILS);
        push(KeyCode.LEFT);
        run(() -> GalleryStates.filters(room, 3));
        focus(node(Node.class, "map-0"));
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertThat(fx(() -> room.bench().gaze().filter().get())).isEqualTo(2);
        focus(node(Node.class, "kind-conv"));
        push(KeyCode.RIGHT);
        assertThat(focused().getId()).isEqualTo("kind-pool");
        assertThat(now().op().type()).isEqualTo(Pool.TYPE);
    }

    @Test
    void whatIsInFocusIsScrolledIntoView() {
        run(() -> stage.setHeight(600));
        var pane = (ScrollPane) fx(() -> room.scene.lookup(".explore > .scroll-pane"));
        var inside = walk(KeyCode.TAB).stream()
                .filter(node -> fx(() -> all(pane).anyMatch(node::equals)))
                .toList();
        assertThat(inside).hasSizeGreaterThan(10);
        focus(node(Node.class, "language"));
        for (int i = 0; i < MANY && !focused().equals(inside.getLast()); i++) {
            push(KeyCode.TAB);
            if (inside.contains(focused())) {
                assertThat(within(pane, focused())).as(focused().toString()).isTrue();
            }
        }
    }

    private boolean within(ScrollPane pane, Node node) {
        view();
        return fx(() -> {
            var frame = pane.localToScene(pane.getLayoutBounds());
            var place = node.localToScene(node.getLayoutBounds());
            return place.getMinY() >= frame.getMinY() - 1 && place.getMaxY() <= frame.getMaxY() + 1;
        });
    }
}
