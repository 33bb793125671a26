package convolarium.ui.explore;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the left button does, for nodes that no pointer is on.
final class MouseEvents {

    private MouseEvents() {}

    /// At the corner of a node, once.
    static MouseEvent left(EventType<MouseEvent> type) {
        return left(type, Point2D.ZERO, Point2D.ZERO, 1);
    }

    /// @param at     in the node
    /// @param screen where that is on the screen
    static MouseEvent left(EventType<MouseEvent> type, Point2D at, Point2D screen, int clicks) {
        return event(type, at, screen, clicks, false, false);
    }

    /// At a place of a node, while Ctrl is down.
    static MouseEvent control(EventType<MouseEvent> type, Point2D at) {
        return event(type, at, at, 1, true, false);
    }

    /// At a place of a node, while Shift is down.
    static MouseEvent shift(EventType<MouseEvent> type, Point2D at) {
        return event(type, at, at, 1, false, true);
    }

    private static MouseEvent event(
            EventType<MouseEvent> type, Point2D at, Point2D screen, int clicks, boolean control, boolean shift) {
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                clicks,
                shift,
                control,
                false,
                false,
                !type.equals(MouseEvent.MOUSE_RELEASED),
                false,
                false,
                false,
                false,
                !type.equals(MouseEvent.MOUSE_DRAGGED),
                null);
    }
}
