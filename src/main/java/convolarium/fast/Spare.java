package convolarium.fast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Scratch memory that is used again: as many pieces as are ever needed at the same time.
final class Spare<T> {

    private final Supplier<T> make;
    private final Deque<T> free = new ArrayDeque<>();

    Spare(Supplier<T> make) {
        this.make = make;
    }

    /// Lends a piece, in whatever state the last one left it.
    void lend(Consumer<T> use) {
        var waiting = take();
        var piece = waiting == null ? make.get() : waiting;
        use.accept(piece);
        give(piece);
    }

    private synchronized @Nullable T take() {
        return free.poll();
    }

    private synchronized void give(T piece) {
        free.push(piece);
    }
}
