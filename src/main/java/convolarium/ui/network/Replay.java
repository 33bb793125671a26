package convolarium.ui.network;

import convolarium.session.Progress.State;
import convolarium.session.Standing;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Plays a run back through the steps it has had, from the first to the last.
final class Replay {

    /// In so many pictures, if they come in time.
    private static final int PICTURES = 300;

    private final Course course;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private int asked;

    Replay(Course course) {
        this.course = course;
        course.training().state().subscribe(now -> {
            if (now == State.RUNNING) {
                stop();
            }
        });
        course.current().subscribe(this::stop);
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// Begins at the first step, or stops where it is.
    void flip() {
        if (playing.get()) {
            stop();
        } else if (last() > 0) {
            course.scrub(0);
            asked = 0;
            playing.set(true);
        }
    }

    void stop() {
        playing.set(false);
    }

    private int last() {
        var progress = course.training().progress().get();
        return progress == null ? 0 : progress.lead().map(Standing::step).orElse(0);
    }

    /// Wants to see the next step once the last one that was wanted is there.
    void tick() {
        var moment = course.training().moment().get();
        if (playing.get() && moment != null && moment.step() == asked) {
            if (asked >= last()) {
                stop();
            } else {
                asked = Math.min(last(), asked + Math.max(1, last() / PICTURES));
                course.scrub(asked);
            }
        }
    }
}
