package convolarium.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How numbers are spread.
///
/// @param least     the smallest of those that are finite
/// @param most      the largest
/// @param mean      their mean
/// @param deviation their standard deviation, as of all there are
/// @param odd       how many are not finite
/// @param bins      how many lie in each of equal parts from −[#reach] to [#reach]
public record Distribution(float least, float most, double mean, double deviation, int odd, List<Integer> bins) {

    public Distribution {
        bins = List.copyOf(bins);
    }

    /// The spread of some numbers.
    ///
    /// @param parts in which they are counted
    public static Distribution of(float[] values, int parts) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        double sum = 0;
        int odd = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
                sum += value;
            } else {
                odd++;
            }
        }
        int count = values.length - odd;
        if (count == 0) {
            return new Distribution(0, 0, 0, 0, odd, Collections.nCopies(parts, 0));
        }
        double mean = sum / count;
        return new Distribution(
                least, most, mean, deviation(values, mean, count), odd, bins(values, least, most, parts));
    }

    private static double deviation(float[] values, double mean, int count) {
        double squares = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        return Math.sqrt(squares / count);
    }

    private static List<Integer> bins(float[] values, float least, float most, int parts) {
        double reach = Math.max(Math.abs(least), Math.abs(most));
        var counts = new int[parts];
        for (float value : values) {
            if (Float.isFinite(value)) {
                double share = reach == 0 ? 0.5 : (value / reach + 1) / 2;
                counts[Math.min((int) (share * parts), parts - 1)]++;
            }
        }
        var bins = new ArrayList<Integer>();
        for (int count : counts) {
            bins.add(count);
        }
        return bins;
    }

    /// The largest distance from 0.
    public float reach() {
        return Math.max(Math.abs(least), Math.abs(most));
    }
}
