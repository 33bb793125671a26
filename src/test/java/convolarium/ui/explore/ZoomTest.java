package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.Looks;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

class ZoomTest extends Visit {

    private int zoom() {
        return fx(() -> room.looks.zoom().get());
    }

    private double height(String id) {
        view();
        var node = node(Node.class, id);
        return fx(() -> node.getLayoutBounds().getHeight());
    }

    @Test
    void keysGoThroughAllSizesAndStayAtTheEnds() {
        for (var size : List.of(110, 125, 150, 175, 200, 200)) {
            push(KeyCode.CONTROL, KeyCode.PLUS);
            assertThat(zoom()).isEqualTo(size);
        }
        push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(zoom()).isEqualTo(100);
        for (var size : List.of(90, 75, 75)) {
            push(KeyCode.CONTROL, KeyCode.MINUS);
            assertThat(zoom()).isEqualTo(size);
        }
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        assertThat(zoom()).isEqualTo(90);
    }

    @Test
    void wordsIconsAndButtonsGrow() {
        run(() -> stage.setWidth(1920));
        double before = height("undo");
        run(() -> room.looks.zoom().set(200));
        assertThat(height("undo")).isEqualTo(2 * before);
        var open = node(Labeled.class, "open");
        assertThat(fx(() -> open.getFont().getSize())).isEqualTo(28);
        assertThat(fx(() -> ((FontIcon) open.getGraphic()).getIconSize())).isEqualTo(38);
        run(() -> room.looks.zoom().set(100));
        assertThat(height("undo")).isEqualTo(before);
        assertThat(fx(() -> ((FontIcon) open.getGraphic()).getIconSize())).isEqualTo(19);
    }

    @Test
    void whereTheWindowIsNarrowTheBarOnTopStaysLowButNeverTooLowToBePressed() {
        run(() -> stage.setWidth(1366));
        run(() -> room.looks.zoom().set(200));
        assertThat(height("undo")).isBetween(44.0, 60.0);
    }

    @Test
    void theStageKeepsRoomAtEverySize() {
        for (int width : List.of(1000, 1366)) {
            run(() -> stage.setWidth(width));
            for (int size : Looks.ZOOMS) {
                run(() -> room.looks.zoom().set(size));
                view();
                pulses(2);
                view();
                assertThat(fx(() -> stagePane().getWidth()))
                        .as(size + " % of " + width)
                        .isGreaterThan(360);
            }
        }
    }

    @Test
    void thePanesAreNarrowWhereThereIsLittleRoomAndGoWhenAsked() {
        run(() -> room.shell.resize(1366, 698));
        run(() -> room.looks.zoom().set(200));
        view();
        pulses(2);
        view();
        assertThat(fx(() -> stagePane().getWidth())).isGreaterThan(840);
        push(KeyCode.F9);
        view();
        assertThat(fx(() -> stagePane().getWidth())).isEqualTo(1366);
        assertThat(seen("kinds")).isFalse();
        click("stage-alone");
        run(() -> room.looks.zoom().set(100));
        view();
        assertThat(seen("kinds")).isTrue();
        assertThat(fx(() -> room.shell.lookup(".explore > .side-pane"))).isNotNull();
    }

    private boolean isInSight(String id) {
        var left = fx(() -> room.scene.lookup(".controls").getParent().getParent());
        return place(left).intersects(place(node(Node.class, id)));
    }

    private Bounds place(Node node) {
        return fx(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void whereItIsNarrowTheMapsStandBelowTheLayerAndComeBack() {
        run(() -> room.looks.zoom().set(200));
        view();
        assertThat(fx(() -> room.shell.lookup(".controls > .side-pane"))).isNotNull();
        assertThat(seen("filters")).isTrue();
        assertThat(isInSight("map-0")).isFalse();
        click("right-pane");
        view();
        assertThat(isInSight("map-0")).isTrue();
        run(() -> room.looks.zoom().set(100));
        view();
        assertThat(seen("right-pane")).isFalse();
        assertThat(fx(() -> room.shell.lookup(".explore > .side-pane"))).isNotNull();
        assertThat(fx(() -> room.shell.lookup(".controls > .side-pane"))).isNull();
    }
}
