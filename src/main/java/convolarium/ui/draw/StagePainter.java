package convolarium.ui.draw;

import convolarium.insight.Tap;
import convolarium.op.Filtering;
import convolarium.window.Landing;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// The whole stage: input, window, kernel, output and the lines between them.
public final class StagePainter {

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final MapImages images;

    public StagePainter(GraphicsContext g, Ink ink, StageView view, MapImages images) {
        this.pen = new Pen(g, ink, view.plan().legible());
        this.g = g;
        this.view = view;
        this.images = images;
    }

    /// Draws on a canvas of a size.
    public void paint(double width, double height) {
        g.setFill(pen.ink.background());
        g.fillRect(0, 0, width, height);
        var plan = view.plan();
        var window = new WindowPainter(pen, view);
        var connections = new ConnectionsPainter(pen, view, window);
        connections.paint();
        new InputPainter(pen, view, images).paint();
        if (WinnerMap.stands(view)) {
            later(plan.input());
        }
        frame(window);
        plan.loupe().ifPresent(loupe -> {
            part(loupe);
            loupe(loupe);
        });
        new InputWords(pen, view).paint();
        output();
        var reader = plan.middle().map(middle -> new MiddlePainter(pen, view, middle));
        reader.ifPresent(MiddlePainter::paint);
        connections.over(plan.input());
        connections.over(plan.output());
        operators();
        winner();
        reader.ifPresent(MiddlePainter::words);
        view.pointed()
                .ifPresent(pointed ->
                        new HoverPainter(pen, view, pointed).paint(images, ReadOut.taken(view), width, height));
    }

    private static int end(Landing landing) {
        return landing.start() + Grid.reach(landing);
    }

    /// What lies beside and below the window has not been kept yet, unless windows above were over it.
    private void later(Grid grid) {
        var place = view.fits().placement();
        double above = view.row() == 0 ? grid.top() : grid.y(end(place.rows().landing(view.row() - 1)));
        double top = Math.clamp(above, grid.top(), grid.bottom());
        double bottom = Math.clamp(grid.y(end(view.site().rows())), top, grid.bottom());
        double right = Math.clamp(grid.x(end(view.site().cols())), grid.left(), grid.right());
        g.setFill(pen.ink.empty());
        cover(right, top, grid.right() - right, bottom - top);
        cover(grid.left(), bottom, grid.width(), grid.bottom() - bottom);
        pen.lines(grid);
    }

    private void cover(double x, double y, double width, double height) {
        var whole = Clip.whole(g, x, y, width, height);
        g.fillRect(whole.getMinX(), whole.getMinY(), whole.getWidth(), whole.getHeight());
    }

    /// The window; where everything is seen it may hang over the edge.
    private void frame(WindowPainter window) {
        var input = view.plan().input();
        if (view.plan().cells()) {
            window.paint(input, true);
        } else {
            Clip.to(input, g, () -> window.paint(input, true));
        }
    }

    private void output() {
        if (view.veil() == Veil.SIZE) {
            new UnknownPainter(pen, view).sheet();
        } else if (view.spreads() && view.instead().orElse(null) instanceof UseMap uses) {
            new FeedPainter(pen, view, images).paint(uses);
        } else {
            new OutputPainter(pen, view, images).paint();
        }
    }

    /// An arrow from the winner of a maximum or minimum to the cell it makes. It keeps to the lines between cells, so
    /// that it strikes no number out.
    private void winner() {
        boolean seen = view.plan().output().contains(view.row(), view.col());
        var kept = view.trace().kept().filter(tap -> tap.channel() == view.channel());
        if (seen && view.moment().multiplied() >= 1) {
            kept.ifPresent(this::winner);
        }
    }

    private void winner(Tap tap) {
        var output = view.plan().output();
        var middle = view.plan().middle();
        var from = middle.or(() -> view.plan().loupe()).orElse(view.plan().input());
        int row = middle.isPresent() ? tap.ky() : tap.row();
        int col = middle.isPresent() ? tap.kx() : tap.col();
        arrow(from, row, col, output, view.row(), view.col());
    }

    /// Where an arrow may leave a grid for the output: upwards beside its title.
    private double turn(Grid from, Grid to, boolean downwards) {
        double titled = view.plan().middle().filter(from::equals).isEmpty() || downwards
                ? 0
                : from.left() + Heading.width(view.captions().middle()) + 6;
        return Math.min(to.left() - 12, Math.max(from.right() + 4, titled));
    }

