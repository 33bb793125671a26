package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.op.Activation;
import convolarium.op.Pool;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A picture made smaller in two ways side by side: by the layer of an experiment, put on its own output again and
/// again, and by pooling that halves. The way that took less time so far goes on first. Lives on the display's thread;
/// the worker does a little at a time, so that others get their turn.
public final class Descent {

    /// What makes the picture smaller.
    public enum Way {
        LAYER,
        POOLING
    }

    private static final long TURN_NANOS = 15_000_000;

    /// A twentieth of a second from look to look.
    private static final long LOOK_NANOS = 50_000_000;

    private final ReadOnlyObjectWrapper<Map<Way, Descended>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Map.of());
    private final Map<Way, Descending> ways = new EnumMap<>(Way.class);
    private final Executor worker;
    private final Mailbox<Map<Way, Descended>> mail;
    private final LongSupplier nanos;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile Map<Way, Long> wanted = Map.of();
    private volatile boolean left;
    private boolean untold;
    private long looked;

    /// @param map    which map of the layer is looked at
    /// @param worker runs one task at a time
    /// @param nanos  tells the time
    Descent(Experiment experiment, int map, Crew crew, Executor worker, Executor display, LongSupplier nanos) {
        this.worker = worker;
        this.nanos = nanos;
        this.mail = new Mailbox<>(display, now -> {
            if (!left) {
                state.set(now);
            }
        });
        worker.execute(() -> begin(experiment, map, crew));
    }

    /// How far both ways are; nothing before the picture was looked at.
    public ReadOnlyObjectProperty<Map<Way, Descended>> state() {
        return state.getReadOnlyProperty();
    }

    /// Goes on until each way has so many layers, or ends sooner.
    public void go(Map<Way, Long> layers) {
        wanted = Map.copyOf(layers);
        wake();
    }

    /// Goes no further than the layer that is being worked out.
    public void hold() {
        wanted = Map.of();
    }

    /// Nobody wants to know any more; the memory is free again.
    public void leave() {
        left = true;
    }

    private void begin(Experiment experiment, int map, Crew crew) {
        var picture = experiment.picture();
        var colours = IntStream.range(0, picture.hasColours() ? picture.channels() : 1)
                .boxed()
                .toList();
        var maps = experiment.signed() ? List.of(map) : colours;
        var activation = experiment.activation().map(Activation::new);
        var layer = new Repeated(experiment.op(), activation, picture.values(), crew);
        var pooling = new Repeated(Pool.TYPE.initial(), Optional.empty(), picture.values(), crew);
        ways.put(Way.LAYER, new Descending(layer, colours, maps, nanos));
        ways.put(Way.POOLING, new Descending(pooling, colours, colours, nanos));
        tell();
    }

    private void wake() {
        if (scheduled.compareAndSet(false, true)) {
            worker.execute(this::turn);
        }
    }

    private void turn() {
        scheduled.set(false);
        try {
            work(Job.until(() -> left));
        } catch (CancellationException _) {
            ways.clear();
        }
    }

    private void work(Job job) {
        job.goOn();
        long begun = nanos.getAsLong();
        long passed = 0;
        var next = next();
        while (next.isPresent() && passed < TURN_NANOS) {
            next.get().next(job);
            untold = true;
            passed = nanos.getAsLong() - begun;
            next = next();
        }
        if (next.isPresent()) {
            wake();
        }
        if (untold && (next.isEmpty() || nanos.getAsLong() - looked >= LOOK_NANOS)) {
            tell();
        }
    }

    private Optional<Descending> next() {
        var layers = wanted;
        return ways.entrySet().stream()
                .filter(way -> way.getValue().goesOn(layers.getOrDefault(way.getKey(), 0L)))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingLong(Descending::time));
    }

    private void tell() {
        var all = new EnumMap<Way, Descended>(Way.class);
        ways.forEach((way, one) -> all.put(way, one.tell()));
        looked = nanos.getAsLong();
        untold = false;
        mail.send(all);
    }
}
