package convolarium.ui.network;

import convolarium.session.Blueprint;
import convolarium.session.Flow;
import convolarium.session.Steps;
import convolarium.session.Studio;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Notice;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.RoomView;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Sides;
import convolarium.ui.control.Surroundings;
import convolarium.ui.motion.Pulse;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
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
    private final StackPane corner = new StackPane();
    private final ProgressBar progress = new ProgressBar();
    private final Pulse pulse = new Pulse(_ -> tick());

    /// @param open shows a map being made
    public NetworkView(Surroundings surroundings, MapOpener open) {
        this.surroundings = surroundings;
        this.studio = surroundings.studio();
        var messages = surroundings.messages();
        this.notice = new Notice(messages);
        this.pictures = new Pictures(
                surroundings,
                (source, picture) -> studio.edit(new Object(), now -> now.withPicture(source, picture)),
                notice::show);
        var building = new Building(studio);
        this.actions = new Actions(building.list()).and(new InputActions(surroundings, pictures).list());
        this.totals = new TotalsBar(studio, messages);
        this.ribbon = new Ribbon(surroundings, actions);
        this.ribbonScroll = new RibbonScroll(ribbon);
        this.maps = new MapsView(surroundings, new Closer(messages, open, notice::show)::show);
        this.input = new InputSide(surroundings, pictures);
        this.layer = new LayerSide(surroundings, building, actions);
        getStyleClass().add("network");
        setTop(top());
        setCenter(maps);
        this.sides = new Sides(this, new VBox(input), Scrolls.down(layer), surroundings.zoom());
        sides.low().subscribe(ribbon::brief);
        studio.watch();
        studio.blueprint().subscribe(this::show);
        studio.flow().subscribe(this::show);
        messages.languageProperty().subscribe(this::showAll);
        surroundings.ink().subscribe(this::showAll);
        surroundings.zoom().subscribe(this::showAll);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(pulse::run);
    }

    private Node top() {
        progress.getStyleClass().add("progress-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        corner.getStyleClass().add("corner");
        totals.getChildren().add(corner);
        return new VBox(totals, progress, notice, ribbonScroll);
    }

    private void tick() {
        double share = studio.progress();
        progress.setVisible(share >= 0);
        progress.setProgress(Math.max(0, share));
    }

    private void showAll() {
        show(studio.blueprint().get());
        show(studio.flow().get());
    }

    private void show(Blueprint now) {
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
            notice.show(surroundings.messages().get("net.too-large"));
        }
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public Actions actions() {
        return actions.and(List.of(sides.toggle()));
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
        corner.setVisible(on);
        corner.setManaged(on);
        focusStage();
    }

    @Override
    public Pane corner() {
        return corner;
    }

    @Override
    public void open(Path file) {
        pictures.open(file);
    }

    @Override
    public void say(String sentence) {
        notice.show(sentence);
    }
}
