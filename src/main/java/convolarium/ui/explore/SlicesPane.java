package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Segments;
import convolarium.ui.control.Titles;
import convolarium.ui.motion.Timeline;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
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
    private final FlowPane cards = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();

    /// @param zoom how large everything is
    SlicesPane(Bench bench, ObservableDoubleValue zoom) {
        this.timeline = bench.timeline();
        this.messages = bench.messages();
        this.gaze = bench.gaze();
        this.bench = bench;
        this.zoom = zoom;
        setId("slices");
        getStyleClass().addAll("maps", "slices");
        cards.getStyleClass().add("map-cards");
        getChildren().addAll(Titles.of(messages.text("maps.slices")), cards);
        Nodes.show(this, false);
        Runnable again = () -> show(bench.session().outcome().get());
        bench.session().outcome().subscribe(this::show);
        gaze.filter().subscribe(again);
        gaze.shared().subscribe(again);
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
        while (buttons.size() < count) {
            buttons.add(card(buttons.size()));
        }
        cards.getChildren().setAll(buttons.subList(0, count));
        int map = Math.clamp(gaze.filter().get(), 0, result.maps().size() / count - 1);
        for (int slice = 0; slice < count; slice++) {
            var button = buttons.get(slice);
            var image = bench.image(outcome, result, map * count + slice, SIDE * zoom.get());
            if (button.getGraphic() instanceof ImageView view) {
                view.setImage(image);
            }
            button.setText(Integer.toString(slice));
            button.setAccessibleText(messages.get("stage.slice", slice));
        }
        mark();
    }

    private ToggleButton card(int slice) {
        var card = new ToggleButton();
        card.setId("slice-" + slice);
        card.getStyleClass().addAll("map-card", "slice-card");
        card.setContentDisplay(ContentDisplay.TOP);
        card.setGraphic(new ImageView());
        Icons.tellWhole(card);
        card.setToggleGroup(group);
        Segments.furnish(card);
        card.setOnAction(_ -> {
            timeline.seekSlice(slice);
            mark();
        });
        return card;
    }

    private void mark() {
        int slice = timeline.slice().get();
        if (slice < buttons.size()) {
            buttons.get(slice).setSelected(true);
        }
    }
}
