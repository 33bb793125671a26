package convolarium.session;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A value that is replaced step by step, with the way back and on again. Lives on the display's thread.
///
/// @param <T> never changes itself
public final class Steps<T> {

    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>(this, "value");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final History<T> history;
    private final BiPredicate<T, T> refuses;
    private final Consumer<T> sink;
    private @Nullable Object gesture;

    /// @param refuses whether a value must not be replaced by another
    /// @param keeping how the values of a past are kept
    /// @param sink    is told every value once all others know it
    Steps(T first, BiPredicate<T, T> refuses, Keeping<T> keeping, Consumer<T> sink) {
        this.history = new History<>(keeping);
        this.refuses = refuses;
        this.sink = sink;
        value.set(first);
    }

    /// A small value that may always be replaced, beginning with `first`.
    public static <T> Steps<T> of(T first) {
        return new Steps<>(first, (_, _) -> false, Keeping.whole(_ -> true), _ -> {});
    }

    public ReadOnlyObjectProperty<T> value() {
        return value.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// Replaces the value. Edits of one gesture, such as one drag of the pencil, count as a single step back. Those of
    /// [Typing] begin with what there was before it, and leave no step where they come back to that.
    ///
    /// @param editGesture tells one gesture from another by identity
    /// @return whether nobody refuses it
    public boolean edit(Object editGesture, UnaryOperator<T> change) {
        boolean goesOn = editGesture.equals(gesture);
        var now = value.get();
        boolean anew = goesOn && editGesture instanceof Typing && history.canUndo();
        var before = anew ? history.last(now) : now;
        var after = change.apply(before);
        if (after.equals(now)) {
            return true;
        }
        if (refuses.test(before, now) || refuses.test(before, after)) {
            return false;
        }
        if (goesOn && after.equals(before)) {
            gesture = null;
            show(history.takeBack(now));
            return true;
        }
        if (!goesOn) {
            history.remember(now);
            gesture = editGesture;
        }
        show(after);
        return true;
    }

    /// Replaces the value without a step, for what nobody would want back, such as what is chosen.
    void amend(UnaryOperator<T> change) {
        var after = change.apply(value.get());
        if (!after.equals(value.get())) {
            gesture = null;
            show(after);
        }
    }

    /// Replaces the values of all steps, so that nobody goes back from it, such as from what is learned meanwhile. A
    /// gesture goes on.
    void amendAll(UnaryOperator<T> change) {
        history.replaceAll(change);
        var after = change.apply(value.get());
        if (!after.equals(value.get())) {
            show(after);
        }
    }

    public void undo() {
        go(history.place() - 1);
    }

    public void redo() {
        go(history.place() + 1);
    }

    /// Everything that can be gone back and on to, from the oldest to the newest, with what is now among it.
    public List<T> all() {
        return history.all(value.get());
    }

    /// Whether the oldest steps are forgotten, because there were too many or memory is short.
    public boolean isCut() {
        return history.isCut();
    }

    /// Where among all steps the present one is.
    public int place() {
        return history.place();
    }

    /// Goes back or on to a step; beyond the ends to the end. What may be done may be undone.
    public void go(int step) {
        int from = history.place();
        var now = value.get();
        var steps = all();
        var there = steps.get(Math.clamp(step, 0, steps.size() - 1));
        if (step < from ? refuses.test(there, now) : refuses.test(now, there)) {
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

    private void show(T now) {
        value.set(now);
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        sink.accept(now);
    }
}
