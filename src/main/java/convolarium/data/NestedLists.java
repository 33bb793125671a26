package convolarium.data;

import convolarium.data.Reading.Reason;
import java.util.regex.Pattern;

/// Lists in lists of numbers, with commas or without, and the words that programs write around them.
final class NestedLists {
    private static final int LEVELS = 3;
    private static final Pattern HEAD = Pattern.compile("(\\w+=)?([\\w.]+\\()?");
    private static final Pattern TAIL = Pattern.compile("(,\\w+=[^,]*+){0,3},?\\)?[;,]?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String text;
    private final MatrixRows rows;
    private final int first;
    private final int last;
    private int depth;
    private int deepest;
    private boolean afterOpening;
    private boolean afterComma;

    /// @param text holds at least one opening bracket
    NestedLists(String text, MatrixRows rows) {
        this.text = text;
        this.rows = rows;
        this.first = text.indexOf('[');
        this.last = text.lastIndexOf(']');
    }

    void read() throws Refusal {
        expect(HEAD, text.substring(0, first));
        int at = first;
        while (at <= last) {
            char sign = text.charAt(at);
            int next = at + 1;
            switch (sign) {
                case '[' -> open();
                case ']' -> close();
                case ',' -> comma();
                default -> next = Character.isWhitespace(sign) ? next : cell(at);
            }
            at = next;
        }
        if (depth != 0 || last < first) {
            throw rows.noBracket();
        }
        expect(TAIL, text.substring(last + 1));
    }

    private void expect(Pattern pattern, String around) throws Refusal {
        if (!pattern.matcher(SPACES.matcher(around).replaceAll("")).matches()) {
            throw rows.noNumber(around.strip());
        }
    }

    /// The first number tells how deep all numbers are; a row is a list at that depth, a channel a list of rows, and
    /// lists around the channels hold one thing each.
    private void open() throws Refusal {
        if (!rows.isEmpty()) {
            if (depth >= deepest) {
                throw rows.noBracket();
            }
            if (depth < deepest - 2) {
                throw new Refusal(Reason.TOO_DEEP_LISTS, LEVELS);
            }
            if (depth == deepest - 2) {
                rows.endChannel();
            }
        }
        depth++;
        afterOpening = true;
        afterComma = false;
    }

    private void close() throws Refusal {
        if (depth == 0) {
            throw rows.noBracket();
        }
        if (afterOpening) {
            rows.add("");
        }
        rows.endRow();
        depth--;
        afterOpening = false;
        afterComma = false;
    }

    private void comma() throws Refusal {
        if (afterOpening || afterComma) {
            rows.add("");
        }
        afterComma = true;
    }

    private int cell(int from) throws Refusal {
        int end = from;
        while (end < last && !isEndOfCell(text.charAt(end))) {
            end++;
        }
        if (rows.isEmpty()) {
            deepest = depth;
        }
        if (depth != deepest) {
            throw rows.noBracket();
        }
        rows.add(text.substring(from, end));
        afterOpening = false;
        afterComma = false;
        return end;
    }

    private static boolean isEndOfCell(char sign) {
        return sign == '[' || sign == ']' || sign == ',' || Character.isWhitespace(sign);
    }
}
