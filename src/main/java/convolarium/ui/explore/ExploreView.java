package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.session.Session;
import convolarium.session.Steps;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Notice;
import convolarium.ui.control.Overlay;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.ProgressLine;
import convolarium.ui.control.RoomView;
import convolarium.ui.control.Sides;
import convolarium.ui.control.Surroundings;
import convolarium.ui.control.TimeActions;
import convolarium.ui.control.Transport;
import convolarium.ui.draw.Veil;
import convolarium.ui.motion.Pulse;
import convolarium.ui.motion.Timeline;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Explore room: input and layer on the left, the stage in the middle, all maps on the right, time below.
public final class ExploreView extends BorderPane implements RoomView {

    private static final double STALE = 0.3;

    private final Bench bench;
    private final Surroundings surroundings;
    private final Pictures pictures;
    private final Actions actions;
    private final Notice notice;
    private final FormulaBar formula;
    private final ArithmeticPane arithmetic;
    private final LayerMisfit misfit;
    private final ReadingPane reading;
    private final StagePane stage;
    private final Sides sides;
    private final AudiencePane audience;
    private final ProgressLine progress = new ProgressLine("progress");
    private final Pulse pulse = new Pulse(this::tick);
    private final Manner manner;
    private final KeptLayer kept;

    public ExploreView(Surroundings surroundings, Overlay overlay) {
        this.surroundings = surroundings;
        var session = surroundings.session();
        var messages = surroundings.messages();
        this.notice = new Notice(messages);
        this.bench = Bench.of(session, messages, notice);
        this.pictures = new Pictures(
                surroundings,
                (gesture, origin, picture) -> session.edit(gesture, now -> now.withPicture(origin, picture)),
                notice);
        var gaze = bench.gaze();
        this.kept = new KeptLayer(session, gaze);
        this.formula = new FormulaBar(messages, gaze.kept(), gaze.veil());
        this.arithmetic = new ArithmeticPane("arithmetic", messages, gaze, "B");
        this.misfit = new LayerMisfit(session, messages);
        this.audience = new AudiencePane(bench);
        this.stage = new StagePane(bench, surroundings.ink(), surroundings.zoom(), audience.there(), arithmetic::show);
        var makes = session.outcome()
                .map(now -> now != null && now.result().isPresent())
                .orElse(false);
        var time = TimeActions.of(bench.timeline(), makes).stream().map(bench.predicting()::through);
        var known = new Actions(time.toList())
                .and(new RoomActions(bench, pictures, stage.cells()).list(this::chooseFile, this::describe))
                .and(new LookActions(stage.looking()).list())
                .and(new PredictActions(bench).list())
                .and(List.of(new DescentPane(bench, surroundings.ink(), overlay).action()));
        this.reading = new ReadingPane(bench, known, surroundings.zoom(), stage.cells()::focusWindow);
        var input = new InputPane(bench, surroundings.ink(), pictures, this::chooseFile);
        this.actions = known.and(new PictureActions(bench, pictures, input).list())
                .and(new PaneActions(bench, reading).list());
        stage.cells().onTable(actions.get("paste")::run);
        getStyleClass().add("explore");
        this.sides = new Sides(this, new VBox(input, new LayerPane(session, messages)), reading, surroundings);
        sides.needed().bind(gaze.predicts());
        sides.high().subscribe(reading::roomy);
        this.manner = new Manner(gaze, bench.timeline(), sides.away());
        setCenter(middle());
        setBottom(new Transport(bench.timeline(), actions, messages, gaze.veil().map(veil -> veil != Veil.SIZE)));
        watch(session);
    }

    private void watch(Session session) {
        bench.timeline().playing().subscribe(on -> bench.gaze().hover().set(null));
        bench.gaze().kept().subscribe(kept -> sides.style("comparing", kept != null));
        session.outcome().subscribe(this::show);
        Runnable again = () -> show(session.outcome().get());
        bench.gaze().ranges().shared().subscribe(again);
        surroundings.messages().languageProperty().subscribe(again);
        surroundings.zoom().subscribe(again);
        Nodes.seen(this).subscribe(this::showing);
    }

    @Override
    public Region view() {
        return this;
    }

    /// Before an audience the panes make room for the stage.
    @Override
    public void present(boolean on) {
        sides.style("presenting", on);
        audience.present(on);
        sides.present(on);
        reading.present(on);
        focusStage();
    }

    /// What stands beside the formula before an audience.
    @Override
    public Pane corner() {
        return audience.corner();
    }

    private Node middle() {
        var stages = new Stages(bench, stage, surroundings, audience.there());
        var cover = new StackPane(DepthStrip.above(stages, bench, surroundings), misfit);
        StackPane.setAlignment(misfit, Pos.BOTTOM_CENTER);
        cover.setPrefHeight(0);
        VBox.setVgrow(cover, Priority.ALWAYS);
        progress.setVisible(false);
        var box = new VBox(formula, progress, notice, cover, arithmetic);
        box.getStyleClass().add("middle");
        return new StackPane(box, audience);
    }

    private void showing(boolean on) {
        pulse.run(on);
        if (on) {
            focusStage();
        }
    }

    private void tick(double seconds) {
        if (bench.gaze().hover().get() == null) {
            bench.timeline().advance(seconds);
        }
        progress.show(bench.session().progress());
    }

    private void show(@Nullable Outcome outcome) {
        if (outcome == null) {
            return;
        }
        outcome.fit().fits().filter(_ -> outcome.result().isPresent()).ifPresent(fits -> {
            formula.show(outcome, fits);
            bench.resize(fits.output());
        });
        misfit.show(outcome);
        reading.show(outcome);
        boolean stale = outcome.result().isEmpty();
        List.of(formula, arithmetic)
                .forEach(part -> Nodes.show(part, outcome.fit().fits().isPresent()));
        List.of(formula, arithmetic, reading).forEach(part -> part.setOpacity(stale ? STALE : 1));
        stage.setOpacity(outcome.failed().isPresent() ? STALE : 1);
        if (stale) {
            bench.timeline().playing().set(false);
        }
        manner.show(outcome.experiment());
    }

    /// How the room is looked at.
    public Manner manner() {
        return manner;
    }

    /// Asks for a picture file and shows it.
    public void chooseFile() {
        surroundings.chooseFile().get().ifPresent(pictures::open);
    }

    private void describe() {
        if (!audience.describe(bench.gaze().predicts().get())) {
            alone().set(false);
            reading.describe();
        }
    }

    /// Looks at a map, and where a filter sees several channels, at what it makes of each.
    public void look(int map) {
        bench.gaze().filter().set(map);
        bench.gaze().sums().set(Sights.hasSums(bench.session().experiment().get()));
    }

    /// What stands beside the layer, to be compared with.
    public KeptLayer kept() {
        return kept;
    }

    /// The clock of the animation.
    public Timeline timeline() {
        return bench.timeline();
    }

    @Override
    public void focusStage() {
        stage.focusOutput();
    }

    @Override
    public Notice notice() {
        return notice;
    }

    Bench bench() {
        return bench;
    }

    @Override
    public void take(Clipboard brought) {
        new LayerCode(bench).take(brought, pictures);
    }

    @Override
    public BooleanProperty alone() {
        return sides.away();
    }

    @Override
    public Actions actions() {
        return actions;
    }

    @Override
    public Steps<?> steps() {
        return bench.session().steps();
    }

    @Override
    public String step(int number) {
        var steps = bench.session().steps().all();
        return new Changes(bench.messages()).between(steps.get(number - 1), steps.get(number));
    }
}
