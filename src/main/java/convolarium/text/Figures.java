package convolarium.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How numbers are written, alike in every language: thousands apart, four decimals, a true minus.
public final class Figures {

    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(,\\d{3})+(?![\\d,])");

    private Figures() {}

    /// The number as people read it.
    public static String of(Number number) {
        boolean whole = !(number instanceof Float || number instanceof Double);
        var format = new DecimalFormat("0.####", symbols());
        var text = whole ? format.format(number.longValue()) : format.format(number.doubleValue());
        return text.equals("−0") ? "0" : grouped(text);
    }

    /// A number with commas between the thousands before its point.
    public static String grouped(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        return number.substring(0, end).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + number.substring(end);
    }

    /// A number without the commas between thousands; any other comma stays.
    public static String ungrouped(String typed) {
        return GROUPED.matcher(typed).replaceAll(found -> found.group().replace(",", ""));
    }

    private static DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return symbols;
    }

    /// Writes the plain placeholders of a message.
    static final class InMessage extends Format {

        private static final long serialVersionUID = 1;

        @Override
        public StringBuffer format(Object value, StringBuffer text, FieldPosition position) {
            return text.append(value instanceof Number number ? of(number) : value.toString());
        }

        @Override
        public @Nullable Object parseObject(String text, ParsePosition position) {
            return null;
        }
    }
}
