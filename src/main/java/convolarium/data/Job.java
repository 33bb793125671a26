package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Note;
import convolarium.data.Reading.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// One reading under way: may it go on, and what was done so far.
final class Job {
    private final BooleanSupplier cancelled;
    private final Map<Kind, Note> notes = new EnumMap<>(Kind.class);

    Job(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
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
