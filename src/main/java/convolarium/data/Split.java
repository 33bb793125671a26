package convolarium.data;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Examples to learn from, and others to see what was learned.
///
/// @param test empty where there are too few examples to keep some apart
public record Split(DataSet train, DataSet test) {

    /// Share of each class that is usually kept to test with.
    public static final double SHARE = 0.2;

    /// @throws IllegalArgumentException if both are not about the same
    public Split {
        boolean alike = train.shape().equals(test.shape())
                && train.classes().equals(test.classes())
                && train.target() == test.target();
        if (!alike) {
            throw new IllegalArgumentException(train + " is not learned for " + test);
        }
    }

    /// A set in two parts: of each class, a share by chance to test with, at least one of two or more.
    static Split of(DataSet set, double share, long seed) {
        var test = new boolean[set.size()];
        var seen = new int[set.classes().size()];
        boolean classes = set.target() == Target.CLASS;
        var counts = classes ? set.counts() : new int[] {set.size()};
        for (int i : Choice.order(set.size(), seed)) {
            int of = classes ? set.label(i) : 0;
            long wanted = Math.clamp(Math.round(share * counts[of]), Math.min(1, counts[of] - 1), counts[of] - 1);
            test[i] = seen[of]++ < wanted;
        }
        return new Split(set.only(where(test, false)), set.only(where(test, true)));
    }

    private static int[] where(boolean[] flags, boolean value) {
        return IntStream.range(0, flags.length).filter(i -> flags[i] == value).toArray();
    }

    /// The usual parts of a set.
    static Split of(DataSet set) {
        return of(set, SHARE, 1);
    }

    /// Whether the parts are of one set, which has no test of its own.
    public boolean isOfOneSet() {
        return train.isOfOne(test);
    }

    /// The same set in other parts; as it is where it has a test of its own.
    ///
    /// @param share of each class to test with
    public Split parted(double share) {
        return isOfOneSet() ? of(train.whole(), share, 1) : this;
    }

    /// The same done to both.
    Split each(UnaryOperator<DataSet> change) {
        return new Split(change.apply(train), change.apply(test));
    }
}
