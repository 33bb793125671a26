package convolarium.ui.draw;

import convolarium.op.Filtering;
import convolarium.window.Fit;
import convolarium.window.Placement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where everything stands while the stage shows channel by channel what a filter sums up: a row for each channel,
/// the output beside them.
///
/// @param cells      whether the rows show cells; otherwise pictures
/// @param outputCell whether the output shows cells
/// @param rows       the channels there is room for
/// @param sum        what the rows and the bias add up to, where an activation makes the output of it
/// @param more       how many further channels there are
public record SumsPlan(boolean cells, boolean outputCell, List<Row> rows, Optional<Grid> sum, Grid output, int more) {

    /// One channel, the slice of the kernel on it, and what comes of them.
    ///
    /// @param slice of the filter
    public record Row(int slice, Grid input, Grid kernel, Grid product) {}

    /// On a narrower canvas the maps would be too small to tell anything.
    public static final double LEAST_WIDTH = 480;

    static final double GAP = 40;
    static final double JOIN = 160;
    static final double MORE = 24;

    /// From the sum to the output below it.
    static final double STEP = 64;

    private static final double CELLS = 8;
    private static final double LARGEST = 56;
    private static final double LARGEST_WEIGHT = 30;
    private static final double WIDEST_KERNEL = 110;
    private static final double TITLE = 28;
    private static final double BELOW = 58;
    private static final double MARGIN = 16;
    private static final double LEAST_ROW = 104;
    private static final double ROWS_SHARE = 0.62;

    /// A plan for a canvas of a size.
    ///
    /// @param chosen    a slice that must have its row
    /// @param activated whether an activation follows
    public static SumsPlan of(
            Filtering conv, Fit.Fits fits, int chosen, boolean activated, double width, double height) {
        int fit = Math.clamp((int) (height / LEAST_ROW), 1, conv.slices());
        double each = (height - (fit < conv.slices() ? MORE : 0)) / fit;
        double tall = Math.max(1, each - TITLE - 6);
        var in = padded(fits.placement());
        var mid = cells(conv.window().rows().size(), conv.window().cols().size());
        var out = cells(fits.output().height(), fits.output().width());
        double weight = Math.min(LARGEST_WEIGHT, fitting(mid, WIDEST_KERNEL, tall));
        double free = Math.max(1, width - 2 * MARGIN - 2 * GAP - JOIN - weight * mid.cols());
        double byWidth = ROWS_SHARE * free / (in.cols() + out.cols());
        double cell = whole(Math.min(byWidth, tall / Math.max(in.rows(), out.rows())));
        double rowsWide = cell * (in.cols() + out.cols());
        double high = height - TITLE - BELOW;
        double large = whole(fitting(out, free - rowsWide, activated ? Math.max(1, (high - STEP) / 2) : high));
        double left = MARGIN + Math.max(0, free - rowsWide - large * out.cols()) / 2;
        int first = Math.clamp(chosen - fit / 2, 0, conv.slices() - fit);
        double kernelLeft = left + cell * in.cols() + GAP;
        double productLeft = kernelLeft + weight * mid.cols() + GAP;
        var rows = IntStream.range(0, fit)
                .mapToObj(i -> {
                    double middle = i * each + TITLE + tall / 2;
                    return new Row(
                            first + i,
                            placed(in, cell, left, middle),
                            placed(mid, weight, kernelLeft, middle),
                            placed(out, cell, productLeft, middle));
                })
                .toList();
        double outLeft = productLeft + cell * out.cols() + JOIN;
        double apart = activated ? (large * out.rows() + STEP) / 2 : 0;
        return new SumsPlan(
                cell >= CELLS,
                large >= CELLS,
                rows,
                Optional.of(placed(out, large, outLeft, TITLE + high / 2 - apart))
                        .filter(_ -> activated),
                placed(out, large, outLeft, TITLE + high / 2 + apart),
                conv.slices() - fit);
    }

    private static Grid padded(Placement placement) {
        var rows = placement.rows();
        var cols = placement.cols();
        return new Grid(0, 0, 1, -rows.before(), -cols.before(), rows.padded(), cols.padded());
    }

    private static Grid cells(int rows, int cols) {
        return new Grid(0, 0, 1, 0, 0, rows, cols);
    }

    private static double fitting(Grid grid, double width, double height) {
        return Math.max(0.01, Math.min(width / grid.cols(), height / grid.rows()));
    }

    /// Cells have whole sides.
    private static double whole(double cell) {
        return cell >= CELLS ? Math.floor(Math.min(cell, LARGEST)) : Math.max(0.01, cell);
    }

    private static Grid placed(Grid grid, double cell, double left, double middle) {
        double top = middle - cell * grid.rows() / 2;
        return new Grid(left, top, cell, grid.firstRow(), grid.firstCol(), grid.rows(), grid.cols());
    }

    /// One row and the output, as where the mouse works.
    ///
    /// @param legible the size from which on digits are read
    public Plan around(int slice, double legible) {
        var row = rows.get(slice - rows.getFirst().slice());
        return new Plan(cells, row.input(), Optional.of(row.kernel()), Optional.empty(), output, legible);
    }
}
