package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.data.Reading.Reason;
import convolarium.tensor.Tensor;
import java.util.List;

/// Matrices as text: what spreadsheets, NumPy, Python and people write. Reading never throws: what came of it is a
/// [Reading], whose places count rows over the whole text and columns, both from 1.
public final class MatrixText {
    /// The longest text, in characters.
    public static final int MOST_CHARACTERS = 4 << 20;

    /// Cells of a line that are looked at: one too many, and the rest.
    private static final int MOST_CELLS = MatrixRows.MOST_SIDE + 2;

    private MatrixText() {}

    /// Reads numbers between tabs, semicolons, commas or spaces, a row a line, with an empty line between channels; or
    /// lists in lists, as Python, NumPy and JSON write them, up to three deep: channels, rows, columns.
    public static Reading read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Reading.refused(Reason.TOO_LONG_A_TEXT, text.length(), MOST_CHARACTERS);
        }
        var rows = new MatrixRows();
        try {
            var plain = plain(text);
            if (plain.indexOf('[') >= 0) {
                new NestedLists(plain, rows).read();
            } else {
                readLines(plain, rows);
            }
            return new Reading.Loaded(picture(rows.tensor()), List.of());
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    /// Wide signs and spaces that are no white space to programs, as the keyboard has them.
    private static String plain(String text) {
        return text.replace('，', ',')
                .replace('；', ';')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u3000', ' ')
                .replace('\ufeff', ' ');
    }

    private static void readLines(String text, MatrixRows rows) throws Refusal {
        var separator = text.indexOf('\t') >= 0 ? "\t" : text.indexOf(';') >= 0 ? ";" : ",";
        boolean spaced = text.indexOf(separator) < 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank() && (spaced || line.indexOf(separator) < 0)) {
                rows.endChannel();
            } else if (spaced) {
                takeCells(line.strip().split("\\s+", MOST_CELLS), rows);
            } else {
                takeCells(cells(line, separator), rows);
            }
        }
    }

    /// A separator at the end of a line, as some programs write it, begins no cell.
    private static String[] cells(String line, String separator) {
        var written = line.stripTrailing();
        boolean closed = !separator.isBlank() && written.endsWith(separator);
        return (closed ? written.substring(0, written.length() - 1) : line).split(separator, MOST_CELLS);
    }

    private static void takeCells(String[] cells, MatrixRows rows) throws Refusal {
        rows.endRow();
        for (var cell : cells) {
            rows.add(cell.strip());
        }
    }

    /// Where a number is below zero all are signed; else numbers beyond what ink is drawn with are light.
    static Picture picture(Tensor values) {
        var tone = Tone.INK;
        for (float value : values.array()) {
            if (value < 0) {
                return new Picture(values, Tone.SIGNED);
            }
            tone = value > Tone.INK.most() ? Tone.LIGHT : tone;
        }
        return new Picture(values, tone);
    }

    /// Numbers between tabs, a row a line, with an empty line between channels. Finite numbers are read back exactly.
    ///
    /// @param values one flat picture
    /// @throws IllegalArgumentException unless it is one
    public static String write(Tensor values) {
        var shape = values.shape();
        if (shape.batch() != 1 || shape.depth() != 1) {
            throw new IllegalArgumentException("one flat picture, not " + shape);
        }
        var text = new StringBuilder();
        for (int c = 0; c < shape.channels(); c++) {
            text.append(c == 0 ? "" : "\n");
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    text.append(x == 0 ? "" : "\t").append(number(values.at(c, y, x)));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /// Whole numbers without a point.
    private static String number(float value) {
        var text = Float.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
