package convolarium.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings things from the worker to the display at the display's own pace: of several that wait the last is delivered.
final class Mailbox<T> {

    private static final long NAP_NANOS = 20_000;

    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor display;
    private final Consumer<T> sink;

    /// @param display where `sink` is called, the toolkit thread in the program
    Mailbox(Executor display, Consumer<T> sink) {
        this.display = display;
        this.sink = sink;
    }

    /// Whether all that was sent has been taken.
    boolean empty() {
        return waiting.get() == null;
    }

    void send(T thing) {
        if (waiting.getAndSet(thing) == null) {
            display.execute(this::deliver);
        }
    }

    /// Waits for the next thing on the display's thread, though not for long, and delivers it.
    void await(long nanos) {
        long begun = System.nanoTime();
        while (empty() && System.nanoTime() - begun < nanos) {
            LockSupport.parkNanos(NAP_NANOS);
        }
        deliver();
    }

    private void deliver() {
        var ready = waiting.getAndSet(null);
        if (ready != null) {
            sink.accept(ready);
        }
    }
}
