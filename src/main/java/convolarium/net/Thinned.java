package convolarium.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Things that come one after the other at whole numbers from 0 on. When they become too many, every other is dropped
/// and fewer are taken, so that those that are kept stay evenly spread.
final class Thinned<T> {

    private final int most;
    private final ToLongFunction<T> place;
    private final ArrayList<T> kept;
    private long stride = 1;

    /// @param most  how many are kept, at least 1
    /// @param place where a thing came
    Thinned(int most, ToLongFunction<T> place, List<T> first) {
        this.most = most;
        this.place = place;
        this.kept = new ArrayList<>(first);
        spread();
        thin();
    }

    /// Finds out how far apart what is kept was taken, so that it goes on as if it had never been put away.
    private void spread() {
        while (kept.size() > Math.max(1, most / 2)
                && kept.stream().allMatch(thing -> place.applyAsLong(thing) % (2 * stride) == 0)) {
            stride *= 2;
        }
    }

    /// Whether what comes at a place would be kept.
    boolean wants(long at) {
        return at % stride == 0;
    }

    void add(T thing) {
        kept.add(thing);
        thin();
    }

    private void thin() {
        while (kept.size() > most) {
            stride *= 2;
            kept.removeIf(thing -> !wants(place.applyAsLong(thing)));
        }
    }

    List<T> view() {
        return List.copyOf(kept);
    }
}
