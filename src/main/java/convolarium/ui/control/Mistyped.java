package convolarium.ui.control;

import convolarium.text.Messages;
import javafx.event.Event;
import javafx.event.EventType;

/// Something was typed that does not go where it was typed. Whoever is around can tell why.
public final class Mistyped extends Event {

    public static final EventType<Mistyped> TYPED = new EventType<>(Event.ANY, "MISTYPED");
    private static final long serialVersionUID = 1;

    private final String text;
    private final int min;
    private final int max;

    /// @param min the least of the whole numbers that go there
    /// @param max the largest of them
    Mistyped(String text, int min, int max) {
        super(TYPED);
        this.text = text;
        this.min = min;
        this.max = max;
    }

    /// What was typed, and what goes there.
    public String words(Messages messages) {
        return messages.get("notice.not-in-range", text, min, max);
    }
}
