package convolarium.ui.draw;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Track;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where everything stands on the stage: input, kernel or window, output.
///
/// @param cells  whether cells are large enough to be read; otherwise pictures are shown as a whole
/// @param input  the input with its padding, or the part of it that is looked at more closely
/// @param middle the kernel of a convolution or the window of a pool, unless it is too large to be read
/// @param loupe  the surroundings of the window, enlarged, where pictures are shown as a whole
/// @param output the map that is being made, or what comes of the part of the input
public record Plan(boolean cells, Grid input, Optional<Grid> middle, Optional<Grid> loupe, Grid output) {

    /// Below this side in pixels a cell has no number.
    public static final double READABLE = 16;

    /// How far the card of each further channel looks out behind the one before, in pixels.
    public static final double CARD = 7;

    /// From this side on there are lines between cells.
    static final double LINED = 6;

    /// The largest side of a cell, in pixels.
    public static final double LARGEST = 80;

    private static final double TITLE = 26;
    private static final double BELOW = 46;
    static final double GAP = 46;
    private static final double MARGIN = 16;
    /// How far the words above the kernel keep away from those above the output.
    private static final double CLEAR = 14;
    /// The smallest side of a cell, in pixels; so small where there is no room at all.
    private static final double SPECK = 0.001;

    private static final int MOST_TAPS = 15;
    private static final int MOST_CARDS = 5;

    /// How many cards look out behind the input.
    static int cards(int channels) {
        return Math.min(channels - 1, MOST_CARDS);
    }

    /// What the plan has to find room for, in cells.
    ///
    /// @param overRows rows by which the last window hangs over the padded input
    record Needs(
            int inRows, int inCols, int overRows, int overCols, int midRows, int midCols, int outRows, int outCols) {

        Grid middle() {
            return new Grid(0, 0, 1, 0, 0, midRows, midCols);
        }

        boolean hasMiddle() {
            return midRows <= MOST_TAPS && midCols <= MOST_TAPS;
        }
    }

    /// A plan for a canvas of a size.
    ///
    /// @param site   where the window is; the loupe follows it
    /// @param look   which part of pictures is shown
    /// @param beside what needs room beside the cells
    public static Plan of(Op op, Fit.Fits fits, Site site, Look look, Beside beside, double width, double height) {
        var placement = fits.placement();
        var needs = needs(op, placement, fits.output());
        double roomX = width - 2 * MARGIN - beside.behind();
        double high = height - TITLE - beside.behind();
        double usual = readable(needs, beside.title() + CLEAR, roomX, high - BELOW);
        double larger = readable(needs, beside.title() + CLEAR, roomX, high - beside.below());
        boolean lean = larger >= READABLE
                && larger > usual
                && beside.lean(needs.inCols() * larger)
                && hasLegend(needs, larger, high, beside);
        double cell = lean ? larger : usual;
        var corner = new Corner(MARGIN, TITLE + beside.behind(), roomX, high - (lean ? beside.below() : BELOW));
        return cell >= READABLE
                ? ofCells(needs, placement, cell, corner, beside)
                : ofPictures(op, needs, new Sight(placement, site, look), corner, beside);
    }

    /// Whether there is room for the legend below the output, which stands beside the middle of the input.
    private static boolean hasLegend(Needs needs, double cell, double high, Beside beside) {
        return (high - beside.below() + needs.outRows() * cell) / 2 + BELOW <= high;
    }

    /// The upper left corner of the room for grids, and its size.
    record Corner(double left, double top, double width, double height) {

        double centred(double tall) {
            return top + Math.max(0, height - tall) / 2;
        }

        /// Where something of a width begins that stands in the middle.
        double middle(double wide) {
            return left + Math.max(0, width - wide) / 2;
        }
    }

    /// What is looked at: the part of the input that is shown and the window.
    private record Sight(Placement placement, Site site, Look look) {

        /// The part of the input there is room for.
        Grid input(Needs needs, double whole, double width, double height) {
            double cell = Math.max(SPECK, Math.min(look.cell(whole), Math.min(width, height)));
            int rows = Look.shown(needs.inRows(), cell, height);
            int cols = Look.shown(needs.inCols(), cell, width);
            int top = Look.first(look.row(), rows, -placement.rows().before(), needs.inRows());
            int left = Look.first(look.col(), cols, -placement.cols().before(), needs.inCols());
            return new Grid(0, 0, cell, top, left, rows, cols);
        }

