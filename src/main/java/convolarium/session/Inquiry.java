package convolarium.session;

import convolarium.fast.Job;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Something asked of a network that is worked at in the background, with what is known of it so far. A new question
/// ends the work on the one before. Lives on the display's thread.
///
/// @param <Q> what is asked
/// @param <A> what is answered
public final class Inquiry<Q, A> {

    /// The work itself.
    @FunctionalInterface
    public interface Work<Q, A> {

        /// Nothing where there is no answer.
        ///
        /// @param soFar is told what is known on the way
        /// @throws java.util.concurrent.CancellationException once the job is cancelled
        Optional<A> answer(Q question, Job job, Consumer<A> soFar);
    }

    /// What is known.
    ///
    /// @param answer nothing where there is none, or there was not enough memory for it
    /// @param done   whether no more will be known
    public record Known<Q, A>(Q question, Optional<A> answer, boolean done) {}

    private final ReadOnlyObjectWrapper<@Nullable Known<Q, A>> known = new ReadOnlyObjectWrapper<>(this, "known");
    private final Done progress = new Done();
    private final Mailbox<Known<Q, A>> partial;
    private final LatestWins<Optional<Q>, Optional<Known<Q, A>>> answers;
    private final Work<Q, A> work;
    private Optional<Q> asked = Optional.empty();
    private boolean busy;

    /// @param worker  runs one task at a time, in the background
    /// @param display runs what must happen on the display's thread
    Inquiry(Work<Q, A> work, Executor worker, Executor display) {
        this.work = work;
        this.partial = new Mailbox<>(display, this::show);
        this.answers = new LatestWins<>(
                progress.of((question, job) -> question.map(now -> answer(now, job))),
                worker,
                display,
                answer -> answer.ifPresent(this::show));
    }

    private Known<Q, A> answer(Q question, Job job) {
        try {
            var answer =
                    work.answer(question, job, soFar -> partial.send(new Known<>(question, Optional.of(soFar), false)));
            return new Known<>(question, answer, true);
        } catch (OutOfMemoryError | ArithmeticException _) {
            return new Known<>(question, Optional.empty(), true);
        }
    }

    /// What is not asked any more is of no interest.
    private void show(Known<Q, A> now) {
        if (asked.filter(now.question()::equals).isPresent()) {
            busy = busy && !now.done();
            known.set(now);
        }
    }

    public void ask(Q question) {
        asked = Optional.of(question);
        busy = true;
        answers.ask(asked);
    }

    /// Ends the work and forgets what is known.
    public void drop() {
        if (asked.isPresent()) {
            asked = Optional.empty();
            busy = false;
            known.set(null);
            answers.ask(asked);
        }
    }

    /// Ends the work; what is known stays.
    public void stop() {
        if (busy) {
            busy = false;
            asked = Optional.empty();
            answers.ask(asked);
        }
    }

    /// What is known of the question, or of the one before as long as nothing is; null where nothing was asked.
    public ReadOnlyObjectProperty<@Nullable Known<Q, A>> known() {
        return known.getReadOnlyProperty();
    }

    /// Whether the answer to the newest question is not yet known.
    public boolean busy() {
        return busy;
    }

    /// The share of the work that is done, or [Session#IDLE]. May be asked from any thread.
    public double progress() {
        return progress.share();
    }
}
