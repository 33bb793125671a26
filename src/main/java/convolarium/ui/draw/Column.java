package convolarium.ui.draw;

import convolarium.window.Landing;
import convolarium.window.Site;
import java.util.Optional;

/// What stands between pictures: the surroundings of the window, enlarged, and the kernel below them, or beside them
/// where there is more width than height.
record Column(Grid loupe, Optional<Grid> kernel) {

    /// Up to this side the cells of the kernel may be larger than those of the loupe.
    private static final double SMALL = 20;
    /// Between the loupe and the kernel below it, with its title.
    private static final double BETWEEN = 52;

    /// The loupe alone.
    static Column of(Grid around, Plan.Corner room) {
        var loupe = sized(around, room.width(), room.height());
        return new Column(loupe.movedTo(room.middle(loupe.width()), room.centred(loupe.height())), Optional.empty());
    }

    /// The loupe and the kernel.
    ///
    /// @param title the width of the words above the loupe
    static Column of(Grid around, Grid kernel, double title, Plan.Corner room) {
        double below = Plan.fitting(
                around.rows() + kernel.rows(),
                Math.max(around.cols(), kernel.cols()),
                room.width(),
                room.height() - BETWEEN);
        double beside = Plan.fitting(
                Math.max(around.rows(), kernel.rows()),
                around.cols() + kernel.cols(),
                room.width() - Plan.GAP,
                room.height());
        var loupe = around.sized(whole(beside));
        double step = Math.max(loupe.width(), title - Plan.GAP / 2) + Plan.GAP;
        return beside > below && step + kernel.cols() * loupe.cell() <= room.width()
                ? beside(loupe, kernel.sized(loupe.cell()), step, room)
                : below(around.sized(whole(below)), kernel, room);
    }

    private static Column beside(Grid loupe, Grid kernel, double step, Plan.Corner room) {
        double left = room.middle(step + kernel.width());
        return new Column(
                loupe.movedTo(left, room.centred(loupe.height())),
                Optional.of(kernel.movedTo(left + step, room.centred(kernel.height()))));
    }

    private static Column below(Grid loupe, Grid kernel, Plan.Corner room) {
        double most = sized(kernel, room.width(), room.height() - BETWEEN - loupe.height())
                .cell();
        var weights = kernel.sized(Math.min(Math.max(loupe.cell(), SMALL), most));
        double top = room.centred(loupe.height() + BETWEEN + weights.height());
        return new Column(
                loupe.movedTo(room.middle(loupe.width()), top),
                Optional.of(weights.movedTo(room.middle(weights.width()), top + loupe.height() + BETWEEN)));
    }

    /// The side of the cells of a loupe before there is one.
    ///
    /// @param least  how many rows and columns it has at least
    /// @param kernel whether there is one below it
    static double cell(Needs needs, int least, boolean kernel, double width, double height) {
        int cells = Math.max(least, needs.reach());
        return kernel
                ? Plan.fitting(cells + needs.midRows(), Math.max(cells, needs.midCols()), width, height - BETWEEN)
                : Plan.fitting(cells, cells, width, height);
    }

    /// The window and what is around it.
    ///
    /// @param least how many rows and columns are seen at least
    static Grid around(Site site, int least) {
        int rows = Math.max(least, Grid.reach(site.rows()));
        int cols = Math.max(least, Grid.reach(site.cols()));
        return new Grid(0, 0, 1, first(site.rows(), rows), first(site.cols(), cols), rows, cols);
    }

    private static int first(Landing landing, int shown) {
        return landing.start() - (shown - Grid.reach(landing)) / 2;
    }

    private static Grid sized(Grid grid, double width, double height) {
        return grid.sized(whole(Plan.fitting(grid.rows(), grid.cols(), width, height)));
    }

    /// Cells have whole sides, unless they are tiny.
    private static double whole(double cell) {
        return cell > 4 ? Math.floor(cell) : cell;
    }
}
