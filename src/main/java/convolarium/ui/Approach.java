package convolarium.ui;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.util.Duration;

/// What comes closer: it grows from a place in the window to its own and becomes clear. Backwards it goes there.
final class Approach extends Transition {

    private static final Duration TIME = Duration.millis(260);
    private static final double FAINT = 0.3;

    private final Node node;
    private final double far;
    private final double across;
    private final double down;

    /// @param place where it begins, within the window as it is laid out
    Approach(Node node, Bounds place) {
        this.node = node;
        var whole = node.getParent().localToScene(node.getLayoutBounds());
        this.far = Math.min(1, place.getWidth() / Math.max(1, whole.getWidth()));
        this.across = place.getCenterX() - whole.getCenterX() - node.getLayoutX();
        this.down = place.getCenterY() - whole.getCenterY() - node.getLayoutY();
        setCycleDuration(TIME);
        setInterpolator(Interpolator.EASE_OUT);
    }

    /// From there to its own place.
    void come() {
        interpolate(0);
        play();
    }

    /// From its own place to there.
    void leave() {
        setRate(-1);
        jumpTo(TIME);
        play();
    }

    @Override
    protected void interpolate(double share) {
        double scale = far + (1 - far) * share;
        node.setScaleX(scale);
        node.setScaleY(scale);
        node.setTranslateX(across * (1 - share));
        node.setTranslateY(down * (1 - share));
        node.setOpacity(FAINT + (1 - FAINT) * share);
    }
}
