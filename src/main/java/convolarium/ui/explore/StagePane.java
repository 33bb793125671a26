package convolarium.ui.explore;

import convolarium.data.PatternSource;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.ui.control.Nodes;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.MisfitPainter;
import convolarium.ui.draw.Needs;
import convolarium.ui.draw.Onlooker;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// The stage: the painted layer, and what mouse and keyboard do to it.
final class StagePane extends Pane {

    /// Where less than this is left of the height, nothing is drawn larger than usual.
    private static final double LEAST = 300;

    /// The room at the bottom for the sentence about what does not fit.
    private static final double CARD = 180;

    private final Bench bench;
    private final ObservableValue<Ink> ink;
    private final ObservableDoubleValue scale;
    private final ObservableBooleanValue audience;
    private final StageViews views;
    private final StageSums sums;
    private final Consumer<StageView> shown;
    private final Canvas canvas = new Canvas();
    private final Pane over = new Pane();
    private final StageCells cells;
    private final Looking looking;
    private @Nullable Outcome outcome;
    private @Nullable StageView view;
    private @Nullable StageView drawn;

    /// @param scale    how many times as large as usual everything is drawn
    /// @param audience whether there is one
    /// @param shown    is told what the stage shows, whenever it shows something else
    StagePane(
            Bench bench,
            ObservableValue<Ink> ink,
            ObservableDoubleValue scale,
            ObservableBooleanValue audience,
            Consumer<StageView> shown) {
        this.scale = scale;
        this.audience = audience;
        this.bench = bench;
        this.looking = new Looking(bench.gaze());
        this.cells = new StageCells(bench, this::view, this::drawn);
        this.ink = ink;
        this.views = new StageViews(bench.messages());
        this.shown = shown;
        setId("stage");
        getStyleClass().add("stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(Description.now(bench));
        over.getChildren().addAll(cells.nodes());
        getChildren().addAll(canvas, over);
        new StageMouse(this, over, bench);
        this.sums = new StageSums(bench, this::requestLayout);
        bench.shown().subscribe(this::show);
        bench.images().onNews(this::requestLayout);
        bench.timeline().moment().subscribe(_ -> {
            if (!bench.timeline().playing().get() && isCounted()) {
                looking.follow(bench.timeline().inSlice().cell());
            }
        });
        List.of(ink, scale, audience, bench.messages().languageProperty()).forEach(this::watch);
        List.of(bench.timeline().moment(), bench.session().reverse()).forEach(this::watch);
        var gaze = bench.gaze();
        List.of(gaze.filter(), gaze.channel(), gaze.hover(), gaze.look()).forEach(this::watch);
        List.of(gaze.uses(), gaze.unpooled(), gaze.gradients(), gaze.veil()).forEach(this::watch);
    }

    private void watch(Observable what) {
        what.subscribe(this::requestLayout);
    }

    /// Shows what came of an experiment; where nothing came of it for want of memory, the one before stays.
    private void show(@Nullable Outcome now) {
        if (now != null && (now.result().isPresent() || now.fit() instanceof Fit.Misfit)) {
            if (outcome != null && isOther(outcome.experiment(), now.experiment())) {
                looking.whole();
            }
            outcome = now;
            requestLayout();
        }
    }

    /// Whether the timeline counts cells as what is shown does; it is ahead where the output has just become wider.
    private boolean isCounted() {
        return view != null
                && view.fits().output().width() == bench.timeline().cols().get();
    }

    private static boolean isOther(Experiment before, Experiment now) {
        return !PatternSource.plain(before.source()).equals(PatternSource.plain(now.source()))
                || before.picture().height() != now.picture().height()
                || before.picture().width() != now.picture().width();
    }

    Optional<StageView> view() {
        return Optional.ofNullable(view);
    }

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double factor = factor(scale.get(), getHeight());
        over.getTransforms().setAll(new Scale(factor, factor));
        over.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        var now = outcome;
        if (now != null && view != null && (sums.waits(now) || bench.gradients().waits(now)) && !resized) {
            return;
        }
        view = null;
        if (now == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        bench.images().begin(Nodes.density(this) * factor);
        var g = canvas.getGraphicsContext2D();
        g.save();
        g.scale(factor, factor);
        paint(now, over.getWidth(), over.getHeight());
        g.restore();
    }

    /// How many times as large as usual a stage of a height is drawn.
    static double factor(double wanted, double height) {
        return Math.min(wanted, Math.max(1, height / LEAST));
    }

    private void paint(Outcome now, double width, double height) {
        if (now.result().isPresent()) {
            var room = new Plan.Room(width, height, factor(scale.get(), getHeight()), onlooker(), besides(now));
            var moment = bench.gradients().moment(now, bench.timeline().inSlice());
            views.of(now, moment, bench.gaze(), room).ifPresent(view -> paint(now, view, room));
        } else {
            var shape = now.experiment().picture().values().shape();
            paint(now, window(now.experiment().op()).on(shape));
        }
    }

    private Onlooker onlooker() {
        return bench.gaze().kept().get() == null
                ? audience.get() ? Onlooker.AUDIENCE : Onlooker.READER
                : audience.get() ? Onlooker.COMPARING_AUDIENCE : Onlooker.COMPARER;
    }

    /// What the layer needs that this one is compared with.
    private Optional<Needs> besides(Outcome now) {
        return Optional.ofNullable(bench.gaze().kept().get())
                .filter(kept -> kept.result().isPresent())
                .map(bench::beside)
                .flatMap(kept -> views.needs(kept, bench.momentOn(kept), bench.gaze(), now, onlooker()));
    }

    /// Mouse and keyboard work on what the layer is made of, also where gradients stand in its place.
    private void paint(Outcome made, StageView now, Plan.Room room) {
        var shownNow =
                sums.paint(canvas.getGraphicsContext2D(), ink.getValue(), now, over.getWidth(), over.getHeight());
        drawn = shownNow;
        var below = now.back().isEmpty()
                ? shownNow
                : views.forward(made, now.moment(), bench.gaze(), room)
                        .map(forward -> forward.with(now.plan(), now.channel(), forward.scale(), forward.captions()))
                        .orElse(shownNow);
        view = below;
        cells.place(below);
        looking.at(below, room);
        shown.accept(shownNow);
    }

    /// What is drawn, with gradients where there are any.
    Optional<StageView> drawn() {
        return Optional.ofNullable(view == null ? null : drawn);
    }

    private void paint(Outcome misfit, Placement placement) {
        var g = canvas.getGraphicsContext2D();
        double width = over.getWidth();
        double height = over.getHeight();
        g.setFill(ink.getValue().background());
        g.fillRect(0, 0, width, height);
        var experiment = misfit.experiment();
        var title = new SliceWords(bench.messages())
                .input(misfit, placement, bench.gaze().channel().get());
        new MisfitPainter(g, ink.getValue(), experiment.picture(), placement, width, height - CARD)
                .paint(title, misfit.input(), bench.images());
        cells.leave();
    }

    /// What lies on the input; what spreads starts from one cell after another.
    private static Window window(Op op) {
        return switch (op) {
            case Conv conv -> conv.window();
            case Pool pool -> pool.window();
            case StochasticPool pool -> pool.window();
            default -> Window.square(Axis.of(1));
        };
    }

    /// The cells for the keyboard.
    StageCells cells() {
        return cells;
    }

    /// The channel at a point where another one than the shown one is to be seen.
    Optional<Integer> channelAt(double x, double y) {
        return view().flatMap(view -> sums.channelAt(view, x, y));
    }

    /// How closely pictures are looked at.
    Looking looking() {
        return looking;
    }

    void focusOutput() {
        cells.focusOutput();
    }
}
