package convolarium.data;

import java.util.function.UnaryOperator;

/// Examples to learn from, and others to see what was learned.
///
/// @param test empty where there are too few examples to keep some apart
public record Split(DataSet train, DataSet test) {

    /// @throws IllegalArgumentException if both are not about the same
    public Split {
        boolean alike = train.shape().equals(test.shape())
                && train.classes().equals(test.classes())
                && train.target() == test.target();
        if (!alike) {
            throw new IllegalArgumentException(train + " is not learned for " + test);
        }
    }

    /// The same done to both.
    Split each(UnaryOperator<DataSet> change) {
        return new Split(change.apply(train), change.apply(test));
    }
}
