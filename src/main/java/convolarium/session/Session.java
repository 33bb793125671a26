package convolarium.session;

import convolarium.data.Picture;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.op.Filtering;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The one place where the experiment changes, and the one place to watch it: what was asked, and what came of it.
/// Lives on the display's thread.
public final class Session {

    /// The progress of nothing.
    public static final double IDLE = -1;

    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>(this, "outcome");
    private final ReadOnlyObjectWrapper<@Nullable Parts> parts = new ReadOnlyObjectWrapper<>(this, "parts");
    private final ReadOnlyObjectWrapper<@Nullable Reverse> reverse = new ReadOnlyObjectWrapper<>(this, "reverse");
    private final ObjectProperty<Locks> locks = new SimpleObjectProperty<>(this, "locks", Locks.NONE);
    private final Done progress = new Done();
    private final Steps<Experiment> steps;
    private final LatestWins<Experiment, Outcome> answers;
    private final LatestWins<Parts.Question, Parts> summands;
    private final LatestWins<Reverse.Question, Reverse> reversals;
    private final Making making;
    private final Executor worker;
    private final Executor display;
    private Runnable refused = () -> {};
    private @Nullable Picture seen;
    private Outcome.@Nullable Input seenFromAfar;

    /// A session whose worker has no help.
    public Session(Experiment first, Executor worker, Executor display) {
        this(first, worker, Crew.ALONE, display);
    }

    /// @param worker  runs one task at a time, in the background
    /// @param crew    those who help it
    /// @param display runs what must happen on the display's thread
    public Session(Experiment first, Executor worker, Crew crew, Executor display) {
        this(first, worker, new Making(crew), display);
    }

    Session(Experiment first, Executor worker, Making making, Executor display) {
        this.making = making;
        this.worker = worker;
        this.display = display;
        answers = new LatestWins<>(progress.of(this::answer), worker, display, outcome::set);
        summands = new LatestWins<>(
                progress.of((asked, job) -> Parts.of(asked, making, job)), worker, display, parts::set);
        reversals = new LatestWins<>(
                progress.of((asked, job) -> Reverse.of(asked, making.crew(), job)), worker, display, reverse::set);
        steps = new Steps<>(first, this::refuses, new Albums(Albums.MOST), answers::askNow);
        answers.ask(first);
    }

    /// The experiment, step by step.
    public Steps<Experiment> steps() {
        return steps;
    }

    /// What was asked.
    public ReadOnlyObjectProperty<Experiment> experiment() {
        return steps.value();
    }

    /// What came of it, or of an experiment shortly before; null until the first is worked out.
    public ReadOnlyObjectProperty<@Nullable Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// What one filter makes of every channel, the one asked for last; null until one is worked out.
    public ReadOnlyObjectProperty<@Nullable Parts> parts() {
        return parts.getReadOnlyProperty();
    }

    /// Wants to know what comes of another experiment.
    public void ask(Experiment other, Consumer<Outcome> taker) {
        new LatestWins<>(progress.of(this::answer), worker, display, taker).ask(other);
    }

    /// Wants to know what one filter makes of every channel.
    public void askParts(Outcome of, int filter) {
        if (of.experiment().op() instanceof Filtering layer) {
            summands.ask(new Parts.Question(of, layer, filter));
        }
    }

    /// Nobody wants to know any more; the memory is free again.
    public void forgetParts() {
        parts.set(null);
    }

    /// What a loss of a map hands back, the one asked for last; null until one is worked out.
    public ReadOnlyObjectProperty<@Nullable Reverse> reverse() {
        return reverse.getReadOnlyProperty();
    }

    /// Wants to know what a loss of a map hands back.
    public void askReverse(Reverse.Question question) {
        reversals.askNow(question);
    }

    /// Nobody wants to know any more; the memory is free again.
    public void forgetReverse() {
        reverse.set(null);
    }

    /// A way to see parts of maps more closely, for somebody who draws them.
    public Closeups closeups() {
        return new Closeups(making.crew(), worker, display);
    }

    /// An experiment's picture made smaller, for somebody who watches it.
    ///
    /// @param map which map of the layer is looked at
    public Descent descent(Experiment of, int map) {
        return new Descent(of, map, making.crew(), worker, display, System::nanoTime);
    }

    /// The share of the present work that is done, or [#IDLE]. May be asked from any thread.
    public double progress() {
        return progress.share();
    }

    /// What may not be changed, by whatever means.
    public ObjectProperty<Locks> locks() {
        return locks;
    }

    /// What happens when somebody tries to change what is locked.
    public void onRefused(Runnable action) {
        refused = action;
    }

    private boolean refuses(Experiment before, Experiment after) {
        boolean locked = !locks.get().allow(before, after);
        if (locked) {
            refused.run();
        }
        return locked;
    }

    /// Replaces the experiment. Edits of one gesture, such as one drag of the pencil, count as a single step back.
    ///
    /// @param editGesture tells one gesture from another by identity
    /// @return whether it is not locked
    public boolean edit(Object editGesture, UnaryOperator<Experiment> change) {
        return steps.edit(editGesture, change);
    }

    public void undo() {
        steps.undo();
    }

    public void redo() {
        steps.redo();
    }

    private Outcome answer(Experiment asked, Job job) {
        return Outcome.of(asked, input(asked.picture(), job.part(0, 0)), making, job);
    }

    /// From afar a picture looks the same under every layer. Only the worker asks.
    private Outcome.Input input(Picture picture, Job job) {
        var known = seenFromAfar;
        if (known == null || !picture.equals(seen)) {
            known = Outcome.Input.of(picture, making.crew(), job);
            seenFromAfar = known;
            seen = picture;
        }
        return known;
    }
}
