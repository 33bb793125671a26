package convolarium.ui.network;

import convolarium.net.Architecture;
import convolarium.session.Blueprint;
import convolarium.session.Studio;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KeyedMenu;
import convolarium.ui.control.Nodes;
import convolarium.ui.draw.Numbers;
import java.math.BigInteger;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// What network it is, and what it costs in all.
final class TotalsBar extends HBox {

    /// Figures stand in one line as long as the bar has room for it.
    private static final double WIDE = 2000;

    private final Messages messages;
    private final Label way = new Label();
    private final Label parameters = new Label();
    private final Label multiplyAdds = new Label();
    private final Label memory = new Label();

    TotalsBar(Studio studio, Messages messages) {
        this.messages = messages;
        setId("totals");
        getStyleClass().add("totals");
        setAlignment(Pos.CENTER_LEFT);
        var figures = new FlowPane(way, parameters, multiplyAdds, memory);
        figures.getStyleClass().add("totals-figures");
        figures.setAlignment(Pos.CENTER_LEFT);
        figures.setPrefWrapLength(WIDE);
        HBox.setHgrow(figures, Priority.ALWAYS);
        way.getStyleClass().add("figure");
        parameters.setId("parameters-in-all");
        getChildren().addAll(architectures(studio), figures);
    }

    private MenuButton architectures(Studio studio) {
        var button = new KeyedMenu();
        button.setId("architectures");
        button.setMinWidth(USE_PREF_SIZE);
        button.setGraphic(new FontIcon("mdi2f-folder-network-outline"));
        button.textProperty().bind(messages.text("net.architectures"));
        button.setTooltip(Icons.tooltip(messages.text("net.architectures-hint")));
        for (var architecture : Architecture.values()) {
            var item = new MenuItem();
            item.setId(Messages.key("architecture", architecture).replace('.', '-'));
            item.textProperty().bind(messages.text(Messages.key("architecture", architecture)));
            item.setOnAction(_ -> studio.edit(new Object(), now -> now.withArchitecture(architecture)));
            button.getItems().add(item);
        }
        return button;
    }

    void show(Blueprint now) {
        var network = now.network();
        var totals = network.totals();
        var places = network.places();
        var end = places.getLast().out().map(LayerCard::shape).orElse("?");
        way.setText(LayerCard.shape(network.input()) + " → " + end);
        var learned = messages.get("net.parameters", Figures.of(totals.parameters()));
        parameters.setText(places.getLast().out().isPresent() ? learned : messages.get("net.so-far", learned));
        multiplyAdds.setText(messages.get("net.multiply-adds", count(totals.multiplyAdds())));
        memory.setText(messages.get("net.memory", Numbers.bytes(totals.activationBytes())));
    }

    /// Where there is little room, it says no more than what goes in and out and what there is to learn.
    void brief(boolean on) {
        Nodes.show(multiplyAdds, !on);
        Nodes.show(memory, !on);
    }

    /// A button that shows another side of the room.
    void add(Action action, BooleanProperty on) {
        getChildren().add(Icons.words(action, messages, on));
    }

    private static String count(BigInteger value) {
        return value.bitLength() < Long.SIZE
                ? Figures.of(value.longValueExact())
                : Numbers.compact(value.doubleValue());
    }
}
