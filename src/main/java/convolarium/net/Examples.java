package convolarium.net;

import convolarium.tensor.Tensor;

/// What a network can learn from or be tested with. Must give the same numbers whenever it is asked.
public interface Examples {

    int count();

    /// Whether they are shown in an order by chance, another one in every epoch, and not in the order they are in.
    default boolean shuffled() {
        return true;
    }

    /// What goes into the network, one batch entry for each example.
    ///
    /// @param epochSeed what draws begin with that change the examples a little in every epoch, if any do
    Tensor inputs(int[] which, long epochSeed);

    /// What should come out, one batch entry for each example.
    ///
    /// @param epochSeed the same as for what goes in: a mask moves with its picture
    Tensor wanted(int[] which, long epochSeed);
}
