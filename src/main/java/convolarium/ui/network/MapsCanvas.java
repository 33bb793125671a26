package convolarium.ui.network;

import convolarium.net.Node;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The maps themselves. One tab stop, in which arrows go from map to map and Enter opens one.
final class MapsCanvas extends Region {

    /// Is told the channel that somebody points at, or −1.
    @FunctionalInterface
    interface Read {
        void channel(LayerMaps maps, int channel);
    }

    private static final int NOBODY = -1;
    private static final double LEGEND_ROOM = 54;
    private static final double ONE_ROW = 84;
    private static final double EDGE = 4;

    private final Surroundings surroundings;
    private final BooleanProperty shared;
    private final Closer closer;
    private final Read read;
    private final Canvas canvas = new Canvas();
    private Optional<LayerMaps> maps = Optional.empty();
    private int first;
    private int marked = NOBODY;
    private IntConsumer excited = _ -> {};

    MapsCanvas(Surroundings surroundings, BooleanProperty shared, Closer closer, Read read) {
        this.surroundings = surroundings;
        this.shared = shared;
        this.closer = closer;
        this.read = read;
        getStyleClass().addAll("maps-canvas", "grid-zone");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
        shared.subscribe(this::requestLayout);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
        surroundings.messages().languageProperty().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> mark(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> mark(NOBODY));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().subscribe(on -> mark(on && isFocusVisible() ? first : NOBODY));
    }

    /// Shows the maps of a node.
    void show(Optional<LayerMaps> now) {
        if (!kind(now).equals(kind(maps))) {
            first = 0;
            marked = NOBODY;
        }
        maps = now;
        requestLayout();
    }

    private static List<Integer> kind(Optional<LayerMaps> of) {
        return of.map(maps -> List.of(maps.node(), maps.shape().channels())).orElse(List.of());
    }

    /// How the maps are spread out, if there are any.
    Optional<Spread> spread() {
        double zoom = surroundings.zoom().get();
        return maps.map(now -> now.spread(
                Math.max(1, getWidth() / zoom - 2 * EDGE),
                Math.max(1, getHeight() / zoom - (hasLegend() ? LEGEND_ROOM : 0) - EDGE),
                first));
    }

    /// Whether there is room for the legend below one row of maps.
    private boolean hasLegend() {
        return getHeight() / surroundings.zoom().get() >= LEGEND_ROOM + ONE_ROW;
    }

    private int at(MouseEvent event) {
        double zoom = surroundings.zoom().get();
        return spread().map(now -> now.at(event.getX() / zoom - EDGE, event.getY() / zoom - EDGE)
                        .orElse(NOBODY))
                .orElse(NOBODY);
    }

    private void mark(int channel) {
        if (channel != marked) {
            marked = channel;
            requestLayout();
        }
    }

    private void clicked(MouseEvent event) {
        int channel = at(event);
        if (event.getButton() == MouseButton.SECONDARY && channel >= 0) {
            excited.accept(channel);
        } else {
            open(channel);
        }
    }

    /// Who is told a map that somebody wants to know more about.
    void onExcited(IntConsumer action) {
        excited = action;
    }

    private void open(int channel) {
        var now = maps;
        if (now.isPresent() && channel >= 0) {
            spread().ifPresent(spread ->
                    closer.show(now.get().flow(), now.get().node(), channel, place(spread.bounds(channel))));
        }
    }

    /// Where in the window a part of the spread is.
    private Bounds place(Rectangle2D part) {
        double zoom = surroundings.zoom().get();
        return localToScene(new BoundingBox(
                (part.getMinX() + EDGE) * zoom,
                (part.getMinY() + EDGE) * zoom,
                part.getWidth() * zoom,
                part.getHeight() * zoom));
    }

    void pageBack() {
        spread().ifPresent(now -> turn(now.first() - now.most()));
    }

    void pageOn() {
        spread().ifPresent(now -> turn(now.first() + now.most()));
    }

    private void turn(int channel) {
        spread().ifPresent(now -> {
            if (channel >= 0 && channel < now.channels()) {
                first = channel;
                mark(marked == NOBODY ? NOBODY : channel);
                requestLayout();
            }
        });
    }

    private void keyPressed(KeyEvent event) {
        spread().ifPresent(now -> {
            int here = marked == NOBODY ? now.first() : marked;
            boolean mine = true;
            switch (event.getCode()) {
                case LEFT -> go(here - 1);
                case RIGHT -> go(here + 1);
                case UP -> go(here - now.columns());
                case DOWN -> go(here + now.columns());
                case PAGE_UP -> pageBack();
                case PAGE_DOWN -> pageOn();
                case ENTER -> {
                    if (event.isShiftDown()) {
                        excited.accept(here);
                    } else {
                        open(here);
                    }
                }
                default -> mine = false;
            }
            if (mine) {
                event.consume();
            }
        });
    }

    private void go(int channel) {
        spread().ifPresent(now -> {
            if (channel >= 0 && channel < now.channels()) {
                first = channel;
                mark(channel);
            }
        });
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        maps.ifPresent(now -> spread().ifPresent(spread -> paint(g, now, spread)));
    }

    private void paint(GraphicsContext g, LayerMaps now, Spread spread) {
        double zoom = surroundings.zoom().get();
        g.save();
        g.scale(zoom, zoom);
        g.translate(EDGE, EDGE);
        var painter = new MapsPainter(g, surroundings.ink().getValue(), now, shared.get(), marked);
        painter.paint(spread);
        if (now.node() != Node.INPUT && hasLegend()) {
            double bottom = getHeight() / zoom - EDGE - LEGEND_ROOM + 22;
            painter.legend(spread, surroundings.messages(), bottom, getWidth() / zoom - 2 * EDGE);
        }
        g.restore();
        read.channel(now, marked);
    }
}
