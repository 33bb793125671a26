package convolarium.ui.explore;

import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Look;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/// Somebody who looks at pictures more closely, and elsewhere.
abstract class Onlooker extends Visit {

    void photo() {
        run(() -> room.shell.actions().get("sample-camera").run());
        move(new Point2D(0, 0));
        at(512 * 200 + 250);
        view();
    }

    Look look() {
        return fx(() -> room.bench().gaze().look().get());
    }

    Grid input() {
        return view().plan().input();
    }

    Grid output() {
        return view().plan().output();
    }

    /// The headless display tells wrong places of wheels, so that the turn is told by hand.
    void wheel(Point2D spot, int notches) {
        var over = stagePane().getChildrenUnmodifiable().getLast();
        var at = fx(() -> room.shell.screenToLocal(spot));
        double dy = 40.0 * notches;
        var none = ScrollEvent.HorizontalTextScrollUnits.NONE;
        var vertical = ScrollEvent.VerticalTextScrollUnits.NONE;
        var pick = new PickResult(over, at.getX(), at.getY());
        run(() -> Event.fireEvent(
                over,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        spot.getX(),
                        spot.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        dy,
                        0,
                        dy,
                        40,
                        40,
                        none,
                        0,
                        vertical,
                        0,
                        0,
                        pick)));
    }

    void closer(int steps) {
        view();
        run(() -> stagePane().looking().closer(steps));
    }
}
