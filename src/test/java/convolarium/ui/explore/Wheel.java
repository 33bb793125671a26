package convolarium.ui.explore;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;

/// The wheel of a mouse. The headless display tells wrong places of wheels, so that the turn is told by hand.
final class Wheel {

    private static final double NOTCH = 40;

    private Wheel() {}

    /// @param at     in the scene
    /// @param screen where that is on the screen
    static void turn(Node over, Point2D at, Point2D screen, int notches) {
        double turned = NOTCH * notches;
        Event.fireEvent(
                over,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        turned,
                        0,
                        turned,
                        NOTCH,
                        NOTCH,
                        HorizontalTextScrollUnits.NONE,
                        0,
                        VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(over, at.getX(), at.getY())));
    }
}
