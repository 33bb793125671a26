package convolarium.ui;

import convolarium.data.Picture;
import convolarium.session.Experiment;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Icons;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way that led from a network to one of its layers, and back.
final class Trail extends HBox {

    /// Where somebody went.
    private record Way(Picture picture, List<String> names) {}

    private final ObjectProperty<Optional<Way>> way = new SimpleObjectProperty<>(this, "way", Optional.empty());
    private final ObservableValue<Boolean> open;

    /// @param experiment what is looked at; on another picture the way is forgotten
    Trail(ObservableValue<Experiment> experiment, ObservableValue<Rooms.Door> door) {
        this.open = Bindings.createBooleanBinding(
                () -> door.getValue() == Rooms.Door.EXPLORE
                        && way.get()
                                .filter(now -> now.picture()
                                        .equals(experiment.getValue().picture()))
                                .isPresent(),
                way,
                experiment,
                door);
        setId("trail");
        getStyleClass().add("trail");
        visibleProperty().bind(open);
        managedProperty().bind(open);
    }

    /// Whether there is a way back.
    ObservableValue<Boolean> open() {
        return open;
    }

    /// Shows the way back.
    void furnish(Action back, Messages messages) {
        var button = new Button();
        button.setId(back.id());
        button.setGraphic(new FontIcon(back.icon()));
        button.textProperty().bind(messages.text("room.network"));
        button.setTooltip(Icons.tooltip(back.hint(messages)));
        button.setOnAction(_ -> back.run());
        button.getStyleClass().add("flat");
        var names = new Label();
        names.setId("trail-names");
        names.textProperty()
                .bind(way.map(now -> now.map(there -> "› " + String.join(" › ", there.names()))
                        .orElse("")));
        getChildren().setAll(button, names);
    }

    /// Somebody went to a layer.
    void lead(Picture picture, List<String> names) {
        way.set(Optional.of(new Way(picture, names)));
    }
}
