package convolarium.session;

import convolarium.fast.Job;
import convolarium.insight.Overview;
import convolarium.insight.Scale;
import convolarium.insight.Shrinking;
import convolarium.insight.Shrinking.Halt;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One picture on its way down, and the time it takes. Only the worker touches it.
final class Descending {

    /// Values along a side of what is looked at.
    private static final int LONGEST = 640;

    private final Repeated layers;
    private final List<Integer> first;
    private final List<Integer> made;
    private final LongSupplier nanos;
    private final Shrinking end;
    private Optional<Halt> halt;
    private OptionalLong infinite = OptionalLong.empty();
    private long time;
    private @Nullable Descended told;

    /// @param first the channels of the picture that are looked at
    /// @param made  those of what is made of it
    /// @param nanos tells the time
    Descending(Repeated layers, List<Integer> first, List<Integer> made, LongSupplier nanos) {
        this.layers = layers;
        this.first = first;
        this.made = made;
        this.nanos = nanos;
        this.end = Shrinking.of(layers.op(), layers.now().shape());
        this.halt = Shrinking.halt(layers.op(), layers.now().shape());
    }

    long time() {
        return time;
    }

    /// Whether a layer may follow where so many are wanted.
    boolean goesOn(long wanted) {
        return halt.isEmpty() && layers.layers() < wanted;
    }

    /// One layer more. The shorter of two times counts where it is soon made: the first time, the program has to get
    /// ready for it.
    ///
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    void next(Job job) {
        told = null;
        long rehearsed = Long.MAX_VALUE;
        long begun = nanos.getAsLong();
        try {
            if (layers.rehearse(job)) {
                rehearsed = nanos.getAsLong() - begun;
                begun = nanos.getAsLong();
            }
            layers.next(job);
            halt = Shrinking.halt(layers.op(), layers.now().shape());
        } catch (OutOfMemoryError | ArithmeticException _) {
            halt = Optional.of(Halt.MEMORY);
        }
        time += Math.min(rehearsed, nanos.getAsLong() - begun);
        if (infinite.isEmpty() && !layers.isFinite()) {
            infinite = OptionalLong.of(layers.layers());
        }
        if (halt.isPresent()) {
            layers.trim();
        }
    }

    /// How far it is.
    Descended tell() {
        var known = told;
        if (known == null) {
            known = look();
            told = known;
        }
        return known;
    }

    /// Of several slices that in the middle is looked at.
    private Descended look() {
        var shape = layers.now().shape();
        var planes = layers.now().flat();
        var maps = (layers.layers() == 0 ? first : made)
                .stream()
                        .mapToInt(
                                channel -> Math.min(channel, shape.channels() - 1) * shape.depth() + shape.depth() / 2)
                        .mapToObj(plane -> Overview.thinned(planes, plane, LONGEST))
                        .toList();
        var scales = maps.stream()
                .map(map ->
                        Scale.symmetric(map.values(), 0, map.values().shape().size()))
                .toList();
        var scale = Collections.max(scales, Comparator.comparingDouble(Scale::high));
        return new Descended(shape, layers.layers(), end, halt, time, maps, scale, infinite);
    }
}
