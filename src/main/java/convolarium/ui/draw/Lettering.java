package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The numbers in the cells of a grid as they are written, all in one size: larger ones would seem to
/// matter more.
///
/// @param texts row by row
/// @param size  of the digits in pixels of the grid; 0 where one of them could not be read, so that colours tell alone:
///              a gap would be taken for a cell that is not made yet
public record Lettering(Grid grid, List<String> texts, double size) {

    /// Below this size digits are hard to read, and most decimals are left out.
    private static final double SMALL = 9;
    /// Below this size hardly anybody reads them, and no more than two digits are written if these say enough.
    private static final double TINY = 7.5;
    /// Below this size nobody reads them.
    private static final double LEAST = 6.2;
    /// Pixels that are free on both sides of a number together.
    private static final double FREE = 4;
    /// So much of the width of a cell digits take at most.
    private static final double TIGHT = 0.86;

    /// Between these sides of a cell digits grow faster than it: in large ones they are to be read from afar.
    private static final double SLIGHT = 20;
    private static final double LARGE = 32;
    /// So much of the height of a cell digits take where they are to be read from afar, and at most.
    private static final double FAR = 0.6;
    private static final double FULL = 0.7;

    /// The value of a cell.
    @FunctionalInterface
    public interface Values {
        float at(int row, int col);
    }

    /// The numbers of a grid with five decimals.
    static Lettering fine(Grid grid, double density, Values values) {
        return of(grid, density, 0, values, Numbers::fine);
    }

    /// The numbers of a grid whose cells are large enough for them.
    ///
    /// @param density pixels of the display for one of the grid's
    /// @param legible the size from which on digits are read, in pixels of the grid; 0 where people sit close
    public static Lettering of(Grid grid, double density, double legible, Values values) {
        var exact = of(grid, density, legible, values, Numbers::digits);
        if (exact.size() >= Math.max(SMALL / density, legible)) {
            return exact;
        }
        var brief = of(grid, density, legible, values, Numbers::brief);
        if (brief.size() >= Math.max(TINY / density, legible)) {
            return brief;
        }
        var rough = of(grid, density, legible, values, Numbers::rough);
        var compact = of(grid, density, legible, values, Numbers::fewest);
        return compact.size() > rough.size() ? compact : rough;
    }

    /// What digits leave free of the width of a cell, on both sides together.
    static double free(double cell, double density) {
        return Math.max(cell * (1 - TIGHT), FREE / density);
    }

    /// The size of the smallest digits that are read.
    static double least(double density, double legible) {
        return Math.max(LEAST / density, legible);
    }

    private static Lettering of(
            Grid grid, double density, double legible, Values values, DoubleFunction<String> writer) {
        var texts = new ArrayList<String>();
        for (int row = grid.firstRow(); row < grid.firstRow() + grid.rows(); row++) {
            for (int col = grid.firstCol(); col < grid.firstCol() + grid.cols(); col++) {
                texts.add(writer.apply(values.at(row, col)));
            }
        }
        double size = texts.stream()
                .mapToDouble(text -> size(grid, density, legible, text.length()))
                .min()
                .orElse(0);
        return new Lettering(grid, texts, size < least(density, legible) ? 0 : size);
    }

    /// The size of numbers of a length.
    private static double size(Grid grid, double density, double legible, int length) {
        int count = Math.max(1, length);
        double large = Math.clamp((grid.cell() * density - SLIGHT) / (LARGE - SLIGHT), 0, 1);
        double afar = legible > 0 ? Math.clamp(legible, grid.cell() * FAR, grid.cell() * FULL) : 0;
        double most = Math.max(grid.cell() * (0.44 + 0.14 * large), afar);
        double tight = Pen.digitSize(count, grid.cell() - free(grid.cell(), density), most);
        double airy = Math.min(tight, Pen.digitSize(count, grid.cell() * (0.88 - 0.08 * large), most));
        return Math.max(airy, Math.min(tight, Math.max(SMALL / density, legible)));
    }

    String at(int row, int col) {
        return texts.get((row - grid.firstRow()) * grid.cols() + col - grid.firstCol());
    }

    /// Whether a cell holds no finite number.
    boolean isNone(int row, int col) {
        return at(row, col).endsWith("∞") || at(row, col).equals("NaN");
    }
}
