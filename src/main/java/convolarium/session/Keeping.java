package convolarium.session;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How the steps of a past are kept, and how many of them.
interface Keeping<T> {

    /// A step that is not the next to be gone back to.
    ///
    /// @param neighbour the step beside it, on the side of the present
    Kept<T> keep(T step, T neighbour);

    /// A step that was made of its neighbour, so that it needs it no more.
    T own(T step);

    /// Whether there is memory for so many steps.
    boolean affordable(List<Kept<T>> past);

    /// All steps whole, as long as there is memory for them.
    static <T> Keeping<T> whole(Predicate<Stream<T>> affordable) {
        return new Keeping<>() {
            @Override
            public Kept<T> keep(T step, T neighbour) {
                return new Kept.Whole<>(step);
            }

            @Override
            public T own(T step) {
                return step;
            }

            @Override
            public boolean affordable(List<Kept<T>> past) {
                return affordable.test(past.stream().flatMap(Keeping::values));
            }
        };
    }

    /// The value of a step that is kept whole.
    static <T> Stream<T> values(Kept<T> step) {
        return step instanceof Kept.Whole<T>(var value) ? Stream.of(value) : Stream.of();
    }
}
