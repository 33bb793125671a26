package convolarium.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// The sums of a dense layer on a batch, there or back, some at a time: each adds up weights at even distances times
/// the numbers at the taps of a sweep.
final class DenseSums implements Work {

    /// Sums that are worked out together: whole tiles, so that it takes no longer if one does all.
    private static final int TOGETHER = 32;

    private final Weights weights;
    private final Bank from;
    private final Bank to;
    private final int apart;
    private final Sweep sweep;
    private final float[] starts;
    private final List<Filters> shares = new ArrayList<>();

    /// Where weights lie: from one sum to the next, and from tap to tap.
    record Weights(Learning learning, int sumStep, int tapStep) {}

    /// @param apart from where a sum is written to the next
    /// @param count how many sums there are
    DenseSums(Weights weights, Bank from, Bank to, int apart, Sweep sweep, int count) {
        this.weights = weights;
        this.from = from;
        this.to = to;
        this.apart = apart;
        this.sweep = sweep;
        this.starts = new float[count];
        for (int first = 0; first < count; first += TOGETHER) {
            shares.add(new Filters(Math.min(TOGETHER, count - first), sweep.taps().length));
        }
    }

    /// What each sum starts from.
    float[] starts() {
        return starts;
    }

    @Override
    public int parts() {
        return shares.size();
    }

    @Override
    public long size() {
        return (long) starts.length * sweep.taps().length * from.shape().batch();
    }

    @Override
    public IntConsumer hand() {
        return part -> {
            int first = part * TOGETHER;
            var filters = shares.get(part);
            var learning = weights.learning();
            int at = learning.from() + first * weights.sumStep();
            filters.pack(learning.weights(), at, weights.sumStep(), weights.tapStep());
            System.arraycopy(starts, first, filters.start(), 0, filters.count());
            int yAt = to.at(0) + first * apart;
            Loops.taps().run(sweep, filters, from.values(), from.at(0), to.values(), yAt, apart);
        };
    }
}
