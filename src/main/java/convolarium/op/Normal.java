package convolarium.op;

/// The standard normal distribution.
///
/// Idea: points lie so near to each other that everywhere the Taylor polynomial about the nearest is as good as the
/// numbers. Its coefficients follow from φ′(x) = −x·φ(x), and its value at the point from Marsaglia's series of 2004.
final class Normal {

    /// Beyond this the rest is smaller than a float can tell from 0 or 1.
    private static final double FAR = 8.5;
    private static final int POINTS_IN_ONE = 16;
    private static final int TERMS = 9;
    private static final double DENSITY_AT_ZERO = 1 / StrictMath.sqrt(2 * Math.PI);
    private static final double[] COEFFICIENTS = coefficients();

    private Normal() {}

    /// The probability of a value up to `x`.
    static double cumulative(double x) {
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 : 0;
        }
        int point = (int) Math.rint((x + FAR) * POINTS_IN_ONE);
        double away = x - place(point);
        double sum = 0;
        for (int term = TERMS - 1; term >= 0; term--) {
            sum = Math.fma(sum, away, COEFFICIENTS[point * TERMS + term]);
        }
        return sum;
    }

    /// How densely values lie at `x`: φ(x), the derivative of [#cumulative].
    static double density(double x) {
        return DENSITY_AT_ZERO * Exponential.exp(-x * x / 2);
    }

    private static double place(int point) {
        return (double) point / POINTS_IN_ONE - FAR;
    }

    private static double[] coefficients() {
        int points = (int) (2 * FAR * POINTS_IN_ONE) + 1;
        var all = new double[points * TERMS];
        for (int point = 0; point < points; point++) {
            double x = place(point);
            double before = 0;
            double now = density(x);
            all[point * TERMS] = 0.5 + series(x);
            for (int term = 1; term < TERMS; term++) {
                all[point * TERMS + term] = now / term;
                double next = -(x * now + before) / term;
                before = now;
                now = next;
            }
        }
        return all;
    }

    /// φ(x)·(x + x³/3 + x⁵/(3·5) + …).
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > Math.ulp(sum); odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return sum * density(x);
    }
}
