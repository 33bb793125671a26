package convolarium.op;

/// The standard normal distribution.
final class Normal {

    private static final double FAR = 8.5;
    private static final double DENSITY_AT_ZERO = 1 / StrictMath.sqrt(2 * Math.PI);

    private Normal() {}

    /// The probability of a value up to `x`: ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), Marsaglia's series of 2004.
    ///
    /// The series converges everywhere; beyond ±8.5 the rest is smaller than a float can tell from 0 or 1.
    static double cumulative(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 : 0;
        }
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > Math.ulp(sum); odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    /// How densely values lie at `x`: φ(x), the derivative of [#cumulative].
    static double density(double x) {
        return DENSITY_AT_ZERO * StrictMath.exp(-x * x / 2);
    }
}
