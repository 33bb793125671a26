package convolarium.tensor;

/// Numbers by chance that are the same on every machine, in any order and on any thread: draw `index` of a seed is the
/// output `index` of SplitMix64 started with it (Steele, Lea and Flood, 2014).
public final class Chance {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private Chance() {}

    /// A draw as 64 bits; also a seed for something that must not repeat the draws of this one.
    public static long bits(long seed, long index) {
        long z = seed + (index + 1) * GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A draw from 0 up to but not including 1.
    public static double uniform(long seed, long index) {
        return (bits(seed, index) >>> 11) * UNIT;
    }

    /// A draw from the normal distribution with mean 0 and variance 1, by the method of Box and Muller (1958): the
    /// uniform draws 2·`index` and 2·`index` + 1 are a distance and an angle.
    public static double normal(long seed, long index) {
        double distance = Math.sqrt(-2 * StrictMath.log(1 - uniform(seed, 2 * index)));
        return distance * StrictMath.cos(2 * Math.PI * uniform(seed, 2 * index + 1));
    }
}
