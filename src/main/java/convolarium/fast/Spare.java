package convolarium.fast;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Scratch memory that is used again: as many pieces as are ever needed at the same time.
final class Spare<T> {

    private final Supplier<T> make;
    private final Queue<T> free = new ConcurrentLinkedQueue<>();

    Spare(Supplier<T> make) {
        this.make = make;
    }

    /// Lends a piece, in whatever state the last one left it.
    void lend(Consumer<T> use) {
        var waiting = free.poll();
        var piece = waiting == null ? make.get() : waiting;
        use.accept(piece);
        free.add(piece);
    }
}
