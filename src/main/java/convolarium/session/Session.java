package convolarium.session;

import convolarium.data.Picture;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Overview;
import convolarium.op.Conv;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The one place where the experiment changes, and the one place to watch it: what was asked, and what came of it.
/// Lives on the display's thread.
public final class Session {

    /// The progress of nothing.
    public static final double IDLE = -1;

    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>(this, "experiment");
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>(this, "outcome");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final ObjectProperty<Locks> locks = new SimpleObjectProperty<>(this, "locks", Locks.NONE);
    private final History<Experiment> history = new History<>();
    private final ReadOnlyObjectWrapper<@Nullable Parts> parts = new ReadOnlyObjectWrapper<>(this, "parts");
    private final LatestWins<Experiment, Outcome> answers;
    private final LatestWins<Parts.Question, Parts> summands;
    private final Crew crew;
    private @Nullable Object gesture;
    private Runnable refused = () -> {};
    private volatile double progress = IDLE;
    private @Nullable Picture seen;
    private List<Overview> seenOverviews = List.of();

    /// A session whose worker has no help.
    public Session(Experiment first, Executor worker, Executor display) {
        this(first, worker, Crew.ALONE, display);
    }

    /// @param worker  runs one task at a time, in the background
    /// @param crew    those who help it
    /// @param display runs what must happen on the display's thread
    public Session(Experiment first, Executor worker, Crew crew, Executor display) {
        this.crew = crew;
        answers = new LatestWins<>(this::answer, worker, display, outcome::set);
        summands = new LatestWins<>(this::summands, worker, display, parts::set);
        experiment.set(first);
        answers.ask(first);
    }

    /// What was asked.
    public ReadOnlyObjectProperty<Experiment> experiment() {
        return experiment.getReadOnlyProperty();
    }

    /// What came of it, or of an experiment shortly before; null until the first is worked out.
    public ReadOnlyObjectProperty<@Nullable Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// What one filter makes of every channel, the one asked for last; null until one is worked out.
    public ReadOnlyObjectProperty<@Nullable Parts> parts() {
        return parts.getReadOnlyProperty();
    }

    /// Wants to know what one filter makes of every channel.
    public void askParts(Outcome of, int filter) {
        if (of.experiment().op() instanceof Conv conv) {
            summands.ask(new Parts.Question(of, conv, filter));
        }
    }

    /// Nobody wants to know any more; the memory is free again.
    public void forgetParts() {
        parts.set(null);
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// The share of the present work that is done, or [#IDLE]. May be asked from any thread.
    public double progress() {
        return progress;
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
    public void edit(Object editGesture, UnaryOperator<Experiment> change) {
        var before = experiment.get();
        var after = change.apply(before);
        if (after.equals(before) || refuses(before, after)) {
            return;
        }
        if (!editGesture.equals(gesture)) {
            history.remember(before);
            gesture = editGesture;
        }
        show(after);
    }

    public void undo() {
        go(history.place() - 1);
    }

    public void redo() {
        go(history.place() + 1);
    }

    /// Everything that can be gone back and on to, from the oldest to the newest, with what is now among it.
    public List<Experiment> steps() {
        return history.all(experiment.get());
    }

    /// Where among all steps the present one is.
    public int place() {
        return history.place();
    }

    /// Goes back or on to a step; beyond the ends to the end.
    public void go(int step) {
        int from = history.place();
        var now = experiment.get();
        var steps = steps();
        if (refuses(now, steps.get(Math.clamp(step, 0, steps.size() - 1)))) {
            return;
        }
        while (history.place() > step && history.canUndo()) {
            now = history.undo(now);
        }
        while (history.place() < step && history.canRedo()) {
            now = history.redo(now);
        }
        if (history.place() != from) {
            gesture = null;
            show(now);
        }
    }

    private void show(Experiment now) {
        experiment.set(now);
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        answers.ask(now);
    }

    private Outcome answer(Experiment asked, BooleanSupplier superseded) {
        try {
            return Outcome.of(asked, overviews(asked.picture()), crew, job(superseded));
        } finally {
            progress = IDLE;
        }
    }

    private Parts summands(Parts.Question asked, BooleanSupplier superseded) {
        try {
            return Parts.of(asked, job(superseded));
        } finally {
            progress = IDLE;
        }
    }

    private Job job(BooleanSupplier superseded) {
        return new Job() {
            @Override
            public boolean cancelled() {
                return superseded.getAsBoolean();
            }

            @Override
            public void progress(double share) {
                progress = share;
            }
        };
    }

    /// From afar a picture looks the same under every layer. Only the worker asks.
    private List<Overview> overviews(Picture picture) {
        if (!picture.equals(seen)) {
            seenOverviews = Outcome.overviews(picture.values(), Overview.Block.MEAN);
            seen = picture;
        }
        return seenOverviews;
    }
}
