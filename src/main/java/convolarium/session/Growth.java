package convolarium.session;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Tensor;

/// How large numbers can have become, layer after layer. They are looked at only where they may not be finite any more.
final class Growth {

    /// No activation more than doubles what is above 1.
    private static final int ACTIVATED = 2;

    private final double factor;
    private double bound = Double.POSITIVE_INFINITY;

    Growth(Op op, boolean activated) {
        double layer = switch (op) {
            case Filtering filters -> sum(filters.kernels()) + sum(filters.bias());
            case Pool pool when pool.hasWinners() -> 1;
            default -> Double.POSITIVE_INFINITY;
        };
        factor = activated ? ACTIVATED * layer : layer;
    }

    private static double sum(Tensor weights) {
        double sum = 0;
        for (float weight : weights.array()) {
            sum += Math.abs((double) weight);
        }
        return sum;
    }

    /// Whether all numbers that came of one layer more are finite.
    boolean isFinite(Tensor made) {
        bound = Math.max(1, bound) * factor;
        if (!(bound <= Float.MAX_VALUE)) {
            bound = largest(made);
        }
        return bound <= Float.MAX_VALUE;
    }

    /// The largest magnitude; more than any number has where one is none.
    private static double largest(Tensor made) {
        var all = made.array();
        int count = made.shape().size();
        int most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Float.floatToRawIntBits(all[i]) & Integer.MAX_VALUE);
        }
        return most < Float.floatToRawIntBits(Float.POSITIVE_INFINITY)
                ? Float.intBitsToFloat(most)
                : Double.POSITIVE_INFINITY;
    }
}
