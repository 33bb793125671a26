package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;

import convolarium.session.Descent.Way;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Overlay;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Ink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The picture of the room on its way down, by its layer again and again and by pooling, as a race.
final class DescentPane extends VBox {

    /// How high all but the pictures is, in em.
    private static final double REST = 14;

    /// How wide a picture is at least, in em.
    private static final double LEAST = 20;

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Bench bench;
    private final Overlay overlay;
    private final DescentWords words;
    private final Map<Way, DescentLane> lanes = new EnumMap<>(Way.class);
    private final Label title;
    private final Label beginning = new Label();
    private final Label sentence = new Label();
    private final Actions actions;
    private final DescentRace race;

    DescentPane(Bench bench, ObservableValue<Ink> ink, Overlay overlay) {
        this.bench = bench;
        this.overlay = overlay;
        this.words = new DescentWords(bench.messages());
        this.race = new DescentRace(bench.session(), this::tell);
        var messages = bench.messages();
        title = Titles.of(messages.text("descent.title"));
        actions = new Actions(List.of(
                Action.of("descent-play", Group.TIME, "descent.play", this::play)
                        .withIcon("mdi2p-play")
                        .on(KeyCode.SPACE),
                Action.of("descent-step", Group.TIME, "descent.step", race::step)
                        .withIcon("mdi2s-skip-next")
                        .on(KeyCode.RIGHT)
                        .when(race.over().not()),
                Action.of("descent-again", Group.TIME, "descent.again", this::begin)
                        .withIcon("mdi2s-skip-backward")
                        .on(KeyCode.HOME)));
        for (var way : Way.values()) {
            lanes.put(way, new DescentLane(DescentWords.name(way).replace('.', '-'), way, words, ink));
        }
        setId("descent");
        getStyleClass().addAll("overlay-card", "descent");
        setFocusTraversable(true);
        setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(head(), ways(), foot());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        Nodes.seen(this).subscribe((_, seen) -> {
            if (!seen) {
                race.leave();
            }
        });
        messages.languageProperty().subscribe(this::tell);
    }

    /// What opens it.
    Action action() {
        return Action.of("shrink", Group.LAYER, "descent.open", this::open).withIcon("mdi2a-arrow-collapse-all");
    }

    private Node head() {
        beginning.setId("descent-beginning");
        beginning.getStyleClass().add("muted");
        return overlay.head("descent-close", bench.messages(), title, beginning);
    }

    private Node ways() {
        var ways = new HBox();
        ways.getStyleClass().add("descent-race");
        lanes.values().forEach(lane -> {
            lane.setPrefWidth(0);
            HBox.setHgrow(lane, Priority.ALWAYS);
            ways.getChildren().add(lane);
        });
        VBox.setVgrow(ways, Priority.ALWAYS);
        return ways;
    }

    private Node foot() {
        sentence.setId("descent-sentence");
        sentence.getStyleClass().add("descent-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var messages = bench.messages();
        var buttons = List.of(
                Icons.button(actions.get("descent-again"), messages),
                Icons.play(actions.get("descent-play"), messages, race.playing()),
                Icons.button(actions.get("descent-step"), messages));
        buttons.forEach(button -> button.setFocusTraversable(false));
        var foot = new HBox(sentence);
        foot.getChildren().addAll(buttons);
        foot.getStyleClass().add("descent-foot");
        return foot;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.VERTICAL;
    }

    /// So wide that square pictures fill it.
    @Override
    protected double computePrefWidth(double height) {
        double em = title.getFont().getSize();
        return 2 * Math.max(LEAST * em, height - REST * em) + 4 * em;
    }

    private void open() {
        overlay.open(this, this);
        begin();
    }

    private void begin() {
        lanes.values().forEach(DescentLane::begin);
        race.begin(bench.gaze().filter().get());
    }

    private void press(KeyEvent event) {
        actions.bound(event).ifPresent(action -> {
            action.run();
            event.consume();
        });
    }

    /// Pauses, goes on, or begins again.
    private void play() {
        if (race.over().get()) {
            begin();
        } else if (race.playing().get()) {
            race.pause();
        } else {
            race.go();
        }
    }

    private void tell() {
        var experiment = race.experiment();
        var now = race.now();
        now.forEach((way, done) -> {
            boolean map = way == Way.LAYER && experiment.signed() && done.layers() > 0;
            var tone = Optional.of(experiment.picture().tone()).filter(_ -> !map);
            requireNonNull(lanes.get(way)).show(done, tone);
        });
        boolean still = !race.playing().get() && !race.over().get();
        var said = words.said(experiment.op(), now, still);
        beginning.setText(words.beginning(experiment.picture().values().shape()));
        sentence.setText(said);
        sentence.pseudoClassStateChanged(OVER, race.over().get());
        setAccessibleText(words.all(now, said));
    }
}
