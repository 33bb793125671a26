package convolarium.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Draws a chart: axes with their units, a legend, the lines, and a line at one step.
public final class ChartPainter {

    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 24;
    private static final double BOTTOM = 22;
    private static final double SMALL = 11;
    private static final double TITLE = 13;
    private static final double NAME = 12;
    /// The room for the sample of a line before its name, and between two names.
    private static final double SAMPLE = 20;
    private static final double BETWEEN = 14;
    private static final double ROW = 16;
    private static final double DOT = 5;
    /// Between two ticks there is room for their words.
    private static final double LEAST_TICK = 14;
    private static final double FAINT = 0.25;
    private static final double PALE = 0.55;

    /// How many lines can be told apart by their colours.
    public static final int COLOURS = 5;

    private final GraphicsContext g;
    private final Pen pen;
    private final Chart chart;
    private final Chart.Scale scale;
    private final Rectangle2D plot;
    private final List<Name> names;

    /// @param room where it is drawn, words and all
    public ChartPainter(GraphicsContext g, Ink ink, Chart chart, Rectangle2D room) {
        this.g = g;
        this.pen = new Pen(g, ink);
        this.chart = chart;
        this.scale = chart.scale();
        this.names = names(chart, room.getWidth());
        double top = TOP + further();
        this.plot = new Rectangle2D(
                room.getMinX() + LEFT,
                room.getMinY() + top,
                Math.max(1, room.getWidth() - LEFT - RIGHT),
                Math.max(1, room.getHeight() - top - BOTTOM));
    }

    /// Where the name of a line stands.
    ///
    /// @param right where it ends
    /// @param row   0 beside the title, others below it
    record Name(Chart.Line line, double right, int row) {

        double left() {
            return right - Fonts.width(line.name(), NAME) - SAMPLE;
        }
    }

    /// From the right to the left beside the title, and in further rows where there is no more room.
    static List<Name> names(Chart chart, double width) {
        var names = new ArrayList<Name>();
        double title = Fonts.width(chart.title(), TITLE) + SAMPLE;
        double right = width - RIGHT;
        int row = 0;
        for (var line : chart.lines().reversed()) {
            if (!line.name().isEmpty()) {
                boolean first = right == width - RIGHT;
                if (new Name(line, right, row).left() < (row == 0 ? title : 0) && (row == 0 || !first)) {
                    right = width - RIGHT;
                    row++;
                }
                names.add(new Name(line, right, row));
                right = names.getLast().left() - BETWEEN;
            }
        }
        return names;
    }

    /// How much higher the rows of names are than one.
    private double further() {
        return names.isEmpty() ? 0 : names.getLast().row() * ROW;
    }

    /// The step at a place of the canvas.
    public double step(double x) {
        return Math.clamp((x - plot.getMinX()) / plot.getWidth(), 0, 1)
                        * chart.range().length()
                + chart.range().from();
    }

    private double x(double step) {
        return plot.getMinX()
                + plot.getWidth()
                        * (step - chart.range().from())
                        / Math.max(1, chart.range().length());
    }

    private double y(double value) {
        return plot.getMaxY() - plot.getHeight() * scale.height(value);
    }

    /// Draws all of it.
    ///
    /// @param marked the step with a line through it, or −1
    /// @param unit   what stands at the end of the axis of steps
    public void paint(double marked, String unit) {
        axes(unit);
        legend();
        g.save();
        g.beginPath();
        g.rect(plot.getMinX(), plot.getMinY() - DOT, plot.getWidth() + DOT, plot.getHeight() + 2 * DOT);
        g.clip();
        band();
        chart.turns().forEach(this::turn);
        chart.lines().reversed().forEach(this::line);
        if (marked >= 0) {
            g.setStroke(pen.ink.frame());
            g.setLineWidth(1.5);
            g.strokeLine(x(marked), plot.getMinY(), x(marked), plot.getMaxY());
        }
        g.restore();
    }

    /// Shades the steps between two.
    public void shade(double from, double to) {
        g.setFill(pen.ink.frame().deriveColor(0, 1, 1, FAINT));
        g.fillRect(x(from), plot.getMinY(), x(to) - x(from), plot.getHeight());
    }

    private void legend() {
        double left = plot.getMinX() - LEFT;
        for (var name : names) {
            double y = plot.getMinY() - further() + name.row() * ROW;
            var color = color(pen.ink, name.line().colour());
            pen.words(name.line().name(), left + name.right(), y - 9, NAME, color, TextAlignment.RIGHT);
            sample(name.line(), left + name.left(), y - 13, color);
        }
    }

