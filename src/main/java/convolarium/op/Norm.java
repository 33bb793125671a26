package convolarium.op;

/// The Lp norm (Σ|x|^p)^(1/p) of some numbers, term by term.
public record Norm(double p) {

    /// Up to here a product is quicker than a power.
    private static final double USUAL = 64;

    /// What a number adds to the sum: |x|^p.
    public double power(double x) {
        return power(Math.abs(x), p);
    }

    /// The norm of numbers whose powers add up to a sum.
    public double root(double sum) {
        return p == 2 ? Math.sqrt(sum) : power(sum, 1 / p);
    }

    /// How a norm that is not 0 moves with one of its numbers: sign(x)·(|x| / norm)^(p − 1).
    public double slope(double x, double norm) {
        return Math.signum(x) * power(Math.abs(x) / norm, p - 1);
    }

    /// What is usual is multiplied out; the rest is as near as floats can tell.
    private static double power(double base, double exponent) {
        if (exponent > USUAL || exponent != Math.rint(exponent)) {
            return Exponential.exp(exponent * Logarithm.log(base));
        }
        double power = 1;
        double square = base;
        for (int left = (int) exponent; left > 0; left >>= 1) {
            power *= (left & 1) == 1 ? square : 1;
            square *= square;
        }
        return power;
    }
}
