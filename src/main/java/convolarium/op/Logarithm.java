package convolarium.op;

/// ln x to a few units in the last place, with the same bits on every machine and in a few additions and
/// multiplications, so that a layer of a million numbers does not take long.
///
/// Idea: x is 2ⁿ·m with an m between √½ and √2, and with f = (m − 1) / (m + 1) the series
/// 2·(f + f³/3 + f⁵/5 + … + f²³/23) is as near to ln m as numbers can be.
final class Logarithm {

    private static final double SQRT2 = 0x1.6a09e667f3bcdp0;
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    /// Makes the smallest numbers normal ones.
    private static final double LARGER = 0x1p54;

    private static final int LARGER_BY = 54;

    private Logarithm() {}

    /// ln x; NaN of negative numbers.
    static double log(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        return x < Double.MIN_NORMAL ? normal(x * LARGER, -LARGER_BY) : normal(x, 0);
    }

    /// ln (1 + t) of a t from 0 to 1, exact for small ones too, as nothing is lost where f is made of t itself:
    /// t / (t + 2), or (t − 1) / (t + 3) where 1 + t is 2·m.
    static double log1p(double t) {
        boolean large = t > SQRT2 - 1;
        double f = large ? (t - 1) / (t + 3) : t / (t + 2);
        return Math.fma(large ? 1 : 0, LN2, series(f, f * f));
    }

    private static double normal(double x, int more) {
        long bits = Double.doubleToRawLongBits(x);
        int n = (int) (bits >> 52) - 1023 + more;
        double m = Double.longBitsToDouble((bits & 0xfffffffffffffL) | 0x3ff0000000000000L);
        if (m > SQRT2) {
            m /= 2;
            n++;
        }
        double f = (m - 1) / (m + 1);
        return Math.fma(n, LN2, series(f, f * f));
    }

    /// Added up in pairs, and pairs of pairs, so that one addition need not wait for the one before it.
    private static double series(double f, double square) {
        double fourth = square * square;
        double first = Math.fma(Math.fma(square, 1 / 9.0, 1 / 7.0), fourth, Math.fma(square, 1 / 5.0, 1 / 3.0));
        double second = Math.fma(Math.fma(square, 1 / 17.0, 1 / 15.0), fourth, Math.fma(square, 1 / 13.0, 1 / 11.0));
        double third = Math.fma(fourth, 1 / 23.0, Math.fma(square, 1 / 21.0, 1 / 19.0));
        double eighth = fourth * fourth;
        double sum = Math.fma(Math.fma(third, eighth, second), eighth, first);
        return 2 * Math.fma(sum * square, f, f);
    }
}
