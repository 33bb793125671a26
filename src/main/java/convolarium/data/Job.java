package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Note;
import convolarium.data.Reading.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// One reading under way: may it go on, and what was done so far.
final class Job {
    private final BooleanSupplier cancelled;
    private final long memory;
    private final DoubleConsumer progress;
    private final Map<Kind, Note> notes = new EnumMap<>(Kind.class);

    Job(BooleanSupplier cancelled) {
        this(cancelled, share -> {});
    }

    Job(BooleanSupplier cancelled, DoubleConsumer progress) {
        this(cancelled, progress, Thinning.MEMORY);
    }

    /// @param memory bytes that the numbers of a picture may take
    Job(BooleanSupplier cancelled, DoubleConsumer progress, long memory) {
        this.cancelled = cancelled;
        this.progress = progress;
        this.memory = memory;
    }

    long memory() {
        return memory;
    }

    /// What share of the work is done, from 0 to 1.
    void done(double share) {
        progress.accept(share);
    }

    boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    void goOn() throws Refusal {
        if (isCancelled()) {
            throw new Refusal(Reason.CANCELLED);
        }
    }

    void note(Kind kind, Object... numbers) {
        notes.putIfAbsent(kind, new Note(kind, List.of(numbers)));
    }

    List<Note> notes() {
        return List.copyOf(notes.values());
    }
}
