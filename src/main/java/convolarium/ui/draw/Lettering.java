package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The numbers in the cells of a grid as they are written, all in one size.
///
/// @param texts row by row
/// @param size  of the digits in pixels of the grid
public record Lettering(Grid grid, List<String> texts, double size) {

    /// Below this size digits are hard to read, and most decimals are left out.
    private static final double SMALL = 9;
    /// Below this size hardly anybody reads them, and no more than two digits are written if these say enough.
    private static final double TINY = 7.5;

    /// Between these sides of a cell digits grow faster than it: in large ones they are to be read from afar.
    private static final double SLIGHT = 20;
    private static final double LARGE = 32;

    /// The value of a cell.
    @FunctionalInterface
    public interface Values {
        float at(int row, int col);
    }

    /// The numbers of a grid with four decimals.
    static Lettering fine(Grid grid, double density, Values values) {
        return of(grid, density, values, Numbers::fine);
    }

    /// The numbers of a grid whose cells are large enough for them.
    ///
    /// @param density pixels of the display for one of the grid's
    public static Lettering of(Grid grid, double density, Values values) {
        var exact = of(grid, density, values, Numbers::text);
        if (exact.size() * density >= SMALL) {
            return exact;
        }
        var brief = of(grid, density, values, Numbers::brief);
        if (brief.size() * density >= TINY) {
            return brief;
        }
        var rough = of(grid, density, values, Numbers::rough);
        var compact = of(grid, density, values, Numbers::compact);
        return compact.size() > rough.size() ? compact : rough;
    }

    private static Lettering of(Grid grid, double density, Values values, DoubleFunction<String> writer) {
        var texts = new ArrayList<String>();
        int longest = 1;
        for (int row = grid.firstRow(); row < grid.firstRow() + grid.rows(); row++) {
            for (int col = grid.firstCol(); col < grid.firstCol() + grid.cols(); col++) {
                var text = writer.apply(values.at(row, col));
                texts.add(text);
                longest = Math.max(longest, text.length());
            }
        }
        double large = Math.clamp((grid.cell() * density - SLIGHT) / (LARGE - SLIGHT), 0, 1);
        double most = grid.cell() * (0.44 + 0.14 * large);
        double tight = Pen.digitSize(longest, grid.cell() * 0.86, most);
        double airy = Pen.digitSize(longest, grid.cell() * (0.88 - 0.08 * large), most);
        return new Lettering(grid, texts, Math.max(airy, Math.min(tight, SMALL / density)));
    }

    String at(int row, int col) {
        return texts.get((row - grid.firstRow()) * grid.cols() + col - grid.firstCol());
    }
}
