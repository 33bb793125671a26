package convolarium.insight;

import convolarium.op.Filtering;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import java.util.ArrayList;
import java.util.List;

/// What mistakes make of the number of parameters.
final class CountSlips {

    private CountSlips() {}

    static List<Slip> of(Question question) {
        return switch (question.op()) {
            case Filtering layer -> of(layer, (double) question.fits().output().plane());
            case Pool pool
            when pool.extent() == Pool.Extent.SLIDING -> pooled(pool.window().taps(), question);
            case StochasticPool pool -> pooled(pool.window().taps(), question);
            default -> List.of();
        };
    }

    private static List<Slip> pooled(double taps, Question question) {
        int channels = question.input().shape().channels();
        return List.of(
                Slip.of(Mistake.TAPS_AS_WEIGHTS, taps),
                Slip.of(Mistake.TAPS_AS_WEIGHTS, taps + 1),
                Slip.of(Mistake.TAPS_AS_WEIGHTS, taps * channels),
                Slip.of(Mistake.TAPS_AS_WEIGHTS, (taps + 1) * channels));
    }

    /// @param places how often the kernel is laid on
    private static List<Slip> of(Filtering layer, double places) {
        double taps = layer.window().taps();
        double filters = layer.filters();
        double slices = layer.slices();
        double weights = filters * slices * taps;
        var slips = new ArrayList<Slip>();
        if (layer.biased()) {
            slips.add(Slip.of(Mistake.FORGOT_BIAS, weights));
            slips.add(Slip.of(Mistake.ONE_BIAS, weights + 1));
            slips.add(Slip.of(Mistake.BIAS_PER_SLICE, weights + filters * slices));
        } else {
            slips.add(Slip.of(Mistake.COUNTED_BIAS, weights + filters));
        }
        for (double bias : List.of(0.0, filters)) {
            slips.add(Slip.of(Mistake.ONE_SLICE, filters * taps + bias));
            slips.add(Slip.of(Mistake.IGNORED_GROUPS, filters * layer.channels() * taps + bias));
            slips.add(Slip.of(Mistake.ONE_FILTER, slices * taps + bias / filters));
            slips.add(Slip.of(Mistake.SQUARED_KERNEL, weights * taps + bias));
            slips.add(Slip.of(Mistake.SQUARED_KERNEL, filters * taps * taps + bias));
            slips.add(Slip.of(Mistake.UNSHARED, weights * places + bias));
            slips.add(Slip.of(Mistake.UNSHARED, weights * places + bias * places));
        }
        return slips;
    }
}
