package convolarium.insight;

import convolarium.tensor.Tensor;

/// The range of values that the colours of a layer's maps cover.
///
/// @param low     value of the first colour
/// @param high    value of the last colour
/// @param clipped whether some values lie beyond and get the outermost colour
public record Scale(float low, float high, boolean clipped) {

    private static final int SMALL = 4096;
    private static final int BINS = 2048;
    private static final double KEPT = 0.98;

    /// From −m to m, m the largest magnitude; in large maps so large that 98 % of the values lie within.
    ///
    /// @param from the first element that counts
    /// @param to   one past the last
    public static Scale symmetric(Tensor maps, int from, int to) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            float magnitude = Math.abs(maps.array()[i]);
            largest = magnitude > largest && magnitude < Float.POSITIVE_INFINITY ? magnitude : largest;
        }
        float limit = to - from <= SMALL ? largest : common(maps.array(), from, to, largest);
        float rounded = limit == 0 ? 1 : roundUp(limit);
        return new Scale(-rounded, rounded, rounded < largest);
    }

    private static float common(float[] values, int from, int to, float largest) {
        var counts = new int[BINS + 1];
        double binsPerUnit = BINS / (double) largest;
        for (int i = from; i < to; i++) {
            float magnitude = Math.abs(values[i]);
            counts[magnitude <= largest ? (int) (magnitude * binsPerUnit) : BINS]++;
        }
        long left = (long) ((to - from) * (1 - KEPT));
        int bin = BINS;
        for (long beyond = counts[bin]; bin > 0 && beyond <= left; beyond += counts[bin]) {
            bin--;
        }
        return (float) Math.min(largest, largest * (bin + 1.0) / BINS);
    }

    /// The next number with one or two digits that matter.
    private static float roundUp(float value) {
        double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(value)) - 1);
        return (float) Math.min(Float.MAX_VALUE, Math.ceil(value / unit - 1e-4) * unit);
    }
}