    /// The colours of lines: they differ in brightness too.
    public static Color color(Ink ink, int number) {
        return List.of(ink.focus(), ink.warning(), ink.frame(), ink.text(), ink.muted())
                .get(number % COLOURS);
    }

    private void band() {
        if (chart.band().isEmpty()) {
            return;
        }
        var there = chart.band();
        var back = there.reversed();
        g.setFill(color(pen.ink, COLOURS - 1).deriveColor(0, 1, 1, FAINT));
        g.fillPolygon(
                DoubleStream.concat(
                                there.stream().mapToDouble(rung -> x(rung.step())),
                                back.stream().mapToDouble(rung -> x(rung.step())))
                        .toArray(),
                DoubleStream.concat(
                                there.stream().mapToDouble(rung -> y(rung.high())),
                                back.stream().mapToDouble(rung -> y(rung.low())))
                        .toArray(),
                2 * there.size());
    }

    private void axes(String unit) {
        double y0 = plot.getMinY() - further() - 9;
        pen.words(chart.title(), plot.getMinX() - LEFT + 6, y0, TITLE, pen.ink.text(), TextAlignment.LEFT);
        g.setLineWidth(1);
        double last = Double.POSITIVE_INFINITY;
        for (double tick : scale.ticks()) {
            double y = Math.floor(y(tick)) + 0.5;
            if (last - y < LEAST_TICK) {
                continue;
            }
            last = y;
            g.setStroke(pen.ink.hatch());
            g.strokeLine(plot.getMinX(), y, plot.getMaxX(), y);
            var words = chart.share() ? Math.round(100 * tick) + " %" : Numbers.text(tick);
            pen.words(words, plot.getMinX() - 5, y + 4, SMALL, pen.ink.muted(), TextAlignment.RIGHT);
        }
        double free = plot.getMaxX() - Fonts.width(unit, SMALL) - 6;
        for (double tick : chart.stepTicks()) {
            var words = Numbers.compact(tick);
            if (tick == Math.rint(tick) && x(tick) + Fonts.width(words, SMALL) / 2 < free) {
                pen.words(words, x(tick), plot.getMaxY() + 15, SMALL, pen.ink.muted(), TextAlignment.CENTER);
            }
        }
        pen.words(unit, plot.getMaxX(), plot.getMaxY() + 15, SMALL, pen.ink.muted(), TextAlignment.RIGHT);
        g.setStroke(pen.ink.line());
        g.strokeLine(plot.getMinX(), plot.getMinY(), plot.getMinX(), plot.getMaxY());
        g.strokeLine(plot.getMinX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY());
    }

    private void sample(Chart.Line line, double x, double y, Color color) {
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(2);
        g.strokeLine(x, y, x + 16, y);
        if (line.dots()) {
            g.fillOval(x + 8 - DOT / 2, y - DOT / 2, DOT, DOT);
        }
    }

    /// What is measured after it stands beside it, where there is more room.
    private void turn(Chart.Turn turn) {
        boolean right = turn.step() * 2 < chart.range().from() + chart.range().to();
        double x = x(turn.step());
        g.setStroke(pen.ink.muted());
        g.setLineWidth(1);
        g.setLineDashes(3);
        g.strokeLine(x, plot.getMinY(), x, plot.getMaxY());
        g.setLineDashes();
        var way = right ? TextAlignment.LEFT : TextAlignment.RIGHT;
        pen.words(turn.name() + " →", x + (right ? 4 : -4), plot.getMinY() + NAME, SMALL, pen.ink.muted(), way);
    }

    private void line(Chart.Line line) {
        var whole = color(pen.ink, line.colour());
        var color = line.name().isEmpty() ? whole.deriveColor(0, 1, 1, PALE) : whole;
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(line.dots() ? 2 : 1.3);
        g.setLineJoin(StrokeLineJoin.BEVEL);
        g.beginPath();
        var before = new Chart.Spot(0, Double.NaN);
        for (var spot : line.spots()) {
            boolean finite = Double.isFinite(spot.value());
            if (finite && Double.isFinite(before.value()) && !line.turns(before, spot)) {
                g.lineTo(x(spot.step()), y(spot.value()));
            } else if (finite) {
                g.moveTo(x(spot.step()), y(spot.value()));
            }
            before = spot;
            if (finite && line.dots()) {
                g.fillOval(x(spot.step()) - DOT / 2, y(spot.value()) - DOT / 2, DOT, DOT);
            }
        }
        g.stroke();
    }
}
