package convolarium.ui.draw;

import convolarium.data.TypedNumber;
import convolarium.text.Figures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Numbers as they are written: whole ones whole, others to three digits that matter, with a true minus sign.
public final class Numbers {

    private static final int DIGITS = 3;
    private static final double TINY = 1e-3;
    private static final double VAST = 1e9;

    /// The first that leaves what is below 1 below it.
    private static final List<MathContext> ROUNDINGS = List.of(
            new MathContext(DIGITS, RoundingMode.HALF_UP),
            new MathContext(DIGITS + 1, RoundingMode.HALF_UP),
            new MathContext(DIGITS + 1, RoundingMode.DOWN));

    private Numbers() {}

    /// A number such as 7, −29, 0.111, 1,020
    public static String text(double value) {
        return Figures.grouped(digits(value));
    }

    /// The same without a comma, as it is typed and stands in a cell: 1020
    public static String digits(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double magnitude = Math.abs(value);
        if (saysAll(value)) {
            return signed(Long.toString((long) value));
        }
        if (magnitude < TINY || magnitude >= VAST) {
            return signed(scientific(value, 2));
        }
        var exact = new BigDecimal(value);
        var rounded = magnitude >= 100 ? exact.setScale(0, RoundingMode.HALF_UP) : rounded(exact, magnitude);
        return signed(rounded.stripTrailingZeros().toPlainString());
    }

    /// What is below 1 stays below it, as a probability does, with one digit more where it needs that.
    private static BigDecimal rounded(BigDecimal exact, double magnitude) {
        for (var way : ROUNDINGS) {
            var rounded = exact.round(way);
            if (magnitude >= 1 || rounded.abs().compareTo(BigDecimal.ONE) < 0) {
                return rounded;
            }
        }
        return exact;
    }

    /// A number for a small cell, with two decimals at most; what is too small for them is written ≈0.
    public static String brief(double value) {
        return brief(value, 2);
    }

    /// What is added to a number in a small cell.
    public static String added(double value) {
        return (value < 0 ? "" : "+") + brief(value);
    }

    /// A number with five decimals at most, which tell a small change.
    public static String fine(double value) {
        return brief(value, 5);
    }

    /// A number for a very small cell: two digits where two say enough.
    public static String rough(double value) {
        double magnitude = Math.abs(value);
        return brief(value, magnitude >= 10 ? 0 : magnitude >= 1 ? 1 : 2);
    }

    private static String brief(double value, int decimals) {
        if (!Double.isFinite(value) || value == Math.rint(value) || Math.abs(value) >= 100) {
            return digits(value);
        }
        var rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? "≈0"
                : signed(rounded.stripTrailingZeros().toPlainString());
    }

    /// What comes of a sum: "= 7", or "≈ 0.333333" where six digits do not say all.
    public static String result(double value) {
        if (saysAll(value)) {
            return "= " + text(value);
        }
        boolean all = rounded(value, 6).floatValue() == (float) value;
        return (all ? "= " : "≈ ") + precise(value, 6);
    }

    /// What comes of a sum where there is little room: "= 7", or "≈ 0.333".
    public static String roughly(double value) {
        return (saysAll(value) ? "= " : "≈ ") + text(value);
    }

    /// A number such as 0.00073 for those who do not read powers of ten.
    public static String plain(double value) {
        boolean small = Math.abs(value) < TINY && Math.abs(value) >= 1e-6;
        return small
                ? signed(new BigDecimal(value)
                        .round(new MathContext(2, RoundingMode.HALF_UP))
                        .stripTrailingZeros()
                        .toPlainString())
                : text(value);
    }

    /// A part of a sum, to six digits; negative numbers in brackets.
    public static String summand(double value) {
        return bracketed(exact(value));
    }

    /// A number to six digits, whole ones whole.
    public static String exact(double value) {
        return to(6, value);
    }

    /// The same to so many digits.
    public static String to(int digits, double value) {
        return saysAll(value) ? text(value) : precise(value, digits);
    }

    private static boolean saysAll(double value) {
        return !Double.isFinite(value) || (value == Math.rint(value) && Math.abs(value) < VAST);
    }

    private static String precise(double value, int digits) {
        boolean plain = Math.abs(value) >= 1e-6 && Math.abs(value) < VAST;
        return Figures.grouped(signed(plain ? rounded(value, digits).toPlainString() : scientific(value, digits)));
    }

    /// A number with so many digits that who works with it finds a result as that is written.
    public static String confirming(double value, DoubleUnaryOperator work, double result) {
        if (!Double.isFinite(value)) {
            return exact(value);
        }
        return IntStream.range(Math.abs(value) < TINY ? 2 : DIGITS, 8)
                .mapToObj(digits -> new BigDecimal(value).round(new MathContext(digits)))
                .filter(rounded ->
                        plain(work.applyAsDouble(rounded.doubleValue())).equals(plain(result)))
                .findFirst()
                .map(rounded -> signed(rounded.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> exact(value));
    }

    /// The number that is written to so many digits.
    public static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    }

    /// A number in few characters, such as 16M, for where there is little room.
    public static String compact(double value) {
        return Figures.grouped(fewest(value));
    }

    /// The same without a comma.
    static String fewest(double value) {
        double magnitude = Math.abs(value);
        if (!(magnitude >= 1e5 && magnitude < 999.5e12)) {
            return digits(value);
        }
        var rounded = new BigDecimal(value).round(ROUNDINGS.getFirst());
        int thousands = (rounded.precision() - rounded.scale() - 1) / 3;
        return digits(rounded.movePointLeft(3 * thousands).doubleValue()) + "kMGT".charAt(thousands - 1);
    }

    /// An amount of memory, such as 38 kB.
    public static String bytes(BigInteger count) {
        double value = count.doubleValue();
        var units = new String[] {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value = Math.max(1, value / 1000);
            unit++;
        }
        return text(value) + " " + units[unit];
    }

    /// Arithmetic whose lines are broken before a sign, never between it and what it stands before, nor within a
    /// number.
    public static String unbroken(String text) {
        return text.replace(" × ", "\u00a0×\u00a0")
                .replace(" (", "\u00a0(")
                .replaceAll("(?<=[\\d)])([.,·e])(?=[−\\d(])", "\ufeff$1\ufeff")
                .replaceAll("([^\\s\ufeff])\\(", "$1\ufeff(")
                .replaceAll("([+=≈/Σ]) ", "$1\u00a0")
                .replace(" +=", "\u00a0+=");
    }

    private static String scientific(double value, int digits) {
        var rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /// A factor or summand: negative numbers in brackets.
    public static String factor(double value) {
        return bracketed(text(value));
    }

    /// Brackets around what begins with a minus.
    public static String bracketed(String text) {
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    /// The number somebody typed: with either minus sign, a point or a comma, or as a fraction such as 1/9. Commas
    /// where thousands are grouped do that here too.
    ///
    /// @return empty unless it is a finite number
    public static Optional<Float> parse(String typed) {
        return TypedNumber.parse(Figures.ungrouped(typed));
    }

    private static String signed(String text) {
        return text.replace('-', '−');
    }
}
