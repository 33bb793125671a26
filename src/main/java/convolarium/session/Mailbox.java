package convolarium.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings things from the worker to the display at the display's own pace: of several that wait the last is delivered.
final class Mailbox<T> {

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

    private void deliver() {
        var ready = waiting.getAndSet(null);
        if (ready != null) {
            sink.accept(ready);
        }
    }
}
