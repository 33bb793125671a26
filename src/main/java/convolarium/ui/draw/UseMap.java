package convolarium.ui.draw;

import convolarium.insight.Coverage;
import java.util.stream.IntStream;

/// How many windows use each cell of the input, as a picture.
public final class UseMap {

    private final int[] rows;
    private final int[] cols;
    private final int most;

    public UseMap(Coverage coverage) {
        rows = coverage.placement().rows().uses(coverage.border());
        cols = coverage.placement().cols().uses(coverage.border());
        most = Math.max(1, largest(rows) * largest(cols));
    }

    private static int largest(int[] values) {
        return IntStream.of(values).max().orElse(0);
    }

    int at(int row, int col) {
        return rows[row] * cols[col];
    }

    int colour(int row, int col) {
        return Palette.heat((double) at(row, col) / most);
    }
}
