package convolarium.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The past and the undone future of a value that is replaced, never changed.
final class History<T> {

    private static final int LIMIT = 200;

    private final Pile<T> past;
    private final Pile<T> future;
    private boolean cut;

    /// @param keeping how the values are kept
    History(Keeping<T> keeping) {
        past = new Pile<>(keeping);
        future = new Pile<>(keeping);
    }

    /// Forgets what was undone, and the oldest steps where they are too many or take too much memory.
    void remember(T before) {
        past.push(before);
        future.clear();
        cut |= past.cut(LIMIT);
    }

    /// How many steps lead here.
    int place() {
        return past.size();
    }

    /// The past from its beginning, what is now, the future to its end.
    List<T> all(T now) {
        var all = new ArrayList<>(past.all(now).reversed());
        all.add(now);
        all.addAll(future.all(now));
        return all;
    }

    /// Whether the oldest steps are forgotten.
    boolean isCut() {
        return cut;
    }

    boolean canUndo() {
        return past.size() > 0;
    }

    boolean canRedo() {
        return future.size() > 0;
    }

    /// Changes the past and the undone future, as far as they are kept whole.
    void replaceAll(UnaryOperator<T> change) {
        past.replaceAll(change);
        future.replaceAll(change);
    }

    /// The last step.
    T last(T now) {
        return past.peek(now);
    }

    /// Goes back a step of which nothing stays.
    T takeBack(T now) {
        return past.pop(now);
    }

    T undo(T now) {
        future.push(now);
        return past.pop(now);
    }

    T redo(T now) {
        past.push(now);
        return future.pop(now);
    }
}
