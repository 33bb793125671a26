package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The numbers in the cells of a grid as they are written, all in one size.
///
/// @param texts row by row
/// @param size  of the digits in pixels of the grid; 0 where they could not be read, so that colours tell alone
public record Lettering(Grid grid, List<String> texts, double size) {

    /// Below this size digits are hard to read, and most decimals are left out.
    private static final double SMALL = 9;
    /// Below this size hardly anybody reads them, and no more than two digits are written if these say enough.
    private static final double TINY = 7.5;
    /// Below this size nobody reads them.
    private static final double LEAST = 6.5;

    /// Between these sides of a cell digits grow faster than it: in large ones they are to be read from afar.
    private static final double SLIGHT = 20;
    private static final double LARGE = 32;
    /// So much of the height of a cell digits take where they are to be read from afar.
    private static final double FULL = 0.7;

    /// The value of a cell.
    @FunctionalInterface
    public interface Values {
        float at(int row, int col);
    }

    /// The numbers of a grid with four decimals.
    static Lettering fine(Grid grid, double density, Values values) {
        return of(grid, density, 0, values, Numbers::fine).from(least(density, 0));
    }

    /// The numbers of a grid whose cells are large enough for them.
    ///
    /// @param density pixels of the display for one of the grid's
    /// @param legible the size from which on digits are read, in pixels of the grid; 0 where people sit close
    public static Lettering of(Grid grid, double density, double legible, Values values) {
        var exact = of(grid, density, legible, values, Numbers::text);
        if (exact.size() >= Math.max(SMALL / density, legible)) {
            return exact;
        }
        var brief = of(grid, density, legible, values, Numbers::brief);
        if (brief.size() >= Math.max(TINY / density, legible)) {
            return brief;
        }
        var rough = of(grid, density, legible, values, Numbers::rough);
        var compact = of(grid, density, legible, values, Numbers::compact);
        return (compact.size() > rough.size() ? compact : rough).from(least(density, legible));
    }

    /// The size of the smallest digits that are read.
    static double least(double density, double legible) {
        return Math.max(LEAST / density, legible);
    }

    private Lettering from(double least) {
        return size >= least ? this : new Lettering(grid, texts, 0);
    }

    private static Lettering of(
            Grid grid, double density, double legible, Values values, DoubleFunction<String> writer) {
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
        double most = Math.max(grid.cell() * (0.44 + 0.14 * large), Math.min(legible, grid.cell() * FULL));
        double tight = Pen.digitSize(longest, grid.cell() * 0.86, most);
        double airy = Pen.digitSize(longest, grid.cell() * (0.88 - 0.08 * large), most);
        return new Lettering(grid, texts, Math.max(airy, Math.min(tight, Math.max(SMALL / density, legible))));
    }

    String at(int row, int col) {
        return texts.get((row - grid.firstRow()) * grid.cols() + col - grid.firstCol());
    }
}
