package convolarium.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
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

    /// A third of a frame, in nanoseconds.
    private static final long BRIEF = 5_000_000;

    /// @param number how many times was asked before
    private record Asked<Q>(Q question, int number) {}

    private final AtomicReference<@Nullable Asked<Q>> waiting = new AtomicReference<>();
    private final AtomicInteger newest = new AtomicInteger();
    private final Work<Q, A> work;
    private final Executor worker;
    private final Mailbox<A> answers;
    private volatile long took = Long.MAX_VALUE;

    /// @param worker  runs one task at a time
    /// @param display where `sink` is called, the toolkit thread in the program
    LatestWins(Work<Q, A> work, Executor worker, Executor display, Consumer<A> sink) {
        this.work = work;
        this.worker = worker;
        this.answers = new Mailbox<>(display, sink);
    }

    void ask(Q question) {
        if (waiting.getAndSet(new Asked<>(question, newest.incrementAndGet())) == null) {
            worker.execute(this::work);
        }
    }

    /// Nobody wants to know any more. What is known by now may still come.
    void forget() {
        newest.incrementAndGet();
        waiting.set(null);
    }

    /// Asks on the display's thread, and takes the answer at once if it comes within a third of a frame, as the last
    /// one did: so what is set and what comes of it change together.
    void askNow(Q question) {
        ask(question);
        if (took < BRIEF) {
            answers.await(BRIEF);
        }
    }

    private void work() {
        var asked = waiting.getAndSet(null);
        if (asked == null) {
            return;
        }
        try {
            long begun = System.nanoTime();
            var answer = work.answer(asked.question(), () -> newest.get() != asked.number());
            took = System.nanoTime() - begun;
            answers.send(answer);
        } catch (CancellationException _) {
            // A newer question waits, and with it the next task, or nobody wants to know.
        }
    }
}
