package convolarium.ui;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.ScaleTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// What comes closer: it grows to its size and becomes clear.
final class Approach {

    private static final Duration TIME = Duration.millis(260);
    private static final double FAR = 0.82;

    private Approach() {}

    static Animation of(Node node) {
        var grow = new ScaleTransition(TIME, node);
        grow.setFromX(FAR);
        grow.setFromY(FAR);
        grow.setToX(1);
        grow.setToY(1);
        grow.setInterpolator(Interpolator.EASE_OUT);
        var clear = new FadeTransition(TIME, node);
        clear.setFromValue(0);
        clear.setToValue(1);
        return new ParallelTransition(grow, clear);
    }
}
