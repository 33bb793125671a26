package convolarium.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works out answers in the background and forgets every question but the newest.
///
/// A finished answer is always delivered, even if a newer question waits: dropped, the display would stand still while
/// a slider is dragged faster than the work takes.
///
/// @param <Q> what is asked
/// @param <A> what is answered
final class LatestWins<Q, A> {

    /// The work itself. It may throw [CancellationException] once it is superseded.
    @FunctionalInterface
    interface Work<Q, A> {
        A answer(Q question, BooleanSupplier superseded);
    }

    private final AtomicReference<@Nullable Q> question = new AtomicReference<>();
    private final AtomicReference<@Nullable A> answer = new AtomicReference<>();
    private final Work<Q, A> work;
    private final Executor worker;
    private final Executor display;
    private final Consumer<A> sink;

    /// @param worker  runs one task at a time
    /// @param display where `sink` is called, the toolkit thread in the program
    LatestWins(Work<Q, A> work, Executor worker, Executor display, Consumer<A> sink) {
        this.work = work;
        this.worker = worker;
        this.display = display;
        this.sink = sink;
    }

    void ask(Q newest) {
        if (question.getAndSet(newest) == null) {
            worker.execute(this::work);
        }
    }

    private void work() {
        var asked = question.getAndSet(null);
        if (asked == null) {
            return;
        }
        try {
            var found = work.answer(asked, this::superseded);
            if (answer.getAndSet(found) == null) {
                display.execute(this::deliver);
            }
        } catch (CancellationException _) {
            // A newer question waits, and with it the next task.
        }
    }

    private boolean superseded() {
        return question.get() != null;
    }

    private void deliver() {
        var ready = answer.getAndSet(null);
        if (ready != null) {
            sink.accept(ready);
        }
    }
}
