package convolarium.ui.network;

import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.session.Blueprint;
import convolarium.session.Flow;
import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The network as a row of cards, what reads what as lines above them. One tab stop, in which arrows choose.
final class Ribbon extends Pane {

    /// What is told of every layer, a line each.
    enum Row {
        OUTPUT,
        PARAMETERS,
        MULTIPLY_ADDS,
        MEMORY,
        FIELD
    }

    private static final double GAP = 15;
    private static final double EDGE = 14;
    private static final double RIGHT = 24;

    private final Surroundings surroundings;
    private final Wires wires = new Wires();
    private final VBox titles = new VBox();
    private final LayerCard input;
    private final List<LayerCard> cards = new ArrayList<>();
    private final Region mark = new Region();
    private final WirePort port;
    private Blueprint shown;
    private double offset;
    private boolean brief;

    Ribbon(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.shown = surroundings.studio().blueprint().get();
        this.input = card(Node.INPUT);
        setId("ribbon");
        getStyleClass().add("ribbon");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        titles.getStyleClass().add("ribbon-titles");
        for (var row : Row.values()) {
            var title = new Label();
            title.textProperty().bind(surroundings.messages().text(Messages.key("net.row", row)));
            title.getStyleClass().addAll("layer-figure", "muted");
            title.setMinWidth(USE_PREF_SIZE);
            titles.getChildren().add(title);
        }
        mark.getStyleClass().add("ribbon-mark");
        mark.setManaged(false);
        mark.setVisible(false);
        this.port = new WirePort(this, surroundings.messages());
        getChildren().addAll(wires, input, titles, mark, port);
        new RibbonMouse(this);
    }

    private LayerCard card(int node) {
        var card = new LayerCard(surroundings.messages());
        card.brief(brief);
        card.setId(node == Node.INPUT ? "layer-input" : "layer-" + node);
        return card;
    }

    /// Shows a network, before anything came of it.
    void show(Blueprint now) {
        shown = now;
        var names = now.names();
        var places = now.network().places();
        while (cards.size() < names.size()) {
            var card = card(cards.size());
            cards.add(card);
            getChildren().add(getChildren().indexOf(titles), card);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setVisible(i < names.size());
            if (i < names.size()) {
                var layer = now.network().nodes().get(i).layer();
                cards.get(i).name(names.get(i), Kinds.icon(layer));
                cards.get(i).place(places.get(i));
                cards.get(i).selected(now.selected() == i);
            }
        }
        input.name(surroundings.messages().get("net.input"), "mdi2i-image-outline");
        input.input(now.network().input());
        input.selected(now.selected() == Node.INPUT);
        accessibleTextProperty().bind(at(now.selected()).accessibleTextProperty());
        requestLayout();
    }

    /// Shows what came of it.
    void show(@Nullable Flow flow) {
        var ink = surroundings.ink().getValue();
        double zoom = surroundings.zoom().get();
        input.picture(flow, ink, zoom);
        for (int i = 0; i < shown.network().nodes().size(); i++) {
            var made = flow != null && i < flow.made().size() ? flow.of(i) : Optional.<Flow.Made>empty();
            cards.get(i).made(made, ink, zoom);
        }
    }

    /// The card of a node.
    LayerCard at(int node) {
        return node == Node.INPUT ? input : cards.get(node);
    }

    /// The node whose card is at a point.
    OptionalInt cardAt(double x, double y) {
        return IntStream.range(Node.INPUT, shown.network().nodes().size())
                .filter(node -> at(node).getBoundsInParent().contains(x, y))
                .findFirst();
    }

    /// How far it is scrolled: titles stay in sight.
    void scrolled(double x) {
        offset = x;
        requestLayout();
    }

    void choose(int node) {
        surroundings.studio().select(node);
        requestFocus();
    }

    /// Where a card would be dropped that is dragged to some place: behind which node.
    int gap(double x) {
        int after = Node.INPUT;
        for (int i = 0; i < shown.network().nodes().size(); i++) {
            var card = cards.get(i);
            after = card.getLayoutX() + card.getWidth() / 2 < x ? i : after;
        }
        return after;
    }

    /// Marks a gap while a card is dragged.
    void mark(int after) {
        var card = at(after);
        mark.setVisible(true);
        mark.resizeRelocate(
                card.getLayoutX() + card.getWidth() + gap() / 2 - 1, card.getLayoutY(), 3, card.getHeight());
    }

    void unmark() {
        mark.setVisible(false);
    }

    /// The network whose layers are shown.
    Network network() {
        return shown.network();
    }

    void drop(int node, int after) {
        surroundings.studio().edit(new Object(), now -> now.move(node, after));
    }

    /// Draws a wire between the chosen node and another one.
    void connect(int other) {
        surroundings.studio().edit(new Object(), now -> now.connect(now.selected(), other));
    }

    private double gap() {
        return GAP * surroundings.zoom().get();
    }

    /// As wide as the widest.
    private double cardWidth() {
        return Math.ceil(IntStream.range(Node.INPUT, shown.network().nodes().size())
                .mapToDouble(node -> at(node).prefWidth(-1))
                .max()
                .orElseThrow());
    }

    /// Where there is little room, the cards say no more than what the layers make.
    void brief(boolean on) {
        brief = on;
        for (int i = 0; i < Row.values().length; i++) {
            Nodes.show(titles.getChildren().get(i), !on || Row.values()[i] == Row.OUTPUT);
        }
        input.brief(on);
        cards.forEach(card -> card.brief(on));
        requestLayout();
    }

    private double titlesWidth() {
        return Math.ceil(titles.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = shown.network().nodes().size() + 1;
        return titlesWidth() + count * (cardWidth() + gap()) + RIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return wires.height(shown.network(), surroundings.zoom().get()) + Math.ceil(input.prefHeight(-1)) + EDGE;
    }

    @Override
    protected void layoutChildren() {
        double top = wires.height(shown.network(), surroundings.zoom().get());
        double width = cardWidth();
        double height = Math.ceil(input.prefHeight(-1));
        double x = titlesWidth();
        for (int i = Node.INPUT; i < shown.network().nodes().size(); i++) {
            at(i).resizeRelocate(x, top, width, height);
            x += width + gap();
        }
        port.lay(at(shown.selected()), surroundings.zoom().get());
        double left = Math.floor(offset) - 1;
        titles.resizeRelocate(left, 0, offset + titlesWidth() - left, top + height);
        wires.lay(
                shown,
                this::at,
                surroundings.ink().getValue(),
                surroundings.zoom().get());
    }
}
