package convolarium.data;

import convolarium.tensor.Chance;

/// One draw after the other from a seed.
final class Draws {
    private static final int LANE = 0xffff;
    /// Four even draws from 0 to 1 have the variance 4 / 12.
    private static final double DEVIATION = Math.sqrt(1 / 3.0);

    private final long seed;
    private long index;

    Draws(long seed) {
        this.seed = seed;
    }

    double between(double least, double most) {
        return least + (most - least) * Chance.uniform(seed, index++);
    }

    /// A whole number from 0 up to but not including `end`.
    int below(int end) {
        return (int) (Chance.uniform(seed, index++) * end);
    }

    boolean chance(double share) {
        return Chance.uniform(seed, index++) < share;
    }

    /// Nearly normal, with mean 0 and variance 1: the sum of four even draws, which is quick and never runs far.
    double normal() {
        long bits = Chance.bits(seed, index++);
        long sum = (bits & LANE) + (bits >>> 16 & LANE) + (bits >>> 32 & LANE) + (bits >>> 48);
        return (sum / (double) LANE - 2) / DEVIATION;
    }
}
