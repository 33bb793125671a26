package convolarium.ui.explore;

import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Reverse;
import convolarium.session.Reverse.Aim;
import convolarium.session.Reverse.Question;
import convolarium.session.Session;
import convolarium.ui.motion.Moment;
import convolarium.ui.motion.Timeline;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Has the gradients of the map on the stage worked out while somebody wants to see them.
final class StageGradients {

    /// A step, what the loss was before it and what it made.
    record Step(double before, Experiment after) {}

    private final Session session;
    private final Timeline timeline;
    private final Gaze gaze;
    private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>(this, "step");

    StageGradients(Session session, Timeline timeline, Gaze gaze) {
        this.session = session;
        this.timeline = timeline;
        this.gaze = gaze;
        gaze.turnBack(this::of);
        gaze.gradients().subscribe(this::ask);
        gaze.aim().subscribe(this::ask);
        gaze.filter().subscribe(this::ask);
        gaze.kept().subscribe(this::ask);
        session.outcome().subscribe(this::ask);
        timeline.moment().subscribe(now -> {
            var known = session.reverse().get();
            if (known != null
                    && known.asked().aim() == Aim.CELL
                    && known.asked().cell() != now.cell()) {
                ask();
            }
        });
    }

    private void ask() {
        var now = session.outcome().get();
        if (now != null && wanted(now)) {
            session.askReverse(question(now));
        } else {
            session.forgetReverse();
        }
    }

    private Question question(Outcome now) {
        var output = now.fit().require().output();
        int last = output.height() * output.width() - 1;
        var kept = Optional.ofNullable(gaze.kept().get());
        return new Question(
                now, map(now), aim(now), Math.min(timeline.moment().get().cell(), last), kept);
    }

    /// What can be aimed at: a distance only where there is something as large to compare with.
    Aim aim(Outcome now) {
        return gaze.aim().get() == Aim.DISTANCE && !compares(now)
                ? Aim.SUM
                : gaze.aim().get();
    }

    /// Whether something with maps as large is kept.
    boolean compares(Outcome now) {
        var kept = gaze.kept().get();
        return kept != null && Question.isComparable(now, kept);
    }

    /// Remembers what the loss was before a step.
    ///
    /// @param after what the step made
    void stepped(double before, Experiment after) {
        step.set(new Step(before, after));
    }

    /// The last step.
    ObservableValue<@Nullable Step> step() {
        return step;
    }

    /// What the loss was before the step that made an outcome, if one did.
    Optional<Double> before(Outcome outcome) {
        return Optional.ofNullable(step.get())
                .filter(last -> last.after().equals(outcome.experiment()))
                .map(Step::before);
    }

    private boolean wanted(Outcome outcome) {
        boolean whole = outcome.planes().isFlat() && outcome.result().isPresent();
        return gaze.gradients().get() && whole && Sights.hasGradients(outcome.experiment());
    }

    private int map(Outcome outcome) {
        int maps = outcome.fit().require().output().channels();
        return Math.clamp(gaze.filter().get(), 0, maps - 1);
    }

    private Optional<Reverse> known(Outcome outcome) {
        return Optional.ofNullable(session.reverse().get())
                .filter(_ -> wanted(outcome))
                .filter(known -> known.asked().outcome().equals(outcome)
                        && known.asked().map() == map(outcome)
                        && known.asked().aim() == aim(outcome));
    }

    /// The gradients of an outcome, where they are wanted and known.
    Optional<Reverse.Gathered> of(@Nullable Outcome outcome) {
        return Optional.ofNullable(outcome).flatMap(this::known).flatMap(Reverse::whole);
    }

    /// Whether an outcome has more gradients than can be worked out.
    boolean isTooMuch(@Nullable Outcome outcome) {
        return Optional.ofNullable(outcome)
                .flatMap(this::known)
                .filter(known -> known.whole().isEmpty())
                .isPresent();
    }

    /// Whether gradients are on their way, so that what is shown had better stay until they come.
    boolean waits(Outcome outcome) {
        return wanted(outcome) && known(outcome).isEmpty();
    }

    /// The moment that is shown: where the loss is one cell, that cell's.
    Moment moment(Outcome outcome, Moment now) {
        return known(outcome)
                .map(Reverse::asked)
                .filter(asked -> asked.aim() == Aim.CELL && asked.cell() != now.cell())
                .map(asked -> Moment.settled(asked.cell()))
                .orElse(now);
    }
}
