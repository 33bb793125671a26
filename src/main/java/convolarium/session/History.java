package convolarium.session;

import java.util.ArrayDeque;
import java.util.Deque;

/// The past and the undone future of a value that is replaced, never changed.
final class History<T> {

    private static final int LIMIT = 200;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();

    void remember(T before) {
        past.push(before);
        future.clear();
        if (past.size() > LIMIT) {
            past.removeLast();
        }
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
