package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.ui.control.Nodes;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.MapImages;
import convolarium.ui.draw.Onlooker;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StagePainter;
import convolarium.ui.draw.StageView;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;

/// What was kept as A, on the timeline of what is now. It is looked at and not touched.
final class KeptStage extends Pane {

    private final Bench bench;
    private final Gaze gaze;
    private final ObservableValue<Ink> ink;
    private final ObservableDoubleValue scale;
    private final StageViews views;
    private final MapImages images;
    private final Consumer<StageView> shown;
    private final ObservableBooleanValue audience;
    private final Canvas canvas = new Canvas();

    /// @param audience whether there is one
    /// @param shown    is told what the stage shows
    KeptStage(
            Bench bench,
            ObservableValue<Ink> ink,
            ObservableDoubleValue scale,
            ObservableBooleanValue audience,
            Consumer<StageView> shown) {
        this.audience = audience;
        this.shown = shown;
        this.bench = bench;
        this.gaze = bench.gaze().beside();
        this.ink = ink;
        this.scale = scale;
        this.images = new MapImages(bench.session().closeups());
        this.views = new StageViews(bench.messages());
        setId("kept-stage");
        getStyleClass().add("stage");
        setMouseTransparent(true);
        getChildren().add(canvas);
        images.onNews(this::requestLayout);
        bench.timeline().moment().subscribe(this::requestLayout);
        bench.gaze().kept().subscribe(this::requestLayout);
        bench.session().outcome().subscribe(this::requestLayout);
        bench.session().reverse().subscribe(this::requestLayout);
        gaze.filter().subscribe(this::requestLayout);
        gaze.channel().subscribe(this::requestLayout);
        gaze.uses().subscribe(this::requestLayout);
        gaze.unpooled().subscribe(this::requestLayout);
        gaze.ranges().shared().subscribe(this::requestLayout);
        gaze.look().subscribe(this::requestLayout);
        gaze.veil().subscribe(this::requestLayout);
        bench.messages().languageProperty().subscribe(this::requestLayout);
        ink.subscribe(this::requestLayout);
        scale.subscribe(this::requestLayout);
        audience.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var kept = bench.gaze().kept().get();
        if (kept != null && kept.result().isPresent() && getWidth() > 0 && getHeight() > 0) {
            paint(bench.beside(kept));
        }
    }

    private void paint(Outcome kept) {
        double factor = StagePane.factor(scale.get(), getHeight());
        double width = getWidth() / factor;
        double height = getHeight() / factor;
        var onlooker = audience.get() ? Onlooker.COMPARING_AUDIENCE : Onlooker.COMPARER;
        var other = bench.shown().getValue();
        var needs = Optional.ofNullable(other)
                .flatMap(now -> views.needs(now, bench.timeline().inSlice(), bench.gaze(), kept, onlooker));
        var moment = bench.momentOn(kept);
        images.begin(Nodes.density(this) * factor);
        var g = canvas.getGraphicsContext2D();
        g.save();
        g.scale(factor, factor);
        views.of(kept, moment, gaze, new Plan.Room(width, height, factor, onlooker, needs))
                .ifPresent(view -> {
                    new StagePainter(g, ink.getValue(), view, images).paint(width, height);
                    shown.accept(view);
                });
        g.restore();
    }
}
