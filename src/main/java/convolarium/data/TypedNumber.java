package convolarium.data;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A number as people write it.
public final class TypedNumber {
    private static final Pattern PART = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");

    private TypedNumber() {}

    /// The number somebody typed: with either minus sign, a point or a comma, or as a fraction such as 1/9. Commas
    /// where the program itself would group thousands do that here too.
    ///
    /// @return empty unless it is a finite number
    public static Optional<Float> parse(String typed) {
        var parts = Stream.of(typed.replace('−', '-').split("/", -1))
                .map(String::strip)
                .map(part -> part.replace(",", GROUPED.matcher(part).matches() ? "" : "."))
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
