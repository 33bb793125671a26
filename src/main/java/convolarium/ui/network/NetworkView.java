package convolarium.ui.network;

import convolarium.session.Blueprint;
import convolarium.session.Flow;
import convolarium.session.Progress.State;
import convolarium.session.Steps;
import convolarium.session.Studio;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Notice;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.ProgressLine;
import convolarium.ui.control.RoomView;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Sides;
import convolarium.ui.control.Surroundings;
import convolarium.ui.motion.Pulse;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Network room: the layers in a row on top; below them the input on the left, the maps of the chosen layer in the
/// middle, and what can be set on it on the right.
public final class NetworkView extends BorderPane implements RoomView {

    private final Surroundings surroundings;
    private final Studio studio;
    private final Notice notice;
    private final Pictures pictures;
    private final Actions actions;
    private final TotalsBar totals;
    private final Ribbon ribbon;
    private final RibbonScroll ribbonScroll;
    private final MapsView maps;
    private final InputSide input;
    private final LayerSide layer;
    private final Sides sides;
    private final VBox building;
    private final ScrollPane right;
    private final Course course;
    private final Replay replay;
    private final SlowView slowView;
    private final BooleanProperty training = new SimpleBooleanProperty(this, "training");
    private final Supplies supplies;
    private final VBox lessons;
    private final Questions questions;
    private final ResultsSide results;
    private final TrainBar bar;
    private final StackPane corner = new StackPane();
    private final ProgressLine progress = new ProgressLine("net-progress");
    private final Pulse pulse = new Pulse(_ -> tick());

    /// @param open shows a map being made
    public NetworkView(Surroundings surroundings, MapOpener open) {
        this.surroundings = surroundings;
        this.studio = surroundings.studio();
        var messages = surroundings.messages();
        this.notice = new Notice(messages);
        var builder = new Building(studio);
        this.course = new Course(surroundings, new Consequences(surroundings, this::build, notice));
        this.replay = new Replay(course);
        this.supplies = new Supplies(surroundings, course, training, notice);
        this.pictures = new Pictures(surroundings, supplies::take, notice);
        var runs = new Runs(surroundings, course, notice);
        this.maps = new MapsView(surroundings, runs, new Closer(messages, open, notice));
        this.questions = new Questions(surroundings, course.material(), maps, pictures);
        var slow = new SlowMotion(course, studio, training);
        this.results = new ResultsSide(surroundings, runs, training, notice);
        this.actions = new Actions(builder.list())
                .and(supplies.actions())
                .and(questions.list())
                .and(new InputActions(surroundings, pictures).list())
                .and(new TrainActions(runs, replay, training, slow.on()).list())
                .and(new SlowActions(slow).list())
                .and(results.list());
        this.totals = new TotalsBar(studio, messages);
        this.ribbon = new Ribbon(surroundings);
        this.ribbonScroll = new RibbonScroll(ribbon);
        this.input = new InputSide(surroundings, pictures);
        this.layer = new LayerSide(surroundings, builder, actions);
        this.building = new VBox(input);
        this.right = Scrolls.down(layer);
        this.lessons =
                new VBox(new DataPane(surroundings, course, supplies.imports()), new RecipePane(course, messages));
        this.bar = new TrainBar(runs, replay, actions, messages);
        getStyleClass().add("network");
        setTop(top());
        this.slowView = new SlowView(slow, course, surroundings, actions);
        this.sides = new Sides(this, building, right, surroundings);
        follow();
    }

    private void follow() {
        sides.low().subscribe(this::brief);
        sides.high().subscribe(this::brief);
        training.subscribe(_ -> arrange());
        training.subscribe(bar::open);
        supplies.drawing().subscribe(this::arrange);
        questions.onNews(this::arrange);
        maps.onExcited(questions::excited);
        slowView.onTurn(this::arrange);
        studio.watch();
        studio.blueprint().subscribe(this::show);
        studio.flow().subscribe(this::show);
        surroundings.messages().languageProperty().subscribe(this::showAll);
        surroundings.ink().subscribe(this::showAll);
        surroundings.zoom().subscribe(this::showAll);
        Nodes.seen(this).subscribe(pulse::run);
    }

    private void brief() {
        boolean more = training.get() || questions.probed().get();
        ribbon.brief(sides.low().get() || (more && !sides.high().get()));
        totals.brief(sides.low().get());
    }

    /// What stands around the maps: how the network is built, or how it learns.
    private void arrange() {
        boolean on = training.get();
        var usual = supplies.side(on ? results : right);
        var beside = slowView.beside(questions.side(usual));
        var middle = slowView.insteadOf(questions.middle(supplies.middle(maps)));
        sides.show(on ? lessons : building, middle, beside, on && beside.equals(usual));
        brief();
        setBottom(on ? bar : null);
        if (on) {
            course.material().load(_ -> {});
        }
    }

    /// Shows the chosen layer for somebody to change it; after the event that asks for it, as it takes away its button.
    private void build() {
        Platform.runLater(() -> {
            training.set(false);
            questions.close();
        });
    }

    private Node top() {
        progress.setVisible(false);
        corner.getStyleClass().add("corner");
        totals.add(actions.get("probe"), questions.probed());
        totals.add(actions.get("train"), training);
        totals.getChildren().add(corner);
        return new VBox(totals, progress, notice, ribbonScroll);
    }

    private void tick() {
        replay.tick();
        questions.tick();
        results.tick();
        progress.show(course.training().state().get() == State.RUNNING ? -1 : studio.progress());
    }

    private void showAll() {
        show(studio.blueprint().get());
        show(studio.flow().get());
    }

    private void show(Blueprint now) {
        if (course.teaching()) {
            layer.follow(now);
            return;
        }
        totals.show(now);
        ribbon.show(now);
        ribbonScroll.reveal(now.selected());
        input.show(now);
        layer.show(now);
        maps.show(studio.flow().get());
    }

    private void show(@Nullable Flow flow) {
        ribbon.show(flow);
        input.show(flow);
        maps.show(flow);
        if (flow != null && flow.failed().isPresent()) {
            notice.refuse(() -> surroundings.messages().get("net.too-large"));
        }
    }

    @Override
    public Region view() {
        return this;
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
        return studio.steps();
    }

    @Override
    public String step(int number) {
        var all = studio.steps().all();
        return new Differences(surroundings.messages()).between(all.get(number - 1), all.get(number));
    }

    /// What scrolls has its contents only once it is styled.
    @Override
    public void focusStage() {
        if (ribbon.getScene() == null) {
            applyCss();
        }
        ribbon.requestFocus();
    }

    @Override
    public void present(boolean on) {
        sides.present(on);
        Nodes.show(corner, on);
        focusStage();
    }

    @Override
    public Pane corner() {
        return corner;
    }

    @Override
    public void take(Clipboard brought) {
        if (!brought.hasFiles() || !supplies.open(brought.getFiles().getFirst().toPath())) {
            pictures.paste(brought);
        }
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
