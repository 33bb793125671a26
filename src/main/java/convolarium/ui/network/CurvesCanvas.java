package convolarium.ui.network;

import convolarium.net.Curve;
import convolarium.session.Progress;
import convolarium.text.Messages;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Chart;
import convolarium.ui.draw.Chart.Spot;
import convolarium.ui.draw.ChartPainter;
import convolarium.ui.draw.Numbers;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Loss and accuracy over the steps of a run, with what it was shown and with what it was never shown.
final class CurvesCanvas extends Region {

    /// Is told in words what stands at the step that somebody points at.
    @FunctionalInterface
    interface Read {
        void words(String words);
    }

    private static final double NOWHERE = -1;

    private final Surroundings surroundings;
    private final Messages messages;
    private final BooleanProperty log;
    private final Read read;
    private final Canvas canvas = new Canvas();
    private Curve curve = Curve.EMPTY;
    private double steps = 1;
    private double pointed = NOWHERE;
    private double shown = NOWHERE;

    CurvesCanvas(Surroundings surroundings, BooleanProperty log, Read read) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.log = log;
        this.read = read;
        setId("curves");
        getStyleClass().add("curves");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
        log.subscribe(this::requestLayout);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
        messages.languageProperty().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    }

    private void point(double x) {
        pointed = painter(loss(), room(0)).step(x / surroundings.zoom().get());
        requestLayout();
    }

    private void leave() {
        pointed = NOWHERE;
        requestLayout();
    }

    void show(@Nullable Progress progress) {
        var lead = progress == null ? null : progress.lead().orElse(null);
        curve = lead == null ? Curve.EMPTY : lead.curve();
        steps = lead == null ? 1 : Math.max(1, lead.step());
        requestLayout();
    }

    /// Marks the step whose network is shown.
    void mark(double step) {
        shown = step;
        requestLayout();
    }

    private Chart loss() {
        return chart(
                "train.loss",
                false,
                curve.train().stream()
                        .map(point -> new Spot(point.step(), point.loss()))
                        .toList(),
                curve.test().stream()
                        .map(score -> new Spot(score.step(), score.loss()))
                        .toList());
    }

    private Chart accuracy() {
        return chart(
                "train.accuracy",
                true,
                curve.train().stream()
                        .map(point -> new Spot(point.step(), point.accuracy()))
                        .toList(),
                curve.test().stream()
                        .map(score -> new Spot(score.step(), score.accuracy()))
                        .toList());
    }

    private Chart chart(String title, boolean share, List<Spot> train, List<Spot> test) {
        return new Chart(
                messages.get(title),
                steps,
                share,
                log.get() && !share,
                List.of(
                        new Chart.Line(messages.get("train.shown"), false, train),
                        new Chart.Line(messages.get("train.unseen"), true, test)));
    }

    private Rectangle2D room(int place) {
        double zoom = surroundings.zoom().get();
        double high = Math.max(1, getHeight() / zoom / 2);
        return new Rectangle2D(0, place * high, Math.max(1, getWidth() / zoom), high);
    }

    private ChartPainter painter(Chart chart, Rectangle2D room) {
        return new ChartPainter(
                canvas.getGraphicsContext2D(), surroundings.ink().getValue(), chart, room);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var g = canvas.getGraphicsContext2D();
        double zoom = surroundings.zoom().get();
        double at = pointed == NOWHERE ? shown : pointed;
        g.clearRect(0, 0, getWidth(), getHeight());
        g.save();
        g.scale(zoom, zoom);
        painter(accuracy(), room(0)).paint(at, messages.get("train.steps"));
        painter(loss(), room(1)).paint(at, messages.get("train.steps"));
        g.restore();
        read.words(words(at));
    }

    /// The values at a step, or the last ones.
    private String words(double at) {
        double step = at == NOWHERE ? steps : at;
        var accuracies = accuracy().lines();
        var losses = loss().lines();
        var train = accuracies.getFirst().near(step);
        var test = accuracies.getLast().near(step);
        if (train.isEmpty() || test.isEmpty()) {
            return messages.get("train.no-curve");
        }
        return messages.get(
                "train.read",
                Math.round(step),
                percent(train.get().value()),
                percent(test.get().value()),
                Numbers.text(losses.getFirst().near(step).orElseThrow().value()),
                Numbers.text(losses.getLast().near(step).orElseThrow().value()));
    }

    static String percent(double share) {
        return Numbers.text(Math.round(1000 * share) / 10.0) + " %";
    }
}
