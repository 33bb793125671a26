package convolarium.ui.network;

import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Chart;
import convolarium.ui.draw.Chart.Range;
import convolarium.ui.draw.ChartPainter;
import convolarium.ui.draw.Numbers;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Loss and accuracy over the steps of runs, with what they were shown and with what they were never shown. The wheel
/// and a drag show fewer steps, a double click all of them.
final class CurvesCanvas extends Region {

    private static final double NOWHERE = -1;
    private static final double CLOSER = 0.8;
    private static final double STRIDE = 1 / 40.0;

    /// A drag that is shorter is a click.
    private static final double SHORTEST = 6;

    private final Surroundings surroundings;
    private final Messages messages;
    private final BooleanProperty log;
    private final Consumer<String> read;
    private final Canvas canvas = new Canvas();
    private Curves curves = Curves.NONE;
    private @Nullable Range part;
    private double pointed = NOWHERE;
    private double shown = NOWHERE;
    private double pressed = NOWHERE;

    /// @param read is told in words what stands at the step that somebody points at
    CurvesCanvas(Surroundings surroundings, BooleanProperty log, Consumer<String> read) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.log = log;
        this.read = read;
        setId("curves");
        getStyleClass().add("curves");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(messages.text("results.curves"));
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        log.subscribe(this::requestLayout);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
        messages.languageProperty().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(at(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(pressed == NOWHERE ? NOWHERE : pointed));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private double at(double x) {
        return painter(curves.loss(range(), false, messages), 0)
                .step(x / surroundings.zoom().get());
    }

    private void point(double step) {
        pointed = step;
        requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed = at(event.getX());
        if (event.getClickCount() == 2) {
            pressed = NOWHERE;
            show((Range) null);
        }
    }

    private void release(MouseEvent event) {
        double to = at(event.getX());
        double unit = range().length() / Math.max(1, getWidth());
        if (pressed != NOWHERE && Math.abs(to - pressed) > SHORTEST * unit) {
            show(Range.between(pressed, to, curves.steps()));
        }
        pressed = NOWHERE;
        requestLayout();
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? CLOSER : 1 / CLOSER, at(event.getX()));
            event.consume();
        }
    }

    private void zoom(double factor, double around) {
        show(range().scaled(factor, around, curves.steps()));
    }

    private void show(@Nullable Range some) {
        part = some == null || some.length() >= curves.steps() ? null : some;
        requestLayout();
    }

    private double middle() {
        return pointed == NOWHERE ? (range().from() + range().to()) / 2 : pointed;
    }

    private void keyPressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean done = plain
                && switch (event.getCode()) {
                    case LEFT -> move(event, -1);
                    case RIGHT -> move(event, 1);
                    case PLUS, EQUALS, ADD, UP -> zoomed(CLOSER);
                    case MINUS, SUBTRACT, DOWN -> zoomed(1 / CLOSER);
                    case HOME, ESCAPE -> all();
                    default -> false;
                };
        if (done) {
            event.consume();
        }
    }

    private boolean move(KeyEvent event, int way) {
        if (event.isShiftDown()) {
            show(range().moved(4 * way * STRIDE, curves.steps()));
        } else {
            double far = Math.max(1, range().length() * STRIDE);
            point(Math.clamp(middle() + way * far, range().from(), range().to()));
        }
        return true;
    }

    private boolean zoomed(double factor) {
        zoom(factor, middle());
        return true;
    }

    private boolean all() {
        boolean something = part != null || pointed != NOWHERE;
        pointed = NOWHERE;
        whole();
        return something;
    }

    /// Shows all steps.
    void whole() {
        show((Range) null);
    }

    void show(Curves now) {
        curves = now;
        requestLayout();
    }

    /// Marks the step whose network is shown.
    void mark(double step) {
        shown = step;
        requestLayout();
    }

    /// What is drawn.
    Curves curves() {
        return curves;
    }

    /// The steps that are shown.
    Range range() {
        double steps = Math.max(1, curves.steps());
        return part == null || part.from() >= steps ? new Range(0, steps) : part;
    }

    private ChartPainter painter(Chart chart, int place) {
        double zoom = surroundings.zoom().get();
        double high = Math.max(1, getHeight() / zoom / 2);
        var room = new Rectangle2D(0, place * high, Math.max(1, getWidth() / zoom), high);
        return new ChartPainter(
                canvas.getGraphicsContext2D(), surroundings.ink().getValue(), chart, room);
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        double zoom = surroundings.zoom().get();
        double at = pointed == NOWHERE ? shown : pointed;
        g.save();
        g.scale(zoom, zoom);
        paint(painter(curves.accuracy(range(), messages), 0), at);
        paint(painter(curves.loss(range(), log.get(), messages), 1), at);
        g.restore();
        read.accept(curves.words(at == NOWHERE ? curves.steps() : at, messages));
    }

    private void paint(ChartPainter painter, double at) {
        painter.paint(at, messages.get("train.steps"));
        if (pressed != NOWHERE && pointed != NOWHERE) {
            painter.shade(Math.min(pressed, pointed), Math.max(pressed, pointed));
        }
    }

    static String percent(double share) {
        return Numbers.text(Math.round(1000 * share) / 10.0) + "\u00a0%";
    }
}
