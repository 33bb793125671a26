package convolarium.ui.draw;

import javafx.scene.canvas.GraphicsContext;

/// The dashed lines between grids.
final class ConnectionsPainter {

    /// How much of them is seen over cells.
    private static final double THROUGH = 0.3;
    private static final double[] DASHES = {5, 4};
    private static final double[] DOTS = {1, 3};

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final WindowPainter window;

    ConnectionsPainter(Pen pen, StageView view, WindowPainter window) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
        this.window = window;
    }

    /// They go on over a picture; over numbers faintly and dotted, as dashes would be taken for minus signs.
    void over(Grid grid) {
        boolean numbers = grid.readable();
        Clip.to(grid, g, () -> {
            g.setGlobalAlpha(numbers ? THROUGH : 1);
            paint(numbers ? DOTS : DASHES);
        });
    }

    /// A vertical side of something.
    private record Side(double x, double top, double bottom) {}

    /// From the window to what reads it, and from there to the cell it makes.
    void paint() {
        paint(DASHES);
    }

    private void paint(double... dashes) {
        var plan = view.plan();
        var output = plan.output();
        var read = new Side(window.right(), window.top(), window.bottom());
        var made = new Side(output.x(view.col()), output.y(view.row()), output.y(view.row() + 1));
        g.setStroke(pen.ink.frame());
        g.setLineWidth(1);
        g.setLineDashes(dashes);
        plan.loupe()
                .or(plan::middle)
                .ifPresentOrElse(
                        grid -> {
                            if (view.reads() && windowInSight() && !WinnerMap.stands(view)) {
                                connect(read, side(grid, grid.left()));
                            }
                            if (view.reads() && output.contains(view.row(), view.col())) {
                                var last = plan.middle()
                                        .filter(middle -> middle.left() > grid.right())
                                        .orElse(grid);
                                connect(side(last, last.right()), made);
                            }
                        },
                        () -> connect(read, made));
        g.setLineDashes();
    }

    /// What reads the window, from one of its sides: the window itself where it is enlarged.
    private Side side(Grid grid, double x) {
        var rows = view.site().rows();
        return view.plan().loupe().filter(grid::equals).isPresent()
                ? new Side(x, grid.y(rows.start()), grid.y(rows.start() + Grid.reach(rows)))
                : new Side(x, grid.top(), grid.bottom());
    }

    private void connect(Side from, Side to) {
        connect(from.x(), from.top(), to.x(), to.top());
        connect(from.x(), from.bottom(), to.x(), to.bottom());
    }

    /// A line that leaves the input and comes into the output through their sides: words and colours stand above and
    /// below them.
    private void connect(double fromX, double fromY, double toX, double toY) {
        var input = view.plan().input();
        var output = view.plan().output();
        double leave = Math.max(fromX, input.right());
        double enter = Math.min(toX, output.left());
        double slope = (toY - fromY) / (toX - fromX);
        double leaveY = leave > fromX ? within(input, fromY + slope * (leave - fromX)) : fromY;
        double enterY = enter < toX ? within(output, fromY + slope * (enter - fromX)) : toY;
        g.strokePolyline(new double[] {fromX, leave, enter, toX}, new double[] {fromY, leaveY, enterY, toY}, 4);
    }

    private static double within(Grid grid, double y) {
        return Math.clamp(y, grid.top(), grid.bottom());
    }

    /// Whether the window is in the part of the input that is shown.
    private boolean windowInSight() {
        var place = StageView.middle(view.site());
        return view.plan().input().contains(place.row(), place.col());
    }
}