        /// What comes of a part of the input, as far as there is room.
        Grid output(Needs needs, Grid part, double whole, double width, double height) {
            double cell = Math.max(SPECK, Math.min(look.cell(whole), Math.min(width, height)));
            boolean all = part.rows() == needs.inRows() && part.cols() == needs.inCols();
            int top = all ? 0 : placement.rows().nearest(part.firstRow());
            int left = all ? 0 : placement.cols().nearest(part.firstCol());
            int down = (all ? needs.outRows() - 1 : placement.rows().nearest(part.lastRow())) - top + 1;
            int across = (all ? needs.outCols() - 1 : placement.cols().nearest(part.lastCol())) - left + 1;
            int rows = Look.shown(down, cell, height);
            int cols = Look.shown(across, cell, width);
            return new Grid(0, 0, cell, top + (down - rows) / 2, left + (across - cols) / 2, rows, cols);
        }
    }

    private static Needs needs(Op op, Placement placement, Shape output) {
        int midRows = largest(placement.rows());
        int midCols = largest(placement.cols());
        return new Needs(
                placement.rows().padded(),
                placement.cols().padded(),
                overhang(placement.rows()),
                overhang(placement.cols()),
                op instanceof Filtering conv ? conv.window().rows().size() : midRows,
                op instanceof Filtering conv ? conv.window().cols().size() : midCols,
                output.height(),
                output.width());
    }

    /// By how many cells the last window hangs over.
    static int overhang(Track track) {
        return track instanceof Track.Sliding(var axis, int length) ? axis.overhang(length) : 0;
    }

    private static int largest(Track track) {
        return IntStream.range(0, Math.min(track.outputs(), 2 * MOST_TAPS))
                .map(out -> track.landing(out).size())
                .max()
                .orElse(1);
    }

    /// @param title the least width of the kernel and the gap behind it
    private static double readable(Needs needs, double title, double width, double height) {
        double outer = needs.inCols() + needs.overCols() + needs.outCols();
        double all = outer + (needs.hasMiddle() ? needs.midCols() : 1);
        double rows = Math.max(needs.inRows() + needs.overRows(), needs.outRows());
        double byRows = Math.min(height / rows, needs.hasMiddle() ? height / needs.midRows() : LARGEST);
        double byCols = Math.min((width - 2 * GAP) / all, (width - GAP - title) / outer);
        return Math.floor(Math.min(LARGEST, Math.min(byCols, byRows)));
    }

    private static Plan ofCells(Needs needs, Placement placement, double cell, Corner corner, Beside beside) {
        double middleWidth = needs.hasMiddle() ? needs.midCols() * cell : cell;
        double outputAt = Math.max(middleWidth + GAP, beside.title() + CLEAR);
        double all = (needs.inCols() + needs.overCols() + needs.outCols()) * cell + GAP + outputAt;
        double left = corner.middle(all);
        double tall = (needs.inRows() + needs.overRows()) * cell;
        var input = input(placement, needs, cell, left, corner.centred(tall));
        double middleLeft = input.right() + beside.behind() + needs.overCols() * cell + GAP;
        var middle = grid(needs.midRows(), needs.midCols(), cell, middleLeft, corner.centred(needs.midRows() * cell));
        var output = grid(
                needs.outRows(), needs.outCols(), cell, middleLeft + outputAt, corner.centred(needs.outRows() * cell));
        return new Plan(true, input, Optional.of(middle).filter(_ -> needs.hasMiddle()), Optional.empty(), output);
    }

    private static Plan ofPictures(Op op, Needs needs, Sight sight, Corner corner, Beside beside) {
        var shares = Shares.of(needs, beside.made(), corner.width() - 2 * GAP, corner.height());
        var part = sight.input(needs, shares.inCell(), shares.inWidth(), corner.height());
        var made = sight.output(needs, part, shares.outCell(), shares.outWidth(), corner.height());
        double outWidth = Math.max(made.width(), beside.made());
        double left = corner.middle(part.width() + outWidth + shares.middle() + 2 * GAP);
        var between = new Corner(left + part.width() + GAP, corner.top(), shares.middle(), corner.height());
        var around = Column.around(sight.site());
        var column = op instanceof Filtering && needs.hasMiddle()
                ? Column.of(around, needs.middle(), beside.loupe(), between)
                : Column.of(around, between);
        return new Plan(
                false,
                part.movedTo(left, corner.centred(part.height())),
                column.kernel(),
                Optional.of(column.loupe()),
                made.movedTo(between.left() + between.width() + GAP, corner.centred(made.height())));
    }

    /// The side of cells that fit into a room.
    static double fitting(int rows, int cols, double width, double height) {
        return Math.max(SPECK, Math.min(LARGEST, Math.min(width / cols, height / rows)));
    }

    private static Grid input(Placement placement, Needs needs, double cell, double left, double top) {
        return new Grid(
                left,
                top,
                cell,
                -placement.rows().before(),
                -placement.cols().before(),
                needs.inRows(),
                needs.inCols());
    }

    private static Grid grid(int rows, int cols, double cell, double left, double top) {
        return new Grid(left, top, cell, 0, 0, rows, cols);
    }
}
