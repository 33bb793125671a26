package convolarium.data;

import convolarium.data.Reading.Reason;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;

/// A matrix as it comes in, cell by cell; all rows must be as long as the first, all channels have as many rows.
final class MatrixRows {
    static final int MOST_SIDE = 512;
    private static final int LONGEST_CELL = 100;
    private static final int SHOWN = 20;

    private float[] values = new float[64];
    private int count;
    private int channels;
    private int height;
    private int width;
    private int rows;
    private int rowsOfChannel;
    private int columns;

    boolean isEmpty() {
        return count == 0;
    }

    void add(String cell) throws Refusal {
        if (cell.isEmpty()) {
            throw new Refusal(Reason.EMPTY_CELL, rows + 1, columns + 1);
        }
        require(columns < MOST_SIDE);
        var number = cell.length() > LONGEST_CELL ? Optional.<Float>empty() : TypedNumber.parse(cell);
        float value = number.orElseThrow(() -> noNumber(cell));
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
        columns++;
    }

    private static void require(boolean small) throws Refusal {
        if (!small) {
            throw new Refusal(Reason.TOO_MANY_NUMBERS, Picture.MOST_CHANNELS, MOST_SIDE, MOST_SIDE);
        }
    }

    /// Refuses a text that stands where the next number should.
    Refusal noNumber(String text) {
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return new Refusal(Reason.NOT_A_NUMBER, shown, rows + 1, columns + 1);
    }

    /// Refuses a bracket that stands where the next number should.
    Refusal noBracket() {
        return new Refusal(Reason.UNEVEN_BRACKETS, rows + 1, columns + 1);
    }

    /// Ends the row if it has begun.
    void endRow() throws Refusal {
        if (columns == 0) {
            return;
        }
        rows++;
        rowsOfChannel++;
        require(rowsOfChannel <= MOST_SIDE);
        width = rows == 1 ? columns : width;
        if (columns != width) {
            throw new Refusal(Reason.UNEQUAL_ROWS, rows, columns, width);
        }
        columns = 0;
    }

    /// Ends the channel if it has begun.
    void endChannel() throws Refusal {
        endRow();
        if (rowsOfChannel == 0) {
            return;
        }
        channels++;
        require(channels <= Picture.MOST_CHANNELS);
        height = channels == 1 ? rowsOfChannel : height;
        if (rowsOfChannel != height) {
            throw new Refusal(Reason.UNEQUAL_CHANNELS, channels, rowsOfChannel, height);
        }
        rowsOfChannel = 0;
    }

    Tensor tensor() throws Refusal {
        endChannel();
        if (isEmpty()) {
            throw new Refusal(Reason.NO_NUMBERS);
        }
        return Tensor.owning(Shape.picture(channels, height, width), Arrays.copyOf(values, count));
    }
}
