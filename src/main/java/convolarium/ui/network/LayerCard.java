package convolarium.ui.network;

import convolarium.insight.ReceptiveField;
import convolarium.net.Place;
import convolarium.session.Flow;
import convolarium.tensor.Shape;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Palette;
import convolarium.ui.draw.Sheets;
import convolarium.ui.network.Ribbon.Row;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A layer of the ribbon: its name, a few of its maps, and what it makes and costs. A hint tells what there is no room
/// for.
final class LayerCard extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass STOPS = PseudoClass.getPseudoClass("stops");
    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");
    private static final double WIDE = 68;
    private static final double HIGH = 52;
    private static final int COMPACT = 10_000_000;

    private final Messages messages;
    private final Label name = new Label();
    private final Canvas maps = new Canvas();
    private final FontIcon alert = new FontIcon("mdi2a-alert-circle-outline");
    private final Map<Row, Label> figures = new EnumMap<>(Row.class);
    private final Tooltip hint;

    LayerCard(Messages messages) {
        this.messages = messages;
        getStyleClass().add("layer-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        name.getStyleClass().add("layer-name");
        name.setMinWidth(USE_PREF_SIZE);
        alert.getStyleClass().add("layer-alert");
        getChildren().addAll(name, new StackPane(maps, alert));
        for (var row : Row.values()) {
            var label = new Label();
            label.getStyleClass().addAll("figure", "layer-figure");
            label.setMinWidth(USE_PREF_SIZE);
            figures.put(row, label);
            getChildren().add(label);
        }
        var parts = Stream.concat(
                Stream.of(name.textProperty(), messages.languageProperty()),
                figures.values().stream().map(Label::textProperty));
        accessibleTextProperty().bind(Bindings.createStringBinding(this::words, parts.toArray(Observable[]::new)));
        hint = Icons.tooltip(accessibleTextProperty());
    }

    /// Says what the layer is.
    void name(String words, String icon) {
        name.setText(words);
        name.setGraphic(new FontIcon(icon));
    }

    private String words() {
        var lines = figures.entrySet().stream()
                .filter(figure -> !figure.getValue().getText().isEmpty())
                .map(figure -> messages.get(
                        "net.figure",
                        messages.get(Messages.key("net.row", figure.getKey())),
                        figure.getValue().getText()));
        return Stream.concat(Stream.of(name.getText()), lines).collect(Collectors.joining("\n"));
    }

    /// Says no more than what the layer makes, and all there is in a hint, or all at once.
    void brief(boolean on) {
        figures.forEach((row, label) -> Nodes.show(label, !on || row == Row.OUTPUT));
        if (on) {
            Tooltip.install(this, hint);
        } else {
            Tooltip.uninstall(this, hint);
        }
    }

    void selected(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    /// Shows how a layer stands.
    void place(Place place) {
        pseudoClassStateChanged(STOPS, place instanceof Place.Stops);
        pseudoClassStateChanged(WAITS, place instanceof Place.Waits);
        alert.setVisible(place instanceof Place.Stops);
        maps.setVisible(place instanceof Place.Works);
        switch (place) {
            case Place.Works works -> {
                say(Row.OUTPUT, shape(works.output()));
                say(Row.PARAMETERS, count(BigInteger.valueOf(works.parameters())));
                say(Row.MULTIPLY_ADDS, count(works.multiplyAdds()));
                memory(works.output());
            }
            case Place.Stops _ -> nothing("net.stops");
            case Place.Waits _ -> nothing("net.waits");
        }
    }

    /// Shows what the network is given.
    void input(Shape shape) {
        say(Row.OUTPUT, shape(shape));
        memory(shape);
        say(Row.PARAMETERS, "");
        say(Row.MULTIPLY_ADDS, "");
        say(Row.FIELD, "");
        alert.setVisible(false);
    }

    private void memory(Shape shape) {
        say(Row.MEMORY, Numbers.bytes(BigInteger.valueOf(shape.elements() * Float.BYTES)));
    }

    private void nothing(String key) {
        figures.values().forEach(label -> label.setText(""));
        say(Row.OUTPUT, messages.get(key));
    }

    private void say(Row row, String words) {
        var label = figures.get(row);
        if (label != null) {
            label.setText(words);
        }
    }

    /// Rows × columns × channels, or how many numbers.
    static String shape(Shape shape) {
        return shape.plane() == 1
                ? Integer.toString(shape.channels())
                : shape.height() + "×" + shape.width() + "×" + shape.channels();
    }

    private static String count(BigInteger value) {
        return value.signum() == 0
                ? "–"
                : value.bitLength() < Integer.SIZE && value.intValue() < COMPACT
                        ? Figures.of(value)
                        : Numbers.compact(value.doubleValue());
    }

    /// Shows what the network was given; nothing while that is not known.
    void picture(@Nullable Flow flow, Ink ink, double zoom) {
        var g = blank(zoom);
        if (flow != null) {
            var tone = flow.blueprint().picture().tone();
            Sheets.paint(g, ink, flow.input(), tone, maps.getWidth(), maps.getHeight());
        }
    }

    /// Shows what the layer made; nothing while that is not known.
    void made(Optional<Flow.Made> made, Ink ink, double zoom) {
        var g = blank(zoom);
        made.ifPresent(now -> {
            Sheets.paint(g, ink, now.output(), Palette.signed(now.scale()), maps.getWidth(), maps.getHeight());
            say(Row.FIELD, now.field().map(LayerCard::field).orElse(""));
        });
    }

    private GraphicsContext blank(double zoom) {
        maps.setWidth(WIDE * zoom);
        maps.setHeight(HIGH * zoom);
        var g = maps.getGraphicsContext2D();
        g.clearRect(0, 0, maps.getWidth(), maps.getHeight());
        return g;
    }

    private static String field(ReceptiveField field) {
        return field.rows().length() + "×" + field.cols().length();
    }
}