    /// An arrow from a cell of one grid to a cell of a grid on its right, along the lines between cells; backwards it
    /// points at the first.
    private void arrow(Grid from, int row, int col, Grid to, int toRow, int toCol) {
        boolean downwards = to.y(toRow) > from.y(row);
        double startX = from.x(col) + from.cell() / 2;
        double startY = from.y(row) + from.cell() * (downwards ? 0.92 : 0.08);
        double fromY = from.y(downwards ? row + 1 : row);
        boolean first = toCol == to.firstCol();
        double endX = first ? to.left() : to.x(toCol) + to.cell() / 2;
        double endY = first ? to.y(toRow) + to.cell() / 2 : to.y(toRow);
        double[] xs = {startX, startX, turn(from, to, downwards), to.left() - 12, first ? endX - 7 : endX};
        double[] ys = {startY, fromY, fromY, endY, endY};
        g.setLineJoin(StrokeLineJoin.ROUND);
        Cased.stroke(pen, pen.ink.frame(), 2, () -> g.strokePolyline(xs, ys, xs.length));
        g.setLineJoin(StrokeLineJoin.MITER);
        g.setFill(pen.ink.frame());
        if (view.back().isPresent()) {
            double tip = startY + (downwards ? -8 : 8);
            double foot = startY + (downwards ? 1 : -1);
            g.fillPolygon(new double[] {startX, startX - 5, startX + 5}, new double[] {tip, foot, foot}, 3);
        } else if (first) {
            g.fillPolygon(new double[] {endX, endX - 9, endX - 9}, new double[] {endY, endY - 5, endY + 5}, 3);
        } else {
            g.fillPolygon(new double[] {endX, endX - 5, endX + 5}, new double[] {endY + 8, endY - 1, endY - 1}, 3);
        }
    }

    /// What part of the input is enlarged, where there is no window that would tell it.
    private void part(Grid loupe) {
        var input = view.plan().input();
        double left = Math.max(input.left(), input.x(loupe.firstCol()));
        double top = Math.max(input.top(), input.y(loupe.firstRow()));
        double width = Math.min(input.right(), input.x(loupe.lastCol() + 1)) - left;
        double height = Math.min(input.bottom(), input.y(loupe.lastRow() + 1)) - top;
        if (!view.reads() && width > 0 && height > 0) {
            Cased.stroke(pen, pen.ink.muted(), 2, () -> g.strokeRect(left, top, width, height));
        }
    }

    /// The input under the window, whatever stands in its place elsewhere.
    private void loupe(Grid loupe) {
        var input = view.showing(view.result(), view.filter(), Optional.empty());
        g.setFill(pen.ink.padding());
        g.fillRect(loupe.left(), loupe.top(), loupe.width(), loupe.height());
        new InputPainter(pen, input, images).under(loupe);
        if (loupe.cell() >= 6) {
            pen.lines(loupe);
        }
        new WindowPainter(pen, input).paint(loupe, false);
        Heading.above(pen, loupe, view.captions().loupe());
        if (view.plan().middle().isEmpty()) {
            double middle = loupe.left() + loupe.width() / 2;
            pen.words(view.captions().below(), middle, loupe.bottom() + 20, pen.ink.muted(), TextAlignment.CENTER);
        }
    }

    private void operators() {
        var plan = view.plan();
        if (plan.loupe().isPresent() || plan.middle().isEmpty() || view.counts()) {
            return;
        }
        var middle = plan.middle().get();
        if (!WinnerMap.stands(view)) {
            pen.operator(sign("∗"), middle.left() - Plan.GAP / 2, middle.middle());
        }
        if (!view.looksForWinners() || winsElsewhere()) {
            pen.operator(
                    sign("="),
                    (middle.right() + Cards.behindKernel(view) + plan.output().left()) / 2,
                    middle.middle());
        }
    }

    /// Whether the winner is known and lies on another plane than the shown one, so that there is no arrow.
    private boolean winsElsewhere() {
        var trace = view.trace();
        return trace.kept().filter(tap -> tap.channel() != view.channel()).isPresent();
    }

    /// What stands between two grids; gradients go the other way.
    private String sign(String weighing) {
        return view.back().isPresent() ? "←" : view.op() instanceof Filtering ? weighing : "→";
    }
}
