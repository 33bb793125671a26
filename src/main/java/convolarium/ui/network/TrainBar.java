package convolarium.ui.network;

import convolarium.session.Progress;
import convolarium.session.Progress.Reason;
import convolarium.session.Progress.State;
import convolarium.session.Standing;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.ProgressLine;
import convolarium.ui.control.Sliders;
import convolarium.ui.network.ShownStep.Place;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Play, pause, step, and the way through time of a training run.
final class TrainBar extends VBox {

    private static final int MINUTE = 60;

    private final Course course;
    private final Replay replay;
    private final Messages messages;
    private final Slider scrubber = new Slider();
    private final Label place = new Label();
    private final Label words = new Label();
    private final ProgressLine done = new ProgressLine("train-done");
    private final Label trouble = new Label();
    private final Button wayOut = new Button();
    private final HBox alert = new HBox(trouble, wayOut);
    private final Button play;
    private boolean showing;

    TrainBar(Runs runs, Replay replay, Actions actions, Messages messages) {
        this.course = runs.course();
        this.replay = replay;
        this.messages = messages;
        var row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("transport");
        play = Icons.play(
                actions.get("train-play"), messages, course.training().state().map(now -> now == State.RUNNING));
        var ways = group(play);
        Stream.of("train-step", "train-epoch", "train-stop", "train-anew")
                .map(id -> Icons.button(actions.get(id), messages))
                .forEach(ways.getChildren()::add);
        place.setId("train-place");
        place.getStyleClass().add("counter");
        place.setMinWidth(USE_PREF_SIZE);
        words.setId("train-words");
        words.getStyleClass().add("train-words");
        Icons.tellWhole(words);
        var again = Icons.button(actions.get("train-replay"), messages);
        replay.playing()
                .subscribe(on -> again.setGraphic(new FontIcon(
                        on ? "mdi2p-pause" : actions.get("train-replay").icon())));
        var slow = actions.get("slow");
        var time = group(again, scrubber(), place, Icons.button(actions.get("train-fork"), messages));
        HBox.setHgrow(time, Priority.ALWAYS);
        row.getChildren().addAll(ways, slow(slow, play), time, words);
        slow.on().subscribe(on -> {
            ways.setDisable(on);
            time.setDisable(on);
        });
        getChildren().addAll(alert(runs), done, row);
        course.training().progress().subscribe(this::show);
        course.training().state().subscribe(_ -> showAll());
        course.training().moment().subscribe(this::showPlace);
        course.current().subscribe(this::showAll);
        messages.languageProperty().subscribe(this::showAll);
    }

    /// What cannot be used while a step is open: then what plays is the walk through it.
    private static HBox group(Node... parts) {
        var group = new HBox(parts);
        group.getStyleClass().add("transport-group");
        return group;
    }

    /// Opens a step, and shows whether one is open.
    private ToggleButton slow(Action action, Button play) {
        var button = Icons.toggle(action.id(), action.icon(), action.hint(messages));
        button.setOnAction(_ -> action.run());
        action.on().subscribe(on -> {
            button.setSelected(on);
            play.getStyleClass().remove("accent");
            if (!on) {
                play.getStyleClass().add("accent");
            }
        });
        return button;
    }

    private Slider scrubber() {
        Sliders.throughTime(scrubber, "train-scrubber", messages.text("train.scrub"));
        scrubber.valueProperty().subscribe(value -> {
            if (!showing) {
                replay.stop();
                course.scrub((int) Math.round(value.doubleValue()));
            }
        });
        return scrubber;
    }

    private HBox alert(Runs runs) {
        alert.setId("train-trouble");
        alert.getStyleClass().add("notice");
        alert.setAlignment(Pos.CENTER_LEFT);
        trouble.setWrapText(true);
        trouble.setGraphic(new FontIcon("mdi2a-alert-circle-outline"));
        trouble.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(trouble, Priority.ALWAYS);
        wayOut.setId("train-way-out");
        wayOut.setMinWidth(USE_PREF_SIZE);
        wayOut.textProperty().bind(messages.text("train.way-out"));
        wayOut.setOnAction(_ -> runs.recover());
        return alert;
    }

    private void showAll() {
        show(course.training().progress().get());
    }

    /// As soon as it is there, Space begins.
    void open(boolean on) {
        if (on) {
            play.requestFocus();
        }
    }

    private void show(@Nullable Progress progress) {
        var lead = progress == null ? null : progress.lead().orElse(null);
        int step = lead == null ? 0 : lead.step();
        scrubber.setDisable(step == 0 || !course.current().get());
        showing = true;
        scrubber.setMax(Math.max(1, step));
        showing = false;
        showPlace();
        words.setText(progress == null || lead == null ? messages.get("train.idle") : words(progress, lead));
        done.setProgress(lead == null ? 0 : share(lead));
        var reason = progress == null ? null : progress.reason().orElse(null);
        boolean broken = reason == Reason.LOSS || reason == Reason.WEIGHTS || reason == Reason.FAILED;
        Nodes.show(alert, broken);
        if (reason != null && broken) {
            trouble.setText(why(progress, messages.get(Messages.key("train.why", reason))));
            wayOut.setVisible(reason != Reason.FAILED);
        }
    }

    /// Of two runs it is told which one it was.
    private String why(@Nullable Progress progress, String why) {
        return Optional.ofNullable(progress)
                .filter(now -> now.rival().isPresent())
                .flatMap(Progress::broken)
                .map(broken -> messages.get("train.why-of", broken.number(), why))
                .orElse(why);
    }

    /// The step that is looked at.
    private void showPlace() {
        int step = course.shown.get().map(Place::step).orElse(0);
        showing = true;
        scrubber.setValue(step);
        showing = false;
        place.setText(messages.get("train.place", step));
    }

    private static double share(Standing lead) {
        return Math.clamp((lead.epoch() + lead.epochShare()) / lead.epochs(), 0, 1);
    }

    private String words(Progress progress, Standing lead) {
        if (!course.current().get()) {
            return messages.get("train.outdated");
        }
        var state = course.training().state().get();
        boolean all = progress.reason().filter(Reason.DONE::equals).isPresent();
        var doing = messages.get(all ? "train.done" : Messages.key("train.state", state));
        return state == State.RUNNING
                ? messages.get("train.running", lead.epoch() + 1, lead.epochs(), pace(progress))
                : messages.get("train.standing", doing, lead.epoch(), lead.epochs());
    }

    private String pace(Progress progress) {
        return progress.secondsLeft().isPresent()
                ? messages.get(
                        "train.pace",
                        Math.round(progress.stepsPerSecond()),
                        time(progress.secondsLeft().getAsDouble()))
                : "…";
    }

    private String time(double seconds) {
        return seconds < MINUTE
                ? messages.get("train.seconds", Math.round(seconds))
                : messages.get("train.minutes", Math.round(seconds / MINUTE));
    }
}
