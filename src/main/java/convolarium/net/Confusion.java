package convolarium.net;

import java.util.OptionalDouble;

/// How often each class was taken for each.
public final class Confusion {

    private final int[][] counts;

    Confusion(int classes) {
        counts = new int[classes][classes];
    }

    void add(int wanted, int predicted) {
        counts[wanted][predicted]++;
    }

    public int classes() {
        return counts.length;
    }

    public int count(int wanted, int predicted) {
        return counts[wanted][predicted];
    }

    /// How many were of a class.
    public int wanted(int type) {
        int sum = 0;
        for (int count : counts[type]) {
            sum += count;
        }
        return sum;
    }

    /// How many were taken for a class.
    public int predicted(int type) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[type];
        }
        return sum;
    }

    /// Of all that were taken for a class the share that was of it; empty if none was.
    public OptionalDouble precision(int type) {
        return share(count(type, type), predicted(type));
    }

    /// Of all that were of a class the share that was taken for it; empty if none was.
    public OptionalDouble recall(int type) {
        return share(count(type, type), wanted(type));
    }

    /// The harmonic mean of precision and recall (van Rijsbergen, 1979); empty if the class never came up.
    public OptionalDouble f1(int type) {
        return share(2 * count(type, type), wanted(type) + predicted(type));
    }

    private static OptionalDouble share(int part, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) all);
    }
}
