package convolarium.ui.draw;

import convolarium.data.Picture;
import convolarium.insight.Tap;
import convolarium.window.Landing;
import convolarium.window.Site;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/// The sliding window: its frame, its taps with their weights, its winner.
final class WindowPainter {

    /// How much of the ground is seen over cells between the taps.
    private static final double VEIL = 0.6;
    /// In smaller cells a ring would strike its number out, as it would the long numbers of a photo.
    private static final double ROUND = 28;
    /// In even smaller ones it would not be seen.
    private static final double RINGED = 6;
    /// How far what is drawn in a cell keeps away from the frames around it.
    private static final double INSET = 1.5;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;

    WindowPainter(Pen pen, StageView view) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
    }

    /// The window on a grid over the input: the input itself, or the loupe.
    void paint(Grid grid, boolean moving) {
        if (!view.reads()) {
            return;
        }
        double share = moving ? eased(view.moment().moved()) : 1;
        var from = from();
        double left =
                between(grid.x(from.cols().start()), grid.x(view.site().cols().start()), share);
        double top =
                between(grid.y(from.rows().start()), grid.y(view.site().rows().start()), share);
        double width = Grid.reach(view.site().cols()) * grid.cell();
        double height = Grid.reach(view.site().rows()) * grid.cell();
        boolean gaps = view.site().rows().step() > 1 || view.site().cols().step() > 1;
        if (gaps) {
            dilated(grid, left, top, width, height, share >= 1);
        } else {
            overhang(grid, left, top, width, height);
            frame(left, top, width, height, grid.cell());
        }
        if (share >= 1) {
            new Badges(pen, view).paint(grid);
            winners(grid);
        }
    }

    /// Its frames once more where it stands, over what was drawn on them.
    void over(Grid grid) {
        if (!view.reads() || !grid.readable() || view.moment().moved() < 1) {
            return;
        }
        var rows = view.site().rows();
        var cols = view.site().cols();
        g.setStroke(pen.ink.frame());
        g.setLineWidth(2.5);
        if (rows.step() > 1 || cols.step() > 1) {
            taps(grid, grid.x(cols.start()), grid.y(rows.start()));
        } else {
            double width = Grid.reach(cols) * grid.cell();
            g.strokeRect(grid.x(cols.start()), grid.y(rows.start()), width, Grid.reach(rows) * grid.cell());
        }
    }

    /// Where the window comes from.
    private Site from() {
        int before = Math.max(0, view.moment().cell() - 1);
        int wide = view.fits().output().width();
        return StageView.site(view.fits(), before / wide, before % wide);
    }

    /// What hangs over the edge of everything there is counts for nothing.
    private void overhang(Grid grid, double left, double top, double width, double height) {
        if (grid.readable() && view.plan().cells()) {
            double right = Math.max(left, grid.right());
            double bottom = Math.max(top, grid.bottom());
            pen.hatch(right, top, left + width - right, height, true);
            pen.hatch(left, bottom, Math.min(width, right - left), top + height - bottom, true);
        }
    }

    private void frame(double left, double top, double width, double height, double cell) {
        double least = cell < Plan.READABLE ? 7 : 0;
        double grow = Math.max(0, least - width) / 2;
        Cased.frame(pen, cell, () -> g.strokeRect(left - grow, top - grow, width + 2 * grow, height + 2 * grow));
    }

    /// Outer box dashed, gaps washed out, every tap framed by itself; once it is `still`, over the numbers in the gaps.
    private void dilated(Grid grid, double left, double top, double width, double height, boolean still) {
        var rows = view.site().rows();
        var cols = view.site().cols();
        if (grid.cell() >= 6) {
            g.setFill(pen.ink.background().deriveColor(0, 1, 1, VEIL));
            var hatched = hatched(grid);
            for (int y = 0; y < Grid.reach(rows); y++) {
                for (int x = 0; x < Grid.reach(cols); x++) {
                    boolean tapped = y % rows.step() == 0 && x % cols.step() == 0;
                    if (!tapped && !hatched.test(rows.start() + y, cols.start() + x)) {
                        g.fillRect(left + x * grid.cell(), top + y * grid.cell(), grid.cell(), grid.cell());
                    }
                }
            }
            if (still) {
                passedOver(grid);
            }
            Cased.stroke(pen, pen.ink.frame(), 2.5, () -> taps(grid, left, top));
        }
        g.setLineDashes(6, 4);
        frame(left, top, width, height, Math.min(grid.cell(), Plan.READABLE - 1));
        g.setLineDashes();
    }

    private void taps(Grid grid, double left, double top) {
        var rows = view.site().rows();
        var cols = view.site().cols();
        for (int ky = 0; ky < rows.size(); ky++) {
            for (int kx = 0; kx < cols.size(); kx++) {
                double x = left + kx * cols.step() * grid.cell();
                g.strokeRect(x, top + ky * rows.step() * grid.cell(), grid.cell(), grid.cell());
            }
        }
    }

    /// The numbers between the taps, on washed-out ground.
    private void passedOver(Grid grid) {
        var rows = view.site().rows();
        var cols = view.site().cols();
        if (!grid.readable() || view.instead().isPresent()) {
            return;
        }
        var numbers = Lettering.of(grid, pen.density(), pen.legible, view::inputAt);
        var hatched = hatched(grid);
        for (int row = rows.start(); row < rows.start() + Grid.reach(rows); row++) {
            for (int col = cols.start(); col < cols.start() + Grid.reach(cols); col++) {
                boolean tapped = rows.tap(row) >= 0 && cols.tap(col) >= 0;
                if (!tapped && grid.contains(row, col) && view.covers(row, col) && !hatched.test(row, col)) {
                    number(grid, numbers, row, col);
                }
            }
        }
    }

    private void number(Grid grid, Lettering numbers, int row, int col) {
        if (view.holds(row, col)) {
            var ground = pen.ink.veiled(Pen.color(view.inputColour().of(view.inputAt(row, col))), VEIL);
            pen.numberOverHatch(numbers, row, col, ground, Ink.passedOver(ground));
        } else {
            padded(grid, row, col);
            pen.number(numbers, row, col, pen.ink.muted());
        }
    }

    /// Cells of the input that no window reads look so under the window, too.
    private BiPredicate<Integer, Integer> hatched(Grid grid) {
        var unread = new UnreadPainter(pen, view, grid);
        return grid.equals(view.plan().input()) ? unread::has : (_, _) -> false;
    }

    /// Padding stays hatched between the taps too.
    private void padded(Grid grid, int row, int col) {
        double side = grid.cell() - 2 * INSET;
        g.setFill(pen.ink.padding());
        g.fillRect(grid.x(col) + INSET, grid.y(row) + INSET, side, side);
        pen.hatch(grid.x(col) + INSET, grid.y(row) + INSET, side, side, false);
    }

    private void winners(Grid grid) {
        var trace = view.trace();
        if (view.moment().multiplied() < 1 || trace.kept().isEmpty() || grid.cell() < RINGED) {
            return;
        }
        for (int row = grid.firstRow(); row <= grid.lastRow(); row++) {
            for (int col = grid.firstCol(); col <= grid.lastCol(); col++) {
                tap(row, col)
                        .filter(tap -> view.instead().isEmpty() ? trace.ties(tap) : trace.wins(tap))
                        .ifPresent(tap -> ring(grid, tap.row(), tap.col(), trace.wins(tap)));
            }
        }
    }

    /// The tap of a pool on a cell of the shown channel.
    private Optional<Tap> tap(int row, int col) {
        var taps = view.trace().taps();
        var rows = view.site().rows();
        var cols = view.site().cols();
        int plane = view.channel() - taps.getFirst().channel();
        boolean under = view.holds(row, col) && rows.tap(row) >= 0 && cols.tap(col) >= 0 && plane >= 0;
        int i = (plane * rows.counted() + rows.tap(row)) * cols.counted() + cols.tap(col);
        return under && i < taps.size() ? Optional.of(taps.get(i)) : Optional.empty();
    }

    /// A ring, or a frame, around a winner; dashed and thinner around those that tie with it.
    void ring(Grid grid, int row, int col, boolean first) {
        boolean brief = view.picture().tone() == Picture.Tone.INK;
        double gap = brief ? grid.cell() * 0.08 : Cased.apart(grid.cell(), pen, 2);
        double size = grid.cell() - 2 * gap;
        double round = brief && grid.cell() >= ROUND ? size : 4;
        g.setLineDashes(first ? new double[0] : new double[] {4, 4});
        g.setLineCap(StrokeLineCap.BUTT);
        Cased.stroke(
                pen,
                pen.ink.frame(),
                first ? 2 : 1.2,
                () -> g.strokeRoundRect(grid.x(col) + gap, grid.y(row) + gap, size, size, round, round));
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.SQUARE);
    }

    /// The right edge of the window on the input: where the dashed lines to the kernel begin.
    double right() {
        var grid = view.plan().input();
        double end = grid.x(end(view.site().cols()));
        return view.plan().cells() ? end : Math.min(grid.right(), end);
    }

    double top() {
        var grid = view.plan().input();
        return Math.max(grid.top(), grid.y(view.site().rows().start()));
    }

    double bottom() {
        var grid = view.plan().input();
        double end = grid.y(end(view.site().rows()));
        return view.plan().cells() ? end : Math.min(grid.bottom(), end);
    }

    private static int end(Landing landing) {
        return landing.start() + Grid.reach(landing);
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }
}
