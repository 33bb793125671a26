package convolarium.ui.draw;

import convolarium.insight.Scale;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The maps of a layer, spread out; single numbers as bars with their values.
public final class SpreadPainter {

    private static final double LABEL = 14;
    private static final double SMALL = 11;
    /// Bars this wide have room for a value.
    private static final double VALUED = 38;
    /// Bars this wide have room for a number of two or three digits.
    private static final double NUMBERED = 22;

    private final GraphicsContext g;
    private final Pen pen;
    private final Spread spread;
    private final IntFunction<Palette.Colour> colours;
    private final List<String> names;

    /// @param colours those of each channel
    /// @param names   of the channels; they are counted where there are none
    public SpreadPainter(
            GraphicsContext g, Ink ink, Spread spread, IntFunction<Palette.Colour> colours, List<String> names) {
        this.g = g;
        this.pen = new Pen(g, ink);
        this.spread = spread;
        this.colours = colours;
        this.names = names;
    }

    /// Paints a page.
    ///
    /// @param scale  how high bars are
    /// @param marked the channel with a frame, or −1
    public void paint(Tensor tensor, Scale scale, int marked) {
        if (spread.bars()) {
            zero(scale);
        }
        for (int c = spread.first(); c < spread.first() + spread.count(); c++) {
            if (spread.bars()) {
                bar(tensor.array()[c], c, scale, c == marked);
            } else {
                map(tensor, c, c == marked);
            }
        }
    }

    private void map(Tensor tensor, int channel, boolean marked) {
        var bounds = spread.bounds(channel);
        g.setImageSmoothing(false);
        g.drawImage(
                Sheets.map(tensor, channel, colours.apply(channel)),
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight());
        g.setStroke(marked ? pen.ink.frame() : pen.ink.line());
        g.setLineWidth(marked ? 3 : 1);
        double out = marked ? 1.5 : 0.5;
        g.strokeRect(
                bounds.getMinX() - out,
                bounds.getMinY() - out,
                bounds.getWidth() + 2 * out,
                bounds.getHeight() + 2 * out);
        double middle = bounds.getMinX() + bounds.getWidth() / 2;
        name(channel, middle, bounds.getMaxY() + LABEL, marked);
    }

    private void name(int channel, double x, double y, boolean marked) {
        Color color = marked ? pen.ink.frame() : pen.ink.muted();
        var name = names.isEmpty() ? Integer.toString(channel + 1) : names.get(channel);
        double size = SMALL * Math.min(1, (spread.step() - 2) / Fonts.width(name, SMALL));
        pen.words(name, x, y, spread.bars() ? size : SMALL, color, TextAlignment.CENTER);
    }

    /// The line that bars stand on.
    private void zero(Scale scale) {
        var first = spread.bounds(spread.first());
        double y = zero(first, scale);
        g.setStroke(pen.ink.muted());
        g.setLineWidth(1);
        g.strokeLine(first.getMinX(), y, first.getMinX() + spread.count() * spread.step(), y);
        pen.words(
                "0",
                first.getMinX() + spread.count() * spread.step() + 4,
                y + 4,
                SMALL,
                pen.ink.muted(),
                TextAlignment.LEFT);
    }

    private static double zero(Rectangle2D bounds, Scale scale) {
        return bounds.getMinY() + LABEL + whole(bounds) * (scale.low() < 0 ? 0.5 : 1);
    }

    private static double whole(Rectangle2D bounds) {
        return Math.max(1, bounds.getHeight() - 3 * LABEL - 2);
    }

    private void bar(float value, int channel, Scale scale, boolean marked) {
        var bounds = spread.bounds(channel);
        double whole = whole(bounds);
        double zero = zero(bounds, scale);
        double most = whole * (scale.low() < 0 ? 0.5 : 1);
        double high = Float.isNaN(value) ? most : Math.clamp(value * most / scale.high(), -most, most);
        double top = Math.min(zero, zero - high);
        pen.fill(
                bounds.getMinX(),
                top,
                bounds.getWidth(),
                Math.abs(high),
                colours.apply(channel).of(value));
        g.setStroke(marked ? pen.ink.frame() : pen.ink.line());
        g.setLineWidth(marked ? 2 : 1);
        g.strokeRect(bounds.getMinX(), top, bounds.getWidth(), Math.abs(high));
        double middle = bounds.getMinX() + bounds.getWidth() / 2;
        if (spread.step() >= VALUED) {
            double y = high >= 0 ? top - 4 : top + Math.abs(high) + SMALL + 2;
            pen.words(Numbers.brief(value), middle, y, SMALL, pen.ink.text(), TextAlignment.CENTER);
        }
        if (spread.step() >= NUMBERED || marked || channel % 10 == 9) {
            name(channel, middle, bounds.getMaxY() - 1, marked);
        }
    }
}
