package convolarium.data;

import convolarium.tensor.Chance;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What is to be learned from, as settings.
///
/// @param source       the id of one of [DataSets#ALL], or what whoever has another set calls it
/// @param train        examples to learn from, fewer where there are not so many
/// @param test         examples to test with
/// @param seed         what a drawn set begins with, and the order of a stored one
/// @param shuffled     whether a stored set is taken in an order by chance, and shown in another in every epoch
/// @param labelNoise   share of the examples to learn from that are said to be of another class, from 0 to 1
/// @param augmentation how examples to learn from are changed from epoch to epoch, see [DataSet#augmented]
/// @param testShare    share of each class that is kept to test with, where a set from elsewhere has no test of its own
/// @param testShift    pixels every example to test with is moved at most, by chance but always the same
public record Choice(
        String source,
        int train,
        int test,
        long seed,
        boolean shuffled,
        double labelNoise,
        Augmentation augmentation,
        double testShare,
        int testShift) {

    /// @throws IllegalArgumentException if there is nothing to learn from, or a share is none
    public Choice {
        if (train < 1 || test < 1) {
            throw new IllegalArgumentException("examples must not be " + train + " and " + test);
        }
        if (!(labelNoise >= 0 && labelNoise <= 1)) {
            throw new IllegalArgumentException("label noise must not be " + labelNoise);
        }
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException("test share must not be " + testShare);
        }
        if (testShift < 0 || testShift > Augmentation.MOST_SHIFT) {
            throw new IllegalArgumentException("test shift must not be " + testShift);
        }
    }

    /// A source as it comes, with as many examples as it offers first.
    public static Choice of(String source) {
        var entry = DataSets.entry(source);
        return new Choice(source, entry.train(), entry.test(), 1, true, 0, Augmentation.NONE, Split.SHARE, 0);
    }

    /// All examples of a set from elsewhere; see [#from].
    public static Choice of(String source, Split all) {
        return new Choice(source, all.train().size(), all.test().size(), 1, true, 0, Augmentation.NONE, Split.SHARE, 0);
    }

    public Choice withTrain(int value) {
        return new Choice(source, value, test, seed, shuffled, labelNoise, augmentation, testShare, testShift);
    }

    public Choice withTest(int value) {
        return new Choice(source, train, value, seed, shuffled, labelNoise, augmentation, testShare, testShift);
    }

    public Choice withSeed(long value) {
        return new Choice(source, train, test, value, shuffled, labelNoise, augmentation, testShare, testShift);
    }

    public Choice withShuffled(boolean value) {
        return new Choice(source, train, test, seed, value, labelNoise, augmentation, testShare, testShift);
    }

    public Choice withLabelNoise(double value) {
        return new Choice(source, train, test, seed, shuffled, value, augmentation, testShare, testShift);
    }

    public Choice withAugmentation(Augmentation value) {
        return new Choice(source, train, test, seed, shuffled, labelNoise, value, testShare, testShift);
    }

    public Choice withTestShare(double value) {
        return new Choice(source, train, test, seed, shuffled, labelNoise, augmentation, value, testShift);
    }

    public Choice withTestShift(int value) {
        return new Choice(source, train, test, seed, shuffled, labelNoise, augmentation, testShare, value);
    }

    /// The examples of a source that comes with the program, as chosen. Augmentation is left to whoever counts the
    /// epochs.
    public Split load() {
        return chosen(DataSets.entry(source).load(train, test, seed));
    }

    /// The same done to examples from elsewhere, parted as chosen.
    public Split from(Split all) {
        return chosen(all.parted(testShare));
    }

    private Split chosen(Split all) {
        var parts = new Split(
                all.train().only(first(all.train(), train, 0)), all.test().only(first(all.test(), test, 1)));
        var moved = Augmentation.NONE.withShift(testShift);
        return new Split(noisy(parts.train()), parts.test().augmented(moved, Chance.bits(seed, 3)));
    }

    private int[] first(DataSet set, int count, int part) {
        var order = shuffled
                ? order(set.size(), Chance.bits(seed, part))
                : IntStream.range(0, set.size()).toArray();
        return Arrays.copyOf(order, Math.min(count, order.length));
    }

    /// Every number below `count` once, in an order by chance (Fisher and Yates, 1938).
    static int[] order(int count, long seed) {
        var order = IntStream.range(0, count).toArray();
        var draws = new Draws(seed);
        for (int left = count; left > 1; left--) {
            int other = draws.below(left);
            int last = order[left - 1];
            order[left - 1] = order[other];
            order[other] = last;
        }
        return order;
    }

    /// Exactly the share, each to any of the other classes.
    private DataSet noisy(DataSet set) {
        if (labelNoise == 0 || set.target() != Target.CLASS || set.classes().size() < 2) {
            return set;
        }
        var labels = new byte[set.size()];
        Arrays.setAll(new int[set.size()], i -> labels[i] = (byte) set.label(i));
        long noise = Chance.bits(seed, 2);
        var draws = new Draws(Chance.bits(noise, 0));
        var wrong = order(labels.length, noise);
        for (int i = 0; i < Math.round(labelNoise * labels.length); i++) {
            int others = set.classes().size() - 1;
            labels[wrong[i]] = (byte) ((set.label(wrong[i]) + 1 + draws.below(others)) % (others + 1));
        }
        return set.labelled(labels);
    }
}
