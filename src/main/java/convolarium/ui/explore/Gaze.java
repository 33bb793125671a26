package convolarium.ui.explore;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is looked at, and what the mouse does on the input. It belongs to the view, not to the document.
final class Gaze {

    /// What dragging on the input does.
    enum Tool {
        /// Moves the window.
        WINDOW,
        /// Draws.
        PENCIL,
        /// Wipes out.
        ERASER
    }

    private final IntegerProperty filter = new SimpleIntegerProperty(this, "filter");
    private final IntegerProperty channel = new SimpleIntegerProperty(this, "channel");
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PENCIL);

    /// The output map on the stage.
    IntegerProperty filter() {
        return filter;
    }

    /// The input channel on the stage.
    IntegerProperty channel() {
        return channel;
    }

    ObjectProperty<Tool> tool() {
        return tool;
    }
}
