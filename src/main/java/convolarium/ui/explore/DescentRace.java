package convolarium.ui.explore;

import convolarium.session.Descended;
import convolarium.session.Descent;
import convolarium.session.Descent.Way;
import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.ui.motion.Pulse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Two ways down at a pace at which they can be seen: few layers follow each other slowly, many as fast as they can.
final class DescentRace {

    /// Seconds that a layer is given at most, and all layers together.
    private static final double SLOWEST = 0.7;

    private static final double LONGEST = 6;
    private static final double QUICKEST_HALVING = 0.08;

    /// Seconds from look to look.
    private static final double LOOK = 0.05;

    private final Session session;
    private final Runnable news;
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final BooleanProperty over = new SimpleBooleanProperty(this, "over");
    private Experiment experiment;
    private @Nullable Descent descent;
    private Map<Way, Descended> now = Map.of();
    private Map<Way, Long> from = Map.of();
    private double passed;
    private double looked;

    /// @param news what happens when there is more to be seen
    DescentRace(Session session, Runnable news) {
        this.session = session;
        this.news = news;
        this.experiment = session.experiment().get();
        playing.subscribe(new Pulse(this::tick)::run);
    }

    /// Whether it goes on by itself.
    BooleanProperty playing() {
        return playing;
    }

    /// What goes down.
    Experiment experiment() {
        return experiment;
    }

    /// How far both ways are; nothing before the picture was looked at.
    Map<Way, Descended> now() {
        return now;
    }

    /// Whether no layer follows on either way.
    ReadOnlyBooleanProperty over() {
        return over;
    }

    /// Begins with what is in the room.
    ///
    /// @param map which map of the layer is looked at
    void begin(int map) {
        leave();
        experiment = session.experiment().get();
        var begun = session.descent(experiment, map);
        descent = begun;
        begun.state().subscribe(this::show);
        go();
    }

    /// Nobody looks any more.
    void leave() {
        playing.set(false);
        over.set(false);
        now = Map.of();
        Optional.ofNullable(descent).ifPresent(Descent::leave);
        descent = null;
    }

    void go() {
        from = layers(0);
        passed = 0;
        looked = 0;
        playing.set(true);
        news.run();
    }

    void pause() {
        playing.set(false);
        Optional.ofNullable(descent).ifPresent(Descent::hold);
        news.run();
    }

    /// One layer more on both ways, and no further.
    void step() {
        pause();
        Optional.ofNullable(descent).ifPresent(going -> going.go(layers(1)));
    }

    private Map<Way, Long> layers(int more) {
        var layers = new EnumMap<Way, Long>(Way.class);
        now.forEach((way, done) -> layers.put(way, done.layers() + more));
        return layers;
    }

    private void tick(double seconds) {
        passed += seconds;
        if (passed - looked >= LOOK) {
            looked = passed;
            var layers = new EnumMap<Way, Long>(Way.class);
            for (var way : Way.values()) {
                layers.put(way, from.getOrDefault(way, 0L) + (long) (passed / pace(way)));
            }
            Optional.ofNullable(descent).ifPresent(going -> going.go(layers));
        }
    }

    /// Seconds that a layer is given at least.
    private double pace(Way way) {
        var layer = now.get(Way.LAYER);
        double slow = layer == null
                ? SLOWEST
                : Math.min(SLOWEST, LONGEST / Math.max(1, layer.end().layers()));
        return way == Way.LAYER ? slow : Math.max(slow, QUICKEST_HALVING);
    }

    private void show(Map<Way, Descended> state) {
        now = state;
        over.set(!now.isEmpty()
                && now.values().stream().allMatch(way -> way.halt().isPresent()));
        playing.set(playing.get() && !over.get());
        news.run();
    }
}
