package convolarium.exchange;

import convolarium.op.OpType;
import convolarium.op.Param;
import java.util.Optional;

/// The whole numbers from `min` to `max`.
record Range(int min, int max) {

    /// The range of a parameter that every layer of this kind has.
    static Range of(OpType<?> type, String key) {
        return type.params().stream()
                .filter(param -> param.key().equals(key))
                .flatMap(param -> numbers(param).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Range> numbers(Param<?> param) {
        return switch (param) {
            case Param.Numbers<?> numbers -> Optional.of(new Range(numbers.min(), numbers.max()));
            case Param.Choice<?, ?> _, Param.Flag<?> _ -> Optional.empty();
        };
    }

    boolean contains(double value) {
        return value >= min && value <= max;
    }
}
