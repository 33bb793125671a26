package convolarium.data;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A number as people write it.
public final class TypedNumber {
    private static final Pattern PART = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private TypedNumber() {}

    /// The number somebody typed: with either minus sign, a point or a comma, or as a fraction such as 1/9.
    ///
    /// @return empty unless it is a finite number
    public static Optional<Float> parse(String typed) {
        var parts = Stream.of(typed.replace('−', '-').replace(',', '.').split("/", -1))
                .map(String::strip)
                .toList();
        if (!parts.stream().allMatch(PART.asMatchPredicate())) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(Float.parseFloat(parts.getFirst())).filter(Float::isFinite);
        }
        double value = Double.parseDouble(parts.getFirst());
        for (var divisor : parts.subList(1, parts.size())) {
            value /= Double.parseDouble(divisor);
        }
        return Optional.of((float) value).filter(Float::isFinite);
    }
}
