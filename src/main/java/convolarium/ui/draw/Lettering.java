package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The numbers in the cells of a grid as they are written, all in one size.
///
/// @param texts row by row
/// @param size  of the digits in pixels
public record Lettering(Grid grid, List<String> texts, double size) {

    /// Below this size digits are hard to read, and most decimals are left out.
    private static final double SMALL = 9;
    /// Below this size hardly anybody reads them, and no more than two digits are written if these say enough.
    private static final double TINY = 7.5;

    /// From this side of a cell on digits are large, to be read from afar.
    private static final double LARGE = 32;

    /// The value of a cell.
    @FunctionalInterface
    public interface Values {
        float at(int row, int col);
    }

    /// The numbers of a grid with four decimals.
    static Lettering fine(Grid grid, Values values) {
        return of(grid, values, Numbers::fine);
    }

    /// The numbers of a grid whose cells are large enough for them.
    public static Lettering of(Grid grid, Values values) {
        var exact = of(grid, values, Numbers::text);
        if (exact.size() >= SMALL) {
            return exact;
        }
        var brief = of(grid, values, Numbers::brief);
        if (brief.size() >= TINY) {
            return brief;
        }
        var rough = of(grid, values, Numbers::rough);
        var compact = of(grid, values, Numbers::compact);
        return compact.size() > rough.size() ? compact : rough;
    }

    private static Lettering of(Grid grid, Values values, DoubleFunction<String> writer) {
        var texts = new ArrayList<String>();
        int longest = 1;
        for (int row = grid.firstRow(); row < grid.firstRow() + grid.rows(); row++) {
            for (int col = grid.firstCol(); col < grid.firstCol() + grid.cols(); col++) {
                var text = writer.apply(values.at(row, col));
                texts.add(text);
                longest = Math.max(longest, text.length());
            }
        }
        boolean large = grid.cell() >= LARGE;
        double most = grid.cell() * (large ? 0.58 : 0.44);
        double tight = Pen.digitSize(longest, grid.cell() * 0.94, most);
        double airy = Pen.digitSize(longest, grid.cell() * (large ? 0.8 : 0.88), most);
        return new Lettering(grid, texts, Math.max(airy, Math.min(tight, SMALL)));
    }

    String at(int row, int col) {
        return texts.get((row - grid.firstRow()) * grid.cols() + col - grid.firstCol());
    }
}
