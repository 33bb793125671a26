package convolarium.ui.network;

import convolarium.net.Dissection;
import convolarium.session.Blueprint;
import convolarium.session.Incision;
import convolarium.session.Moment;
import convolarium.session.Progress;
import convolarium.session.Progress.State;
import convolarium.session.Studio;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The walk through one training step: where it is, and how it goes on. While it is on, nothing trains.
final class SlowMotion {

    /// A step of a run with one example of its batch.
    private record Asked(int trial, int step, int example, int changes) {}

    private final Course course;
    private final Studio studio;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final IntegerProperty at = new SimpleIntegerProperty(this, "at");
    private final IntegerProperty seconds = new SimpleIntegerProperty(this, "seconds", 3);
    private final IntegerProperty example = new SimpleIntegerProperty(this, "example");
    private final ObjectProperty<@Nullable Dissection> step = new SimpleObjectProperty<>(this, "step");
    private final Timeline clock = new Timeline();
    private List<SlowPlace> walk = List.of();
    private @Nullable Asked asked;
    private int trial;
    private boolean leading;

    /// @param open whether the room shows how its network learns
    SlowMotion(Course course, Studio studio, BooleanProperty open) {
        this.course = course;
        this.studio = studio;
        clock.setCycleCount(Animation.INDEFINITE);
        on.subscribe(now -> turned(now, open));
        open.subscribe(now -> on.set(on.get() && now));
        playing.subscribe(this::run);
        seconds.subscribe(() -> run(playing.get()));
        example.subscribe(this::again);
        at.subscribe(this::lead);
        course.training().progress().subscribe(this::follow);
        course.training().moment().subscribe(this::follow);
        course.training().incision().subscribe(this::show);
        studio.blueprint().subscribe(this::follow);
    }

    private void turned(boolean now, BooleanProperty open) {
        asked = null;
        playing.set(false);
        if (now) {
            open.set(true);
            if (course.training().state().get() == State.RUNNING) {
                course.training().pause();
            }
            course.ready(() -> follow(course.training().progress().get()), () -> on.set(false));
        } else {
            step.set(null);
        }
    }

    private void run(boolean now) {
        clock.stop();
        if (now) {
            clock.getKeyFrames().setAll(new KeyFrame(Duration.seconds(seconds.get()), _ -> forward()));
            clock.playFromStart();
        }
    }

    private void follow(@Nullable Progress progress) {
        if (progress != null
                && progress.state() != State.RUNNING
                && course.current().get()) {
            int changes = progress.lead().map(lead -> lead.recipe().hashCode()).orElse(0);
            course.shown.get().ifPresent(seen -> ask(new Asked(seen.run(), seen.step(), example.get(), changes)));
        }
    }

    private void follow(@Nullable Moment moment) {
        if (moment != null) {
            ask(new Asked(moment.trial(), moment.step(), example.get(), 0));
        }
    }

    private void again() {
        var last = asked;
        if (last != null) {
            ask(new Asked(last.trial(), last.step(), example.get(), last.changes()));
        }
    }

    private void ask(Asked now) {
        if (on.get() && !now.equals(asked)) {
            asked = now;
            course.training().dissect(now.trial(), now.step(), now.example());
        }
    }

    private void show(@Nullable Incision now) {
        if (now == null || !on.get()) {
            return;
        }
        var before = step.get();
        boolean other = before == null
                || trial != now.trial()
                || before.step() != now.step().step();
        trial = now.trial();
        var places = SlowPlace.walk(now.step());
        at.set(other ? 0 : Math.min(at.get(), places.size() - 1));
        walk = places;
        step.set(now.step());
        lead();
    }

    /// Chooses the layer of the place.
    private void lead() {
        if (step.get() != null) {
            leading = true;
            var place = place();
            int last = studio.blueprint().get().network().nodes().size() - 1;
            studio.select(place.phase() == SlowPlace.Phase.LOSS ? last : Math.min(last, place.node()));
            leading = false;
        }
    }

    /// Goes to the layer that somebody chooses; another network has to learn from its beginning.
    private void follow(Blueprint now) {
        var shown = step.get();
        if (shown == null || leading || course.teaching()) {
            return;
        }
        int nodes = shown.acting().nodes().size();
        var places = now.network().withBatch(1).places();
        if (places.size() < nodes
                || !places.subList(0, nodes).equals(shown.acting().withBatch(1).places())) {
            on.set(false);
        } else if (now.selected() != place().node()) {
            boolean end = now.selected() >= nodes;
            at.set(SlowPlace.nearest(walk, end ? SlowPlace.Phase.LOSS : place().phase(), now.selected()));
        }
    }

    SlowPlace place() {
        return walk.get(at.get());
    }

    int places() {
        return walk.size();
    }

    void forward() {
        if (at.get() < walk.size() - 1) {
            at.set(at.get() + 1);
        } else {
            playing.set(false);
        }
    }

    void back() {
        at.set(Math.max(0, at.get() - 1));
    }

    void jump(SlowPlace.Phase phase) {
        if (!walk.isEmpty() && place().phase() != phase) {
            boolean end = phase == SlowPlace.Phase.LOSS || phase == SlowPlace.Phase.BACKWARD;
            at.set(SlowPlace.nearest(walk, phase, end ? walk.size() : 0));
        }
    }

    /// Takes the step for real, and the next one is walked through.
    void take() {
        var progress = course.training().progress().get();
        var last = asked;
        if (last != null && progress != null) {
            boolean past =
                    progress.lead().filter(lead -> last.step() < lead.step()).isPresent();
            if (past && course.current().get()) {
                course.scrub(last.step() + 1);
            } else {
                course.ready(course.training()::step);
            }
        }
    }

    BooleanProperty on() {
        return on;
    }

    BooleanProperty playing() {
        return playing;
    }

    IntegerProperty at() {
        return at;
    }

    IntegerProperty seconds() {
        return seconds;
    }

    IntegerProperty example() {
        return example;
    }

    /// The step that is walked through; null until it is there.
    ObjectProperty<@Nullable Dissection> step() {
        return step;
    }
}
