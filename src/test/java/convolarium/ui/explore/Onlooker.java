package convolarium.ui.explore;

import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Look;
import javafx.geometry.Point2D;

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

    void wheel(Point2D spot, int notches) {
        var over = stagePane().getChildrenUnmodifiable().getLast();
        run(() -> Wheel.turn(over, room.shell.screenToLocal(spot), spot, notches));
    }

    void closer(int steps) {
        view();
        run(() -> stagePane().looking().closer(steps));
    }
}
