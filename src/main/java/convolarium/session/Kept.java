package convolarium.session;

import java.util.function.UnaryOperator;

/// A step as it is kept: whole, or only what sets it apart from the one next to it.
sealed interface Kept<T> {

    record Whole<T>(T value) implements Kept<T> {
        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public Kept<T> map(UnaryOperator<T> change) {
            return new Whole<>(change.apply(value));
        }
    }

    /// What sets it apart.
    ///
    /// @param back  makes it of its neighbour
    /// @param bytes memory for what sets it apart
    record Apart<T>(UnaryOperator<T> back, long bytes) implements Kept<T> {}

    /// Memory for what sets it apart.
    long bytes();

    /// The step changed, if it is whole.
    default Kept<T> map(UnaryOperator<T> change) {
        return this;
    }

    /// The step, given the one next to it.
    default T beside(T neighbour) {
        return switch (this) {
            case Whole<T>(var value) -> value;
            case Apart<T>(var back, long _) -> back.apply(neighbour);
        };
    }
}
