package convolarium.ui.explore;

import convolarium.op.Filtering;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.Upsample;
import convolarium.session.Experiment;

/// What there is to be seen of a layer besides its maps.
final class Sights {

    private Sights() {}

    /// Whether pooling has winners that can be put back.
    static boolean hasWinners(Experiment experiment) {
        return experiment.op() instanceof Pool pool && pool.hasWinners();
    }

    /// Whether the layer hands gradients back to what it reads, which can be seen where that is all on one slice.
    static boolean hasGradients(Experiment experiment) {
        return !experiment.isDeep()
                && switch (experiment.op()) {
                    case Filtering _, Pool _, StochasticPool _, Upsample _ -> true;
                    default -> false;
                };
    }

    /// Whether filters see more than one channel, so that there is something to sum up.
    static boolean hasSums(Experiment experiment) {
        return experiment.op() instanceof Filtering conv && conv.slices() > 1;
    }
}
