package convolarium.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/// The past and the undone future of a value that is replaced, never changed.
final class History<T> {

    private static final int LIMIT = 200;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private final Predicate<Collection<T>> affordable;

    /// @param affordable whether there is memory for the values of a past
    History(Predicate<Collection<T>> affordable) {
        this.affordable = affordable;
    }

    /// Forgets what was undone, and the oldest steps where they are too many or take too much memory.
    void remember(T before) {
        past.push(before);
        future.clear();
        while (past.size() > LIMIT || !affordable.test(past)) {
            past.removeLast();
        }
    }

    /// How many steps lead here.
    int place() {
        return past.size();
    }

    /// The past from its beginning, what is now, the future to its end.
    List<T> all(T now) {
        var all = new ArrayList<>(past.reversed());
        all.add(now);
        all.addAll(future);
        return all;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    T undo(T now) {
        future.push(now);
        return past.pop();
    }

    T redo(T now) {
        past.push(now);
        return future.pop();
    }
}
