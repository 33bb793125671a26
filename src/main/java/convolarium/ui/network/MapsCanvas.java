package convolarium.ui.network;

import convolarium.insight.Scale;
import convolarium.net.Node;
import convolarium.session.Flow;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Legend;
import convolarium.ui.draw.Palette;
import convolarium.ui.draw.Spread;
import convolarium.ui.draw.SpreadPainter;
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
import org.jspecify.annotations.Nullable;

/// The maps themselves. One tab stop, in which arrows go from map to map and Enter opens one.
final class MapsCanvas extends Region {

    /// Is told the channel that somebody points at, or −1.
    @FunctionalInterface
    interface Read {
        void channel(Flow.Made made, int channel);
    }

    private static final int NOBODY = -1;
    private static final double LEGEND = 200;
    private static final double LEGEND_ROOM = 44;
    private static final double ONE_ROW = 84;
    private static final double EDGE = 4;

    private final Surroundings surroundings;
    private final BooleanProperty shared;
    private final Closer closer;
    private final Read read;
    private final Canvas canvas = new Canvas();
    private @Nullable Flow flow;
    private int node;
    private int first;
    private int marked = NOBODY;
    private IntConsumer excited = _ -> {};

    MapsCanvas(Surroundings surroundings, BooleanProperty shared, Closer closer, Read read) {
        this.surroundings = surroundings;
        this.shared = shared;
        this.closer = closer;
        this.read = read;
        setId("maps");
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
    void show(Flow now, int of) {
        boolean other = of != node || flow == null || !channels(now, of).equals(channels(flow, of));
        flow = now;
        node = of;
        if (other) {
            first = 0;
            marked = NOBODY;
        }
        requestLayout();
    }

    private static Optional<Integer> channels(Flow of, int node) {
        return node < of.made().size()
                ? of.of(node).map(made -> made.output().shape().channels())
                : Optional.empty();
    }

    private Optional<Flow.Made> made() {
        return Optional.ofNullable(flow).flatMap(now -> now.of(node));
    }

    /// How the maps are spread out, if there are any.
    Optional<Spread> spread() {
        double zoom = surroundings.zoom().get();
        return made().map(now -> Spread.of(
                now.output().shape(),
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
        var now = flow;
        if (now != null && channel >= 0) {
            spread().ifPresent(spread -> closer.show(now, node, channel, place(spread.bounds(channel))));
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
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        var now = flow;
        if (now != null) {
            made().ifPresent(made -> spread().ifPresent(spread -> paint(g, now, made, spread)));
        }
    }

    private void paint(GraphicsContext g, Flow now, Flow.Made made, Spread spread) {
        double zoom = surroundings.zoom().get();
        var ink = surroundings.ink().getValue();
        g.save();
        g.scale(zoom, zoom);
        g.translate(EDGE, EDGE);
        boolean own = !shared.get() && node != Node.INPUT && !spread.bars();
        new SpreadPainter(g, ink, spread, channel -> own ? Palette.signed(own(made, channel)) : colour(now, made))
                .paint(made.output(), made.scale(), marked);
        double bottom = getHeight() / zoom - EDGE - LEGEND_ROOM + 12;
        if (node != Node.INPUT && hasLegend()) {
            var scale = own ? own(made, Math.max(marked, spread.first())) : made.scale();
            Legend.signed(g, ink, scale, 0, bottom, Math.min(LEGEND, getWidth() / zoom / 2));
        }
        g.restore();
        read.channel(made, marked);
    }

    /// The colours of the picture for the input, blue and orange for what layers make.
    private Palette.Colour colour(Flow now, Flow.Made made) {
        var tone = now.blueprint().picture().tone();
        return node == Node.INPUT ? value -> Palette.tone(tone).of(value * tone.most()) : Palette.signed(made.scale());
    }

    /// The range of one map by itself.
    private static Scale own(Flow.Made made, int channel) {
        int plane = (int) made.output().shape().plane();
        return Scale.symmetric(made.output(), channel * plane, (channel + 1) * plane);
    }
}
