package convolarium.fast;

import java.util.List;

/// The weights of some filters in the order in which [Taps] reads them: tiles of a few filters, and in a tile tap by
/// tap.
final class Filters {

    /// One weight of one filter.
    @FunctionalInterface
    interface Weight {
        float at(int filter, int tap);
    }

    private final int count;
    private final int taps;
    private final float[] weights;
    private final float[] start;

    Filters(int count, int taps) {
        this.count = count;
        this.taps = taps;
        this.weights = new float[count * taps];
        this.start = new float[count];
    }

    /// Filters in a tile, if so many are left: as many as the registers of a core hold sums for.
    static int tile(int left) {
        return left >= 8 ? 8 : left >= 6 ? 6 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
    }

    void pack(Weight weight) {
        int i = 0;
        for (int first = 0, size; first < count; first += size) {
            size = tile(count - first);
            for (int tap = 0; tap < taps; tap++) {
                for (int f = first; f < first + size; f++) {
                    weights[i++] = weight.at(f, tap);
                }
            }
        }
    }

    /// Takes weights that lie at even distances from one another.
    void pack(float[] from, int at, int filterStep, int tapStep) {
        int i = 0;
        for (int first = 0, size; first < count; first += size) {
            size = tile(count - first);
            for (int tap = 0; tap < taps; tap++) {
                int place = at + first * filterStep + tap * tapStep;
                for (int f = 0; f < size; f++, place += filterStep) {
                    weights[i++] = from[place];
                }
            }
        }
    }

    /// Takes what filters with more taps hold.
    ///
    /// @param picks which of their taps these have
    void pick(Filters from, List<Integer> picks) {
        System.arraycopy(from.start, 0, start, 0, count);
        int i = 0;
        for (int first = 0, size; first < count; first += size) {
            size = tile(count - first);
            for (int pick : picks) {
                int at = first * from.taps + pick * size;
                for (int f = 0; f < size; f++) {
                    weights[i++] = from.weights[at + f];
                }
            }
        }
    }

    int count() {
        return count;
    }

    /// What each filter's sum starts from.
    float[] start() {
        return start;
    }

    float[] weights() {
        return weights;
    }
}
