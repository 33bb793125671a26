package convolarium.net;

import convolarium.tensor.Chance;
import java.util.Arrays;

/// In which order examples are shown: one permutation after the other without end. A batch may end one epoch and begin
/// the next, so that none is short and no example is left out.
final class Order {

    private final int count;
    private final long seed;
    private final boolean byChance;
    private final int[] shuffled;
    private long epoch = -1;

    /// @param byChance whether the permutations are drawn; each is the order of the set itself otherwise
    Order(int count, long seed, boolean byChance) {
        this.count = count;
        this.seed = seed;
        this.byChance = byChance;
        this.shuffled = new int[count];
    }

    boolean isOf(long otherSeed) {
        return seed == otherSeed;
    }

    /// The examples that are shown after so many others.
    int[] batch(long seen, int size) {
        var batch = new int[size];
        Arrays.setAll(batch, i -> at(seen + i));
        return batch;
    }

    private int at(long place) {
        if (place / count != epoch) {
            epoch = place / count;
            shuffle(Chance.bits(seed, epoch));
        }
        return shuffled[(int) (place % count)];
    }

    private void shuffle(long epochSeed) {
        Arrays.setAll(shuffled, i -> i);
        for (int i = byChance ? count - 1 : 0; i > 0; i--) {
            int other = (int) (Chance.uniform(epochSeed, i) * (i + 1));
            int example = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = example;
        }
    }
}
