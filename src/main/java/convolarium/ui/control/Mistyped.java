package convolarium.ui.control;

import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import javafx.event.Event;
import javafx.event.EventType;
import org.jspecify.annotations.Nullable;

/// Something was typed that does not go where it was typed. Whoever is around can tell why.
public final class Mistyped extends Event {

    public static final EventType<Mistyped> TYPED = new EventType<>(Event.ANY, "MISTYPED");
    private static final long serialVersionUID = 2;

    private final String text;
    private final Number min;
    private final Number max;
    private final @Nullable Integer taken;

    /// @param min the least of the numbers that go there; they are whole if it is of a whole type
    /// @param max the largest of them
    Mistyped(String text, Number min, Number max) {
        this(text, min, max, null);
    }

    /// @param taken what was taken instead
    Mistyped(String text, Number min, Number max, @Nullable Integer taken) {
        super(TYPED);
        this.text = text;
        this.min = min;
        this.max = max;
        this.taken = taken;
    }

    /// What was typed, and what goes there.
    public String words(Messages messages) {
        if (taken != null) {
            return messages.get("notice.out-of-range", text, min, max, taken);
        }
        return min instanceof Integer
                ? messages.get("notice.not-in-range", text, min, max)
                : messages.get(
                        "notice.not-between", text, Numbers.plain(min.doubleValue()), Numbers.plain(max.doubleValue()));
    }
}
