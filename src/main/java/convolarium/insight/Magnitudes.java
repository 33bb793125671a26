package convolarium.insight;

/// How large numbers are, counted as they come: in any order, and by several that are added up in the end.
final class Magnitudes {

    private static final int SMALL = 4096;
    private static final double KEPT = 0.98;

    /// Numbers that are alike in their exponent and the first six bits behind it are counted together.
    private static final int ALIKE = 17;

    private static final int SIGN = 1 << 31;
    private static final int INFINITE = Float.floatToIntBits(Float.POSITIVE_INFINITY);

    private final int[] counts = new int[(~SIGN >>> ALIKE) + 1];
    private float largest;
    private long all;

    /// Counts the numbers from one place to before another.
    ///
    /// @return whether all of them are finite
    boolean count(float[] values, int from, int to) {
        int most = Float.floatToIntBits(largest);
        boolean finite = true;
        for (int i = from; i < to; i++) {
            int magnitude = Float.floatToRawIntBits(values[i]) & ~SIGN;
            if (magnitude > most) {
                finite &= magnitude < INFINITE;
                most = magnitude < INFINITE ? magnitude : most;
            }
            counts[magnitude >>> ALIKE]++;
        }
        largest = Float.intBitsToFloat(most);
        all += to - from;
        return finite;
    }

    /// Counts what another one has counted.
    void add(Magnitudes other) {
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] += other.counts[bin];
        }
        largest = Math.max(largest, other.largest);
        all += other.all;
    }

    /// From −m to m, m the largest magnitude; where there are many numbers so large that 98 % of them lie
    /// within, unless these are all zero.
    Scale scale() {
        float limit = all <= SMALL ? largest : common();
        float rounded = limit == 0 ? 1 : roundUp(limit);
        return new Scale(-rounded, rounded, rounded < largest);
    }

    private float common() {
        long left = (long) (all * (1 - KEPT));
        int bin = counts.length - 1;
        for (long beyond = counts[bin]; bin > 0 && beyond <= left; beyond += counts[bin]) {
            bin--;
        }
        float end = Float.intBitsToFloat((bin + 1) << ALIKE);
        return bin > 0 && end < largest ? end : largest;
    }

    /// The next number with one or two digits that matter.
    private static float roundUp(float value) {
        double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(value)) - 1);
        return (float) Math.min(Float.MAX_VALUE, Math.ceil(value / unit - 1e-4) * unit);
    }
}
