package convolarium.ui.control;

import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import javafx.event.Event;
import javafx.event.EventType;

/// Something was typed that does not go where it was typed. Whoever is around can tell why.
public final class Mistyped extends Event {

    public static final EventType<Mistyped> TYPED = new EventType<>(Event.ANY, "MISTYPED");
    private static final long serialVersionUID = 2;

    private final String text;
    private final Number min;
    private final Number max;

    /// @param min the least of the numbers that go there; they are whole if it is of a whole type
    /// @param max the largest of them
    Mistyped(String text, Number min, Number max) {
        super(TYPED);
        this.text = text;
        this.min = min;
        this.max = max;
    }

    /// What was typed, and what goes there.
    public String words(Messages messages) {
        return min instanceof Integer
                ? messages.get("notice.not-in-range", text, min, max)
                : messages.get(
                        "notice.not-between", text, Numbers.plain(min.doubleValue()), Numbers.plain(max.doubleValue()));
    }
}
