package convolarium.ui;

import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Icons;
import convolarium.ui.draw.Grid;
import convolarium.ui.motion.Timeline;
import convolarium.ui.network.MapOpener;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final ObjectProperty<Optional<MapOpener.Way>> way =
            new SimpleObjectProperty<>(this, "way", Optional.empty());
    private final ObservableValue<Optional<Grid.Place>> cell;
    private final ObservableValue<Boolean> open;

    /// @param session whose layer is looked at; on another picture the way is forgotten
    /// @param time    tells the cell that is being made
    Trail(Session session, Timeline time, ObservableValue<Rooms.Door> door) {
        var experiment = session.experiment();
        this.cell = Bindings.createObjectBinding(
                () -> Optional.ofNullable(session.outcome().get())
                        .flatMap(outcome -> outcome.fit().fits())
                        .map(fits -> fits.output().width())
                        .map(wide -> new Grid.Place(
                                time.inSlice().cell() / wide, time.inSlice().cell() % wide)),
                session.outcome(),
                time.moment());
        this.open = Bindings.createBooleanBinding(
                () -> door.getValue() == Rooms.Door.EXPLORE
                        && way.get()
                                .filter(now -> now.layer()
                                        .picture()
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
                .bind(Bindings.createStringBinding(() -> names(messages), way, cell, messages.languageProperty()));
        getChildren().setAll(button, names);
    }

    private String names(Messages messages) {
        return way.get()
                .map(now -> Stream.concat(
                                now.names().stream(),
                                cell.getValue().map(at -> messages.get("trail.cell", at.row(), at.col())).stream())
                        .map(name -> "› " + name)
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /// Somebody went to a layer.
    void lead(MapOpener.Way to) {
        way.set(Optional.of(to));
    }

    /// The way that was last gone.
    Optional<MapOpener.Way> way() {
        return way.get();
    }
}
