package convolarium.ui.motion;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/// Tells how many seconds have passed, once for every picture of the display.
public final class Pulse {

    /// After a pause of the whole program time goes on from where it was.
    private static final double LONGEST = 0.1;

    private final DoubleConsumer seconds;
    private long last;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            double passed = last == 0 ? 0 : (now - last) / 1e9;
            last = now;
            seconds.accept(Math.min(passed, LONGEST));
        }
    };

    public Pulse(DoubleConsumer seconds) {
        this.seconds = seconds;
    }

    public void run(boolean on) {
        last = 0;
        if (on) {
            timer.start();
        } else {
            timer.stop();
        }
    }
}
