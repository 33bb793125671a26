package convolarium.ui.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Numbers as they are written: whole ones whole, others to three digits that matter, with a true minus sign.
public final class Numbers {

    private static final int DIGITS = 3;
    private static final Pattern TYPED = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private Numbers() {}

    /// A number such as 7, −29, 0.111, 1.5
    public static String text(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return signed(Long.toString((long) value));
        }
        var exact = new BigDecimal(value);
        var rounded = Math.abs(value) >= 100
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return signed(
                Math.abs(value) < 1e-3
                        ? scientific(value)
                        : rounded.stripTrailingZeros().toPlainString());
    }

    /// What comes of a sum: "= 7", or "≈ 0.333333" where six digits do not say all.
    public static String result(double value) {
        if (!Double.isFinite(value) || value == Math.rint(value)) {
            return "= " + text(value);
        }
        boolean all = sixDigits(value).floatValue() == (float) value;
        return (all ? "= " : "≈ ") + signed(sixDigits(value).toPlainString());
    }

    /// A part of a sum, to six digits; negative numbers in brackets.
    public static String summand(double value) {
        if (!Double.isFinite(value) || value == Math.rint(value)) {
            return factor(value);
        }
        var text = signed(sixDigits(value).toPlainString());
        return value < 0 ? "(" + text + ")" : text;
    }

    private static BigDecimal sixDigits(double value) {
        return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    }

    /// A number in few characters, such as 16M, for where there is little room.
    public static String compact(double value) {
        double magnitude = Math.abs(value);
        if (!(magnitude >= 1e5) || magnitude >= 1e15) {
            return text(value);
        }
        int thousands = Math.min(4, (int) (Math.floor(StrictMath.log10(magnitude)) / 3));
        return text(value / StrictMath.pow(1000, thousands)) + "kMGT".charAt(thousands - 1);
    }

    private static String scientific(double value) {
        return new BigDecimal(value)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toEngineeringString();
    }

    /// A factor or summand: negative numbers in brackets.
    public static String factor(double value) {
        var text = text(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    /// The number somebody typed: with either minus sign, a point or a comma, or as a fraction such as 1/9.
    ///
    /// @return empty unless it is a finite number
    public static Optional<Float> parse(String typed) {
        var parts = Stream.of(typed.replace('−', '-').replace(',', '.').split("/", -1))
                .map(String::strip)
                .toList();
        if (!parts.stream().allMatch(part -> TYPED.matcher(part).matches())) {
            return Optional.empty();
        }
        double value = Double.parseDouble(parts.getFirst());
        for (var divisor : parts.subList(1, parts.size())) {
            value /= Double.parseDouble(divisor);
        }
        return Optional.of((float) value).filter(Float::isFinite);
    }

    private static String signed(String text) {
        return text.replace('-', '−');
    }
}
