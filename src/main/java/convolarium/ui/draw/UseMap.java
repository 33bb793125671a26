package convolarium.ui.draw;

import convolarium.insight.Coverage;
import convolarium.insight.Scale;
import convolarium.window.Track;
import java.util.List;
import java.util.stream.IntStream;

/// How many windows use each cell of the input, and how many cells each window reads, as pictures.
public final class UseMap implements Instead {

    private final Coverage coverage;
    private final int times;
    private final int deep;
    private final int[] rows;
    private final int[] cols;
    private final int[] fedRows;
    private final int[] fedCols;
    private final int most;
    private final int mostFed;

    /// @param times how many slices of the output use the shown slice
    /// @param fed   how many slices of the input are read for the shown one
    public UseMap(Coverage coverage, int times, int fed) {
        this.coverage = coverage;
        this.times = times;
        this.deep = fed;
        rows = coverage.placement().rows().uses(coverage.border());
        cols = coverage.placement().cols().uses(coverage.border());
        fedRows = fed(coverage.placement().rows());
        fedCols = fed(coverage.placement().cols());
        most = Math.max(1, largest(rows) * largest(cols) * times);
        mostFed = Math.max(1, largest(fedRows) * largest(fedCols) * deep);
    }

    /// How many input cells each output reads.
    private static int[] fed(Track track) {
        return IntStream.range(0, track.outputs())
                .map(out -> track.landing(out).onInput().size())
                .toArray();
    }

    private static int largest(int[] values) {
        return IntStream.of(values).max().orElse(0);
    }

    @Override
    public float at(int row, int col) {
        return rows[row] * cols[col] * times;
    }

    @Override
    public int colour(int row, int col) {
        return Palette.heat((double) at(row, col) / most);
    }

    @Override
    public Object key() {
        return List.of(coverage, times, deep);
    }

    /// What the colours of the input mean.
    Scale scale() {
        return new Scale(0, most, false);
    }

    /// How often cells are used, or how many cells they read.
    ///
    /// @param none how many cells are not used at all
    public record Counts(int least, int most, long none) {

        private static Counts of(int[] rows, int[] cols, int times) {
            long some = times == 0 ? 0 : some(rows) * some(cols);
            return new Counts(
                    smallest(rows) * smallest(cols) * times,
                    largest(rows) * largest(cols) * times,
                    (long) rows.length * cols.length - some);
        }

        private static long some(int... values) {
            return IntStream.of(values).filter(value -> value > 0).count();
        }
    }

    private static int smallest(int... values) {
        return IntStream.of(values).min().orElse(0);
    }

    /// How many windows use a cell of the input.
    public Counts uses() {
        return Counts.of(rows, cols, times);
    }

    /// How many cells of the input each window reads.
    public Counts feeds() {
        return Counts.of(fedRows, fedCols, deep);
    }

    int fed(int row, int col) {
        return fedRows[row] * fedCols[col] * deep;
    }

    int mostFed() {
        return mostFed;
    }

    int fedColour(int row, int col) {
        return Palette.heat((double) fed(row, col) / mostFed);
    }
}
