package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Titles;
import convolarium.ui.motion.Timeline;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The slices of the chosen feature map, where it has several; the one that the window is in is marked.
final class SlicesPane extends VBox {

    private static final int SIDE = 48;

    private final Timeline timeline;
    private final Messages messages;
    private final Gaze gaze;
    private final Bench bench;
    private final ObservableDoubleValue zoom;
    private final MapCards cards;

    /// @param zoom how large everything is
    SlicesPane(Bench bench, ObservableDoubleValue zoom) {
        this.timeline = bench.timeline();
        this.messages = bench.messages();
        this.gaze = bench.gaze();
        this.bench = bench;
        this.zoom = zoom;
        setId("slices");
        getStyleClass().addAll("maps", "slices");
        cards = new MapCards("slice", timeline::seekSlice);
        getChildren().addAll(Titles.of(messages.text("maps.slices")), cards);
        Nodes.show(this, false);
        Runnable again = () -> show(bench.session().outcome().get());
        bench.session().outcome().subscribe(this::show);
        gaze.filter().subscribe(again);
        gaze.ranges().shared().subscribe(again);
        zoom.subscribe(again);
        messages.languageProperty().subscribe(again);
        timeline.slice().subscribe(this::mark);
    }

    private void show(@Nullable Outcome outcome) {
        int count = outcome == null ? 1 : outcome.slices();
        Nodes.show(this, count > 1);
        if (outcome != null && count > 1) {
            outcome.result().ifPresent(result -> show(outcome, result, count));
        }
    }

    private void show(Outcome outcome, Outcome.Result result, int count) {
        cards.show(count);
        int map = Math.clamp(gaze.filter().get(), 0, result.maps().size() / count - 1);
        for (int slice = 0; slice < count; slice++) {
            var image = bench.image(outcome, result, map * count + slice, SIDE * zoom.get());
            cards.draw(slice, image, Integer.toString(slice), messages.get("stage.slice", slice));
        }
        mark();
    }

    private void mark() {
        cards.mark(timeline.slice().get());
    }
}
