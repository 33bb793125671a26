package convolarium.ui.control;

import convolarium.text.Messages;
import convolarium.ui.motion.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/// Play, pause, step, scrub, speed.
public final class Transport extends HBox {

    private static final Double[] SPEEDS = {0.25, 0.5, 1.0, 2.0, 4.0, 8.0};

    private final Timeline timeline;
    private final Messages messages;
    private final Slider scrubber = new Slider();
    private boolean showing;

    public Transport(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        var loop = Icons.toggle("loop", "mdi2r-repeat", messages.text("transport.loop"));
        loop.selectedProperty().bindBidirectional(timeline.looping());
        var accelerate = Icons.toggle("accelerate", "mdi2f-fast-forward", messages.text("transport.accelerate"));
        accelerate.selectedProperty().bindBidirectional(timeline.accelerating());
        getChildren()
                .addAll(
                        Icons.button("first", "mdi2s-skip-previous", messages.text("transport.first"), () -> {
                            timeline.playing().set(false);
                            timeline.seek(0);
                        }),
                        Icons.button(
                                "back",
                                "mdi2s-step-backward",
                                messages.text("transport.back"),
                                () -> timeline.step(-1)),
                        play(),
                        Icons.button(
                                "forward",
                                "mdi2s-step-forward",
                                messages.text("transport.forward"),
                                () -> timeline.step(1)),
                        loop,
                        scrubber(),
                        counter(),
                        speed(),
                        accelerate);
    }

    private Button play() {
        var words = Bindings.when(timeline.playing())
                .then(messages.text("transport.pause"))
                .otherwise(messages.text("transport.play"));
        var button = Icons.button(
                "play",
                "mdi2p-play",
                words,
                () -> timeline.playing().set(!timeline.playing().get()));
        button.getStyleClass().add("accent");
        timeline.playing().subscribe(on -> button.setGraphic(new FontIcon(on ? "mdi2p-pause" : "mdi2p-play")));
        return button;
    }

    private Slider scrubber() {
        scrubber.setId("scrubber");
        scrubber.accessibleTextProperty().bind(messages.text("transport.scrub"));
        scrubber.setBlockIncrement(1);
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        timeline.moment().subscribe(_ -> showPlace());
        timeline.rows().subscribe(_ -> showPlace());
        timeline.cols().subscribe(_ -> showPlace());
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
        scrubber.setMax(Math.max(1, timeline.length() - 1));
        scrubber.setValue(timeline.moment().get().cell());
        showing = false;
    }

    private Label counter() {
        var label = new Label();
        label.setId("counter");
        label.getStyleClass().add("counter");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "transport.counter", timeline.moment().get().cell() + 1, timeline.length()),
                        timeline.moment(),
                        timeline.rows(),
                        timeline.cols(),
                        messages.languageProperty()));
        return label;
    }

    private ComboBox<Double> speed() {
        var box = new ComboBox<Double>();
        box.setId("speed");
        box.getItems().setAll(SPEEDS);
        box.accessibleTextProperty().bind(messages.text("transport.speed"));
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
        box.setOnAction(_ -> timeline.speed().set(box.getValue()));
        return box;
    }
}
