package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody with large words watches a network learn: there is no room for results beside its maps.
class NarrowTest extends NetworkVisit {

    private static final int LARGE = 150;
    private static final int MANY = 60;
    private static final List<String> TABS = List.of("curves", "confusion", "mistakes", "runs", "weights");

    @BeforeEach
    void train() {
        run(() -> GalleryNetwork.train(room, 2));
        run(() -> {
            stage.setHeight(760);
            room.looks.zoom().set(LARGE);
        });
        layOutNow();
    }

    private Bounds bounds(String selector) {
        layOutNow();
        return fx(() -> {
            var node = room.scene.lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private boolean isInSight(String id) {
        var part = bounds("#" + id);
        var seen = bounds(".column-scroll");
        return part.getMinY() > seen.getMinY() - 1 && part.getMaxY() < seen.getMaxY() + 1;
    }

    @Test
    void resultsStandBelowTheMapsAsWideAsThese() {
        var results = bounds(".net-results");
        var maps = bounds(".net-maps");
        assertThat(results.getMinY()).isGreaterThanOrEqualTo(maps.getMaxY());
        assertThat(results.getWidth()).isEqualTo(maps.getWidth());
        assertThat(results.getMaxX()).isLessThanOrEqualTo(fx(() -> room.scene.getWidth()));
        run(() -> room.looks.zoom().set(100));
        assertThat(bounds(".net-results").getMinX())
                .isGreaterThanOrEqualTo(bounds(".net-maps").getMaxX());
        assertThat(fx(() -> room.scene.lookup(".column-scroll"))).isNull();
    }

    @Test
    void whatIsWantedComesIntoSight() {
        assertThat(isInSight("curves")).isFalse();
        run(() -> room.shell.actions().get("results-confusion").run());
        assertThat(isInSight("confusion")).isTrue();
        var scroll = node(ScrollPane.class, "column");
        run(() -> scroll.setVvalue(0));
        run(() -> room.shell.actions().get("curves-all-now").run());
        assertThat(isInSight("curves")).isTrue();
    }

    @Test
    void everyPageOfTheResultsHasRoom() {
        for (var tab : TABS) {
            run(() -> room.shell.actions().get("results-" + tab).run());
            layOutNow();
            var results = node(Region.class, "results").getParent().getParent();
            double bottom =
                    fx(() -> results.localToScene(results.getLayoutBounds()).getMaxY());
            var below = fx(() -> results.getChildrenUnmodifiable().stream()
                    .filter(Node::isManaged)
                    .map(part -> part.localToScene(part.getLayoutBounds()))
                    .toList());
            assertThat(below).as(tab).allMatch(part -> part.getMaxY() <= bottom + 1 && part.getHeight() > 40);
        }
    }

    @Test
    void theKeyboardScrollsToWhateverItReaches() {
        var maps = node(Node.class, "maps");
        focus(maps);
        for (int i = 0; i < MANY && !"curves".equals(focused().getId()); i++) {
            push(KeyCode.TAB);
        }
        assertThat(focused().getId()).isEqualTo("curves");
        layOutNow();
        var curves = bounds("#curves");
        var seen = bounds(".column-scroll");
        assertThat(curves.intersects(seen)).isTrue();
        assertThat(Math.min(curves.getMaxY(), seen.getMaxY()) - Math.max(curves.getMinY(), seen.getMinY()))
                .isGreaterThan(Math.min(curves.getHeight(), seen.getHeight()) - 2);
    }
}
