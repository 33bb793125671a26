package convolarium.ui.draw;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Track;
import java.util.Optional;

/// Where everything stands on the stage: input, kernel or window, output.
///
/// @param cells  whether cells are large enough to be read; otherwise pictures are shown as a whole
/// @param input  the input with its padding, or the part of it that is looked at more closely
/// @param middle the kernel of a convolution or the window of a pool, unless it is too large to be read
/// @param loupe  the surroundings of the window, enlarged, where pictures are shown as a whole, or before an audience
/// @param output the map that is being made, or what comes of the part of the input
/// @param legible the size of the smallest digits that are written, in pixels
public record Plan(
        boolean cells, Grid input, Optional<Grid> middle, Optional<Grid> loupe, Grid output, double legible) {

    /// Below this side in pixels a cell has no number.
    public static final double READABLE = 16;

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

    /// So many times as large is clearly larger.
    private static final double LARGER = 1.25;

    /// Up to this side cells of the kernel may be larger than those of the input, in pixels.
    private static final double TAP = 26;

    /// A canvas.
    ///
    /// @param scale as how much everything on it is drawn; cells that are read have whole sides then
    /// @param other a layer on a canvas as large; where both have grids, these have cells of one size in one place
    public record Room(double width, double height, double scale, Onlooker onlooker, Optional<Needs> other) {

        /// A canvas alone.
        public static Room of(double width, double height) {
            return new Room(width, height, 1, Onlooker.READER, Optional.empty());
        }

        /// How many cells around a window are seen at least where it is enlarged; of two layers as many.
        public int around() {
            return Math.max(onlooker.around(), other.map(Needs::reach).orElse(0));
        }

        /// A side that is whole on the canvas or, where that is larger, on the screen.
        private double whole(double side) {
            return Math.max(Math.floor(side), Math.floor(side * scale) / scale);
        }
    }

    /// A plan for a canvas.
    ///
    /// @param site  where the window is; the loupe follows it
    /// @param look  which part of pictures is shown
    /// @param words what needs room beside the cells
    public static Plan of(Op op, Fit.Fits fits, Site site, Look look, Beside words, Room room) {
        var placement = fits.placement();
        var needs = Needs.of(op, fits, words);
        var places = room.other().map(needs::or).orElse(needs);
        var beside = places.beside();
        double roomX = room.width() - 2 * MARGIN - beside.behind();
        double high = room.height() - TITLE - beside.behind();
        double usual = room.whole(readable(places, beside.title() + CLEAR, roomX, high - BELOW));
        double larger = room.whole(readable(places, beside.title() + CLEAR, roomX, high - beside.below()));
        boolean lean = larger >= READABLE
                && larger > usual
                && beside.lean(places.inCols() * larger)
                && hasLegend(places, larger, high, beside);
        double cell = lean ? larger : usual;
        var corner = new Corner(MARGIN, TITLE + beside.behind(), roomX, high - (lean ? beside.below() : BELOW));
        var onlooker = room.onlooker();
        double digits = onlooker.digits(room.scale());
        double free = corner.width() - 2 * GAP;
        if (cell < READABLE) {
            var shares = Shares.of(places, beside.made(), free, corner.height());
            return ofPictures(op, needs, places, new Sight(placement, site, look, room.around(), shares), corner)
                    .by(digits, false);
        }
        if (cell < onlooker.cells() && places.overRows() + places.overCols() == 0) {
            var shares = onlooker.compares()
                    ? Shares.keeping(cell, places, free, corner.height())
                    : Shares.of(places, beside.made(), free, corner.height());
            boolean kernel = op instanceof Filtering || room.other().isPresent();
            boolean large =
                    Column.cell(places, room.around(), kernel, shares.middle(), corner.height()) >= LARGER * cell;
            if (large && shares.inCell() >= onlooker.least() && shares.outCell() >= READABLE) {
                var sight = new Sight(placement, site, Look.WHOLE, room.around(), shares);
                return ofPictures(op, needs, places, sight, corner).by(digits, true);
            }
        }
        return ofCells(needs, places, placement, cell, corner).by(digits, true);
    }

    private Plan by(double digits, boolean read) {
        return new Plan(read, input, middle, loupe, output, digits);
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

    /// What is looked at: the part of the input that is shown, the window with what is around it, and their room.
    private record Sight(Placement placement, Site site, Look look, int around, Shares shares) {

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

    /// By how many cells the last window hangs over.
    static int overhang(Track track) {
        return track instanceof Track.Sliding(var axis, int length) ? axis.overhang(length) : 0;
    }

    /// @param title the least width of the kernel and the gap behind it
    private static double readable(Needs needs, double title, double width, double height) {
        double outer = needs.inCols() + needs.overCols() + needs.outCols();
        double all = outer + (needs.hasMiddle() ? needs.midCols() : 1);
        double rows = Math.max(needs.inRows() + needs.overRows(), needs.outRows());
        double byRows = Math.min(height / rows, needs.hasMiddle() ? height / needs.midRows() : LARGEST);
        double byCols = Math.min((width - 2 * GAP) / all, (width - GAP - title) / outer);
        return Math.min(LARGEST, Math.min(byCols, byRows));
    }

    private static Plan ofCells(Needs needs, Needs places, Placement placement, double cell, Corner corner) {
        var beside = places.beside();
        double inputWidth = (places.inCols() + places.overCols()) * cell;
        double outer = inputWidth + places.outCols() * cell + GAP;
        double tap = tap(places, cell, corner.width() - outer - GAP, corner.height());
        double middleWidth = places.hasMiddle() ? places.midCols() * tap : cell;
        double outputAt = Math.max(middleWidth + GAP, beside.title() + CLEAR);
        double left = corner.middle(outer + outputAt);
        double tall = (needs.inRows() + needs.overRows()) * cell;
        var input = input(placement, needs, cell, left, corner.centred(tall));
        double middleLeft = left + inputWidth + beside.behind() + GAP;
        var middle = grid(needs.midRows(), needs.midCols(), tap, middleLeft, corner.centred(needs.midRows() * tap));
        var output = grid(
                needs.outRows(), needs.outCols(), cell, middleLeft + outputAt, corner.centred(needs.outRows() * cell));
        return new Plan(true, input, Optional.of(middle).filter(_ -> needs.hasMiddle()), Optional.empty(), output, 0);
    }

    /// The side of the kernel's cells: where there is room they can be read though those of the input are small.
    private static double tap(Needs places, double cell, double width, double height) {
        double most = Math.min(width / places.midCols(), height / places.midRows());
        return Math.clamp(Math.floor(Math.min(most, TAP)), cell, Math.max(cell, TAP));
    }

    private static Plan ofPictures(Op op, Needs needs, Needs places, Sight sight, Corner corner) {
        var beside = places.beside();
        var shares = sight.shares();
        var part = sight.input(needs, shares.inCell(), shares.inWidth(), corner.height());
        var made = sight.output(needs, part, shares.outCell(), shares.outWidth(), corner.height());
        double inWidth = Math.max(part.width(), Math.min(shares.inWidth(), places.inCols() * shares.inCell()));
        double outWidth = Math.max(
                Math.min(beside.made(), shares.outWidth()),
                Math.max(made.width(), Math.min(shares.outWidth(), places.outCols() * shares.outCell())));
        double left = corner.middle(inWidth + outWidth + shares.middle() + 2 * GAP);
        var between = new Corner(left + inWidth + GAP, corner.top(), shares.middle(), corner.height());
        var around = Column.around(sight.site(), sight.around());
        var column = op instanceof Filtering && needs.hasMiddle()
                ? Column.of(around, needs.middle(), beside.loupe(), between)
                : Column.of(around, between);
        return new Plan(
                false,
                part.movedTo(left, corner.centred(part.height())),
                column.kernel(),
                Optional.of(column.loupe()),
                made.movedTo(between.left() + between.width() + GAP, corner.centred(made.height())),
                0);
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
