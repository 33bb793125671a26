package convolarium.ui.control;

import convolarium.text.Messages;
import convolarium.ui.motion.Timeline;
import java.util.function.IntSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/// Play, pause, step, scrub, speed.
public final class Transport extends HBox {

    /// Up to so many rows their first cells are marked on the slider.
    private static final int MARKED = 40;

    private final Timeline timeline;
    private final Messages messages;
    private final ObservableValue<Boolean> makes;
    private final ObservableValue<Boolean> counts;
    private final Slider scrubber = new Slider();
    private boolean showing;

    /// @param actions those of the timeline, by which the buttons are made
    /// @param counts  whether it may be seen how many cells there are
    public Transport(Timeline timeline, Actions actions, Messages messages, ObservableValue<Boolean> counts) {
        this.timeline = timeline;
        this.counts = counts;
        this.messages = messages;
        this.makes = actions.get("play").available();
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Icons.button(actions.get("first"), messages),
                        Icons.button(actions.get("back"), messages),
                        Icons.play(actions.get("play"), messages, timeline.playing()),
                        Icons.button(actions.get("forward"), messages),
                        Icons.toggle(actions.get("loop"), messages, timeline.looping()),
                        scrubber(),
                        counter(),
                        speed(),
                        Icons.toggle(actions.get("accelerate"), messages, timeline.accelerating()),
                        Icons.toggle(actions.get("still"), messages, timeline.still()));
    }

    private Slider scrubber() {
        Sliders.throughTime(scrubber, "scrubber", messages.text("transport.scrub"));
        timeline.moment().subscribe(_ -> showPlace());
        timeline.slices().subscribe(_ -> showPlace());
        timeline.rows().subscribe(_ -> showPlace());
        timeline.cols().subscribe(_ -> showPlace());
        counts.subscribe(_ -> showPlace());
        scrubber.disableProperty().bind(makes.map(some -> !some));
        scrubber.setMinorTickCount(0);
        scrubber.valueProperty().subscribe(value -> {
            int cell = (int) Math.round(value.doubleValue());
            if (!showing && cell != timeline.moment().get().cell()) {
                timeline.playing().set(false);
                timeline.seek(cell);
            }
        });
        return scrubber;
    }

    private void showPlace() {
        showing = true;
        int rows = timeline.slices().get() * timeline.rows().get();
        scrubber.setMajorTickUnit(Math.max(1, timeline.cols().get()));
        scrubber.setShowTickMarks(counts.getValue() && rows > 1 && rows <= MARKED);
        scrubber.setMax(Math.max(1, timeline.length() - 1));
        scrubber.setValue(timeline.moment().get().cell());
        showing = false;
    }

    /// As wide as it is at the last cell, so that nothing beside it moves.
    private StackPane counter() {
        var counter = told(() -> timeline.moment().get().cell() + 1);
        counter.setId("counter");
        counter.visibleProperty().bind(makes.flatMap(some -> counts.map(told -> some && told)));
        var widest = told(timeline::length);
        widest.setVisible(false);
        var both = new StackPane(widest, counter);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.setMinWidth(USE_PREF_SIZE);
        return both;
    }

    /// Some cell of all that there are.
    private Label told(IntSupplier cell) {
        var label = new Label();
        label.getStyleClass().add("counter");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("transport.counter", cell.getAsInt(), timeline.length()),
                        timeline.moment(),
                        timeline.slices(),
                        timeline.rows(),
                        timeline.cols(),
                        messages.languageProperty()));
        return label;
    }

    private ComboBox<Double> speed() {
        var box = new ComboBox<Double>();
        box.setId("speed");
        box.setMinWidth(USE_PREF_SIZE);
        box.getItems().setAll(TimeActions.SPEEDS);
        box.accessibleTextProperty().bind(messages.text("transport.speed"));
        box.setTooltip(Icons.tooltip(messages.text("transport.speed")));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double speed) {
                return speed == null ? "" : (speed < 1 ? speed.toString() : Integer.toString(speed.intValue())) + "×";
            }

            @Override
            public Double fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        box.setValue(timeline.speed().get());
        timeline.speed().subscribe(value -> box.setValue(value.doubleValue()));
        Choices.onChoice(box, timeline.speed()::set);
        return box;
    }
}
