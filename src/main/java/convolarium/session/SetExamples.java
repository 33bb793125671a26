package convolarium.session;

import convolarium.data.Augmentation;
import convolarium.data.DataSet;
import convolarium.net.Examples;
import convolarium.tensor.Tensor;

/// A data set as what a network learns from or is tested with.
///
/// @param augmentation how its examples change in every epoch
/// @param shuffled     whether every epoch shows them in another order
/// @param givenBack    whether what is wanted is the picture itself, not its class
public record SetExamples(DataSet set, Augmentation augmentation, boolean shuffled, boolean givenBack)
        implements Examples {

    /// As they are.
    public static SetExamples plain(DataSet set) {
        return new SetExamples(set, Augmentation.NONE, true, false);
    }

    private DataSet in(long epochSeed) {
        return augmentation.isNone() ? set : set.augmented(augmentation, epochSeed);
    }

    @Override
    public int count() {
        return set.size();
    }

    @Override
    public Tensor inputs(int[] which, long epochSeed) {
        return in(epochSeed).inputs(which);
    }

    @Override
    public Tensor wanted(int[] which, long epochSeed) {
        return givenBack ? inputs(which, epochSeed) : in(epochSeed).wanted(which);
    }
}
