package convolarium.op;

/// The Lp norm (Σ|x|^p)^(1/p) of some numbers, term by term.
public record Norm(double p) {

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

    /// What is usual needs no power of any number.
    private static double power(double base, double exponent) {
        if (exponent == 1) {
            return base;
        }
        return exponent == 2 ? base * base : StrictMath.pow(base, exponent);
    }
}
