package convolarium.ui.explore;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.session.Outcome;
import convolarium.ui.control.Notice;
import convolarium.ui.control.ParamPane;
import convolarium.ui.control.Transport;
import convolarium.ui.draw.MapImages;
import convolarium.ui.motion.Pulse;
import convolarium.ui.motion.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// The Explore room: input and layer on the left, the stage in the middle, all maps on the right, time below.
public final class ExploreView extends BorderPane {

    private static final int LARGE = 64;
    /// Up to this size the pencil is one cell wide, above it two, to be seen.
    private static final int FINE = 20;

    private static final double STALE = 0.3;

    private final Bench bench;
    private final Surroundings surroundings;
    private final Pictures pictures;
    private final Notice notice;
    private final FormulaBar formula;
    private final ArithmeticPane arithmetic;
    private final MisfitCard misfit;
    private final ReadingPane reading;
    private final StagePane stage;
    private final ProgressBar progress = new ProgressBar();
    private final Pulse pulse;
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private String source;

    public ExploreView(Surroundings surroundings) {
        this.surroundings = surroundings;
        var session = surroundings.session();
        var messages = surroundings.messages();
        this.notice = new Notice(messages);
        this.bench = new Bench(session, messages, new Timeline(), new Gaze(), new MapImages(), notice::show);
        this.pictures = new Pictures(surroundings, notice::show);
        this.formula = new FormulaBar(messages);
        this.arithmetic = new ArithmeticPane(messages);
        this.misfit = new MisfitCard(session, messages);
        this.reading = new ReadingPane(bench);
        this.stage = new StagePane(bench, surroundings.ink(), scale, arithmetic::show);
        this.source = "";
        this.pulse = new Pulse(this::tick);
        getStyleClass().add("explore");
        setLeft(controls());
        setCenter(middle());
        setRight(reading);
        setBottom(new Transport(bench.timeline(), messages));
        bench.timeline().playing().subscribe(on -> bench.gaze().hover().set(null));
        session.outcome().subscribe(this::show);
        bench.gaze().shared().subscribe(() -> show(session.outcome().get()));
        messages.languageProperty().subscribe(() -> show(session.outcome().get()));
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::showing);
    }

    private Node controls() {
        var messages = bench.messages();
        var title = new Label();
        title.textProperty().bind(messages.text("layer.title"));
        title.getStyleClass().add("section-title");
        var box = new VBox(
                new InputPane(bench, pictures, this::chooseFile),
                title,
                kinds(),
                params(Conv.TYPE, Set.of("kernel", "stride", "padding", "padding-rule", "border", "dilation", "flip")),
                params(
                        Pool.TYPE,
                        Set.of(
                                "reduction",
                                "extent",
                                "outputs",
                                "kernel",
                                "stride",
                                "padding",
                                "padding-rule",
                                "dilation",
                                "ceil",
                                "count-padding",
                                "norm")));
        box.getStyleClass().addAll("side-pane", "controls");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private <O extends Op> Node params(OpType<O> type, Set<String> keys) {
        var pane = new ParamPane<>(bench.session(), bench.messages(), type, keys);
        bench.session().experiment().subscribe(now -> {
            pane.setVisible(now.op().type().equals(type));
            pane.setManaged(pane.isVisible());
        });
        return pane;
    }

    private SegmentedButton kinds() {
        var segments = new SegmentedButton(kind(Conv.TYPE), kind(Pool.TYPE));
        segments.setId("kinds");
        segments.getStyleClass().add("kinds");
        return segments;
    }

    private ToggleButton kind(OpType<?> type) {
        var session = bench.session();
        var button = new ToggleButton();
        button.setId("kind-" + type.id());
        button.textProperty().bind(bench.messages().text("op." + type.id()));
        button.setOnAction(_ -> {
            session.edit(new Object(), now -> now.withKind(type));
            button.setSelected(true);
        });
        session.experiment().subscribe(now -> button.setSelected(now.op().type().equals(type)));
        return button;
    }

    private Node middle() {
        var cover = new StackPane(stage, misfit);
        StackPane.setAlignment(misfit, Pos.BOTTOM_CENTER);
        VBox.setVgrow(cover, Priority.ALWAYS);
        progress.setId("progress");
        progress.getStyleClass().add("progress-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        var box = new VBox(formula, progress, notice, cover, arithmetic);
        box.getStyleClass().add("middle");
        return box;
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
        double share = bench.session().progress();
        progress.setVisible(share >= 0);
        progress.setProgress(Math.max(0, share));
    }

    private void show(@Nullable Outcome outcome) {
        if (outcome == null) {
            return;
        }
        outcome.fit().fits().filter(_ -> outcome.result().isPresent()).ifPresent(fits -> {
            formula.show(outcome, fits);
            bench.timeline().resize(fits.output().height(), fits.output().width());
        });
        misfit.show(outcome);
        reading.show(outcome);
        stage.show(outcome);
        boolean stale = outcome.result().isEmpty();
        for (Node part : List.of(formula, arithmetic, reading)) {
            part.setOpacity(stale ? STALE : 1);
        }
        stage.setOpacity(outcome.failed().isPresent() ? STALE : 1);
        if (stale) {
            bench.timeline().playing().set(false);
        }
        if (!outcome.experiment().source().equals(source)) {
            source = outcome.experiment().source();
            begin(outcome);
        }
    }

    /// Another picture: the window sets off, and the mouse draws on what is small enough to be drawn on.
    private void begin(Outcome outcome) {
        var picture = outcome.experiment().picture();
        boolean small = Math.max(picture.height(), picture.width()) <= LARGE;
        bench.gaze().tool().set(small ? Gaze.Tool.PENCIL : Gaze.Tool.WINDOW);
        bench.gaze().brush().set(Math.max(picture.height(), picture.width()) <= FINE ? 1 : 2);
        bench.timeline().restart();
    }

    /// Asks for a picture file and shows it.
    public void chooseFile() {
        surroundings.chooseFile().get().ifPresent(pictures::open);
    }

    /// Shows what the clipboard holds.
    public void paste() {
        pictures.paste(Clipboard.getSystemClipboard());
    }

    /// How fast the window goes; 1 is 600 ms for a cell.
    public DoubleProperty speed() {
        return bench.timeline().speed();
    }

    /// Lets the stage have the keys.
    public void focusStage() {
        stage.focusOutput();
    }

    /// Says a sentence that needs no answer.
    public void say(String sentence) {
        notice.show(sentence);
    }

    Bench bench() {
        return bench;
    }

    /// Shows the picture in a file, or says why not.
    public void open(Path file) {
        pictures.open(file);
    }

    /// What the keys do that no control in focus has taken.
    public void keyPressed(KeyEvent event) {
        new RoomKeys(bench).pressed(event);
    }
}
