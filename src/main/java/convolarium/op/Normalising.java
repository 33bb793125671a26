package convolarium.op;

/// What the weights of a filter are divided by to be normalised, as a blur that keeps a picture as bright as it was.
public final class Normalising {

    /// A share of all weights below which their sum is nothing but rounding.
    private static final double ROUNDING = 1e-6;

    private Normalising() {}

    /// The sum of all weights, or of their absolute values where positive and negative weights cancel each other out.
    ///
    /// @return 1 where there is nothing to divide: the weights are normalised, all of them 0, or not all finite
    public static double divisor(float[] weights) {
        double sum = 0;
        double absolute = 0;
        for (float weight : weights) {
            sum += weight;
            absolute += Math.abs(weight);
        }
        double divisor = Math.abs(sum) > ROUNDING * absolute ? sum : absolute;
        boolean done = divisor == 0 || Math.abs(divisor - 1) <= ROUNDING * Math.max(1, absolute);
        return done || !Double.isFinite(absolute) ? 1 : divisor;
    }
}
