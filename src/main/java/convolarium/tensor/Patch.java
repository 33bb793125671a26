package convolarium.tensor;

import java.util.Arrays;
import java.util.Optional;

/// The few numbers that set one tensor apart from another of the same shape. Whoever has the other needs no more to
/// keep this one.
public final class Patch {

    private final int[] places;
    private final float[] numbers;

    private Patch(int[] places, float[] numbers) {
        this.places = places;
        this.numbers = numbers;
    }

    /// Tells the numbers of a tensor but for those of a patch.
    static final class Over implements Tensor.Source {

        private final Tensor base;
        private final Patch patch;

        private Over(Tensor base, Patch patch) {
            this.base = base;
            this.patch = patch;
        }

        /// Whether it differs from a tensor because that is what it lies over.
        boolean liesOver(Tensor other) {
            return base.equals(other);
        }

        @Override
        public float at(int index) {
            int found = Arrays.binarySearch(patch.places, index);
            return found < 0 ? base.told(index) : patch.numbers[found];
        }

        @Override
        public float[] all(int count) {
            var all = base.copied();
            for (int i = 0; i < patch.places.length; i++) {
                all[patch.places[i]] = patch.numbers[i];
            }
            return all;
        }
    }

    /// What sets a tensor apart from another.
    ///
    /// @param most how many numbers may differ
    /// @return nothing if it has another shape or more differ
    public static Optional<Patch> between(Tensor base, Tensor wanted, int most) {
        if (base.equals(wanted)) {
            return Optional.of(new Patch(new int[0], new float[0]));
        }
        if (!base.shape().equals(wanted.shape())) {
            return Optional.empty();
        }
        var from = base.array();
        var to = wanted.array();
        var places = new int[Math.min(16, most)];
        int count = 0;
        for (int at = next(from, to, 0); at < to.length; at = next(from, to, at + 1)) {
            if (count == most) {
                return Optional.empty();
            }
            places = count < places.length ? places : Arrays.copyOf(places, Math.min(2 * count, most));
            places[count++] = at;
        }
        return Optional.of(of(to, Arrays.copyOf(places, count)));
    }

    private static Patch of(float[] to, int[] places) {
        var numbers = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            numbers[i] = to[places[i]];
        }
        return new Patch(places, numbers);
    }

    /// Where from a place on two arrays of one length differ next.
    private static int next(float[] from, float[] to, int start) {
        int found = Arrays.mismatch(from, start, from.length, to, start, to.length);
        return found < 0 ? to.length : start + found;
    }

    /// The tensor again, given the other; its numbers take memory only once somebody reads them.
    public Tensor over(Tensor base) {
        return places.length == 0 ? base : Tensor.later(base.shape(), new Over(base, this));
    }

    /// Memory for what differs.
    public long bytes() {
        return (long) places.length * (Integer.BYTES + Float.BYTES);
    }
}
