package convolarium.op;

/// eˣ to two units in the last place, what is made of it to a few, with the same bits on every machine and in a few
/// additions and multiplications, so that a layer of a million numbers does not take long.
///
/// Idea: x is a multiple n of ln 2 and a rest r of at most half of it, so eˣ is 2ⁿ·eʳ, and for so small an r the series
/// 1 + r + r²/2! + … + r¹³/13! is as near as numbers can be.
public final class Exponential {

    private static final double MOST = 710;
    private static final double LEAST = -746;
    private static final double LOG2_E = 1.4426950408889634;
    /// ln 2 in two parts; the first has so few digits that its multiples are exact.
    private static final double LN2 = 0x1.62e42feep-1;
    private static final double LN2_REST = 0x1.a39ef35793c76p-33;
    /// Below this eˣ − 1 cannot be told from −1.
    private static final double NOTHING = -40;

    private static final double FAINTEST = -700;

    private Exponential() {}

    /// eˣ.
    public static double exp(double x) {
        double clamped = Math.max(LEAST, Math.min(x, MOST));
        double multiple = Math.rint(clamped * LOG2_E);
        int n = (int) multiple;
        int half = n >> 1;
        return (1 + lessOne(rest(clamped, multiple))) * power(half) * power(n - half);
    }

    /// eˣ − 1 of an x that is not positive, exact for small ones too.
    static double expm1(double x) {
        double clamped = Math.max(NOTHING, x);
        double multiple = Math.rint(clamped * LOG2_E);
        double power = power((int) multiple);
        return Math.fma(power, lessOne(rest(clamped, multiple)), power - 1);
    }

    /// (e²ˣ − 1) / (e²ˣ + 1).
    static double tanh(double x) {
        double less = expm1(-2 * Math.abs(x));
        return Math.copySign(less / (2 + less), x);
    }

    /// e to the power of −|x|; as far as it is nothing to floats by far, no smaller: the smallest doubles take long.
    static double fading(double x) {
        double far = Math.abs(x);
        return far == Double.POSITIVE_INFINITY ? 0 : exp(Math.max(FAINTEST, -far));
    }

    /// 1 / (1 + e⁻ˣ).
    static double sigmoid(double x) {
        double power = fading(x);
        return (x < 0 ? power : 1) / (1 + power);
    }

    /// The derivative of [#sigmoid]: e⁻ˣ / (1 + e⁻ˣ)², alike on both sides of 0.
    static double sigmoidSlope(double x) {
        double power = fading(x);
        return power / ((1 + power) * (1 + power));
    }

    private static double rest(double x, double multiple) {
        return Math.fma(-multiple, LN2_REST, Math.fma(-multiple, LN2, x));
    }

    /// eʳ − 1 of a small r.
    private static double lessOne(double r) {
        double sum = 1 / 6227020800.0;
        sum = Math.fma(sum, r, 1 / 479001600.0);
        sum = Math.fma(sum, r, 1 / 39916800.0);
        sum = Math.fma(sum, r, 1 / 3628800.0);
        sum = Math.fma(sum, r, 1 / 362880.0);
        sum = Math.fma(sum, r, 1 / 40320.0);
        sum = Math.fma(sum, r, 1 / 5040.0);
        sum = Math.fma(sum, r, 1 / 720.0);
        sum = Math.fma(sum, r, 1 / 120.0);
        sum = Math.fma(sum, r, 1 / 24.0);
        sum = Math.fma(sum, r, 1 / 6.0);
        sum = Math.fma(sum, r, 1 / 2.0);
        return Math.fma(sum * r, r, r);
    }

    /// 2ⁿ, as long as that is a normal number.
    private static double power(int n) {
        return Double.longBitsToDouble((n + 1023L) << 52);
    }
}
