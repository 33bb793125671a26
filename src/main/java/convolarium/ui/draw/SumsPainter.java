package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The stage channel by channel: every channel under its slice of the kernel makes a map; the maps and the bias add up
/// to the output.
public final class SumsPainter {

    /// From the maps to the bracket around them, and how far words keep away from it.
    private static final double BRACKET = 14;
    private static final double BESIDE = 12;

    private final Pen pen;
    private final GraphicsContext g;
    private final SumsView view;
    private final MapImages images;

    public SumsPainter(GraphicsContext g, Ink ink, SumsView view, MapImages images) {
        this.pen = new Pen(g, ink, view.whole().plan().legible());
        this.g = g;
        this.view = view;
        this.images = images;
    }

    /// Draws on a canvas of a size.
    public void paint(double width, double height) {
        g.setFill(pen.ink.background());
        g.fillRect(0, 0, width, height);
        var rows = view.plan().rows();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), view.names().get(i));
        }
        sum();
        view.sums().ifPresent(this::activation);
        new OutputPainter(pen, view.output(), images).paint(view.scale());
        pen.words(view.more(), rows.getFirst().input().left(), height - 8, pen.ink.muted(), TextAlignment.LEFT);
        view.whole()
                .pointed()
                .ifPresent(
                        pointed -> new HoverPainter(pen, view.whole(), pointed).paint(images, taken(), width, height));
    }

    /// Everything but the words above rows.
    private List<Rectangle2D> taken() {
        var taken = new ArrayList<>(List.of(around(view.plan().output())));
        view.plan().sum().map(SumsPainter::around).ifPresent(taken::add);
        for (var row : view.plan().rows()) {
            taken.addAll(List.of(around(row.input()), around(row.kernel()), around(row.product())));
        }
        return taken;
    }

    private static Rectangle2D around(Grid grid) {
        return new Rectangle2D(grid.left(), grid.top(), grid.width(), grid.height());
    }

    private void row(SumsPlan.Row row, String name) {
        var own = view.row(row);
        new InputPainter(pen, own, images).channel(own.channel() == view.whole().channel());
        new WindowPainter(pen, own).paint(row.input(), true);
        new MiddlePainter(pen, own, row.kernel()).alone();
        new OutputPainter(pen, view.product(row), images).map();
        double middle = row.kernel().middle();
        pen.operator("∗", row.kernel().left() - SumsPlan.GAP / 2, middle);
        pen.operator("=", row.kernel().right() + SumsPlan.GAP / 2, middle);
        Heading.above(pen, row.input(), name);
        var site = own.site();
        int taps = own.moment().multiplied(site.rows().size() * site.cols().size());
        float sum = own.trace().channelSum(own.channel(), taps);
        var told = own.moment().multiplied() < 1 ? "Σ " + Numbers.text(sum) : Numbers.roughly(sum);
        above(row.product(), view.whole().veil().over(Veil.CELL, told));
    }

    /// A sum above its map, smaller where it would reach the bracket.
    private void above(Grid map, String told) {
        double size = Fonts.SIZE * Math.min(1, (map.width() + BRACKET - BESIDE) / Fonts.width(told));
        pen.words(told, map.left(), map.top() - 9, size, pen.ink.frame(), TextAlignment.LEFT);
    }

    /// The sum, and an arrow from it down to what the activation makes of it.
    private void activation(StageView sums) {
        new OutputPainter(pen, sums, images).map();
        var grid = sums.plan().output();
        double x = grid.left() + 14;
        double top = grid.bottom() + 6;
        var output = view.plan().output();
        double tip = output.top()
                - 10
                - Heading.height(pen, output, view.output().captions().output());
        g.setStroke(pen.ink.frame());
        g.setFill(pen.ink.frame());
        g.setLineWidth(2);
        g.strokeLine(x, top, x, tip - 6);
        g.fillPolygon(new double[] {x, x - 5, x + 5}, new double[] {tip, tip - 9, tip - 9}, 3);
        pen.words(view.activation(), x + 14, (top + tip) / 2 + 5, pen.ink.text(), TextAlignment.LEFT);
        var told = view.whole().captions().cut() + "   "
                + sums.veil().over(Veil.CELL, Numbers.roughly(sums.trace().value()));
        double left = Math.min(grid.left(), Heading.right(pen) - Fonts.width(told));
        pen.words(told, left, grid.top() - 9, pen.ink.frame(), TextAlignment.LEFT);
    }

    /// A bracket around all maps, the sign of the sum, the bias.
    private void sum() {
        var first = view.plan().rows().getFirst().product();
        var last = view.plan().rows().getLast().product();
        double x = first.right() + BRACKET;
        double middle = view.plan().sum().map(Grid::middle).orElse((first.top() + last.bottom()) / 2);
        double[] xs = {x - 6, x, x, x - 6};
        double[] ys = {first.top(), first.top(), last.bottom(), last.bottom()};
        g.setStroke(pen.ink.muted());
        g.setLineWidth(1.5);
        g.strokePolyline(xs, ys, xs.length);
        pen.operator("Σ", x + 22, middle);
        var bias = "+ " + Numbers.factor(view.whole().trace().bias());
        pen.words(bias, x + 82, middle + 5, pen.ink.text(), TextAlignment.CENTER);
        pen.words(view.bias(), x + 82, middle + 23, pen.ink.muted(), TextAlignment.CENTER);
        pen.operator("=", view.plan().output().left() - 18, middle);
    }
}
