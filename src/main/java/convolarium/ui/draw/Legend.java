package convolarium.ui.draw;

import convolarium.insight.Scale;
import convolarium.op.Activation;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;

/// What colours mean: a strip of them with the numbers at its ends.
public final class Legend {

    private static final double HIGH = 12;
    private static final double WIDEST = 200;
    private static final double NARROWEST = 90;
    /// Below this width names stand above, so that those of two legends in a row stand alike.
    private static final double ROOMY = 240;
    private static final double APART = 8;
    private static final double ABOVE = 6;
    /// From the upper edge to the numbers.
    private static final double BELOW = 28;

    private final Pen pen;
    private final Scale scale;
    /// One below the other.
    private final List<Palette.Colour> colours;

    Legend(Pen pen, Scale scale, Palette.Colour colour) {
        this(pen, scale, List.of(colour));
    }

    private Legend(Pen pen, Scale scale, List<Palette.Colour> colours) {
        this.pen = pen;
        this.scale = scale;
        this.colours = colours;
    }

    /// The legend of signed numbers, no wider than a room.
    public static void signed(GraphicsContext g, Ink ink, Scale scale, double left, double top, double room) {
        new Legend(new Pen(g, ink), scale, Palette.signed(scale)).paint(left, top, Math.min(WIDEST, room));
    }

    /// The same with the name of what it tells: behind it, or where there is too little room for that, above it.
    public static void named(
            GraphicsContext g, Ink ink, Scale scale, String name, double left, double top, double room) {
        double words = Fonts.width(name) + 3 * APART;
        boolean beside = room >= ROOMY && room - words >= NARROWEST;
        double width = Math.min(WIDEST, beside ? room - words : room - 3 * APART);
        signed(g, ink, scale, left, top, width);
        double x = beside ? left + width + APART : left;
        double y = beside ? top + HIGH - 1 : top - ABOVE;
        double size = Fonts.SIZE * Math.min(1, room / (words - 3 * APART));
        new Pen(g, ink).words(name, x, y, size, ink.muted(), TextAlignment.LEFT);
    }

    /// The legend of a veil over a picture: above as it looks on white, below as on the darkest there is.
    ///
    /// @param darkest its brightness, from 0 to 1
    public static Legend veil(GraphicsContext g, Ink ink, Scale scale, double darkest, Palette.Colour veil) {
        return new Legend(new Pen(g, ink), scale, List.of(Palette.on(1, veil), Palette.on(darkest, veil)));
    }

    /// The values from the first colour of an output to the last.
    static Scale of(StageView view) {
        if (!view.outcome().experiment().signed()) {
            return new Scale(0, view.picture().tone().most(), false);
        }
        var scale = view.scale();
        return view.back().isEmpty()
                        && view.activation()
                                .filter(Activation.Function::neverNegative)
                                .isPresent()
                ? new Scale(0, scale.high(), scale.clipped())
                : scale;
    }

    /// Paints it.
    public void paint(double left, double top, double width) {
        var low = (scale.clipped() && scale.low() < 0 ? "≤ " : "") + Numbers.compact(scale.low());
        var high = (scale.clipped() ? "≥ " : "") + (scale.low() < 0 ? "+" : "") + Numbers.compact(scale.high());
        paint(left, top, width, low, high);
    }

    /// The same with words at its ends.
    public void paint(double left, double top, double width, String low, String high) {
        strip(left, top, width);
        labels(left, width, top + BELOW, low, high);
    }

    private void strip(double left, double top, double width) {
        double high = HIGH / colours.size();
        for (int i = 0; i < colours.size(); i++) {
            strip(colours.get(i), left, top + i * high, width, high);
        }
        pen.g.setStroke(pen.ink.line());
        pen.g.setLineWidth(1);
        pen.g.strokeRect(left - 0.5, top - 0.5, width + 1, HIGH + 1);
    }

    private void strip(Palette.Colour colour, double left, double top, double width, double high) {
        var stops = new Stop[13];
        for (int i = 0; i < stops.length; i++) {
            double share = i / (stops.length - 1.0);
            float value = (float) (scale.low() + share * ((double) scale.high() - scale.low()));
            stops[i] = new Stop(share, Pen.color(colour.of(value)));
        }
        pen.g.setFill(new LinearGradient(left, 0, left + width, 0, false, CycleMethod.NO_CYCLE, stops));
        pen.g.fillRect(left, top, width, high);
    }

    private void labels(double left, double width, double y, String low, String high) {
        double first = Fonts.width(low);
        double last = Fonts.width(high);
        double half = Math.max(first, last) + APART;
        double size = Fonts.SIZE * Math.min(1, width / (2 * half));
        pen.words(low, left, y, size, pen.ink.muted(), TextAlignment.LEFT);
        pen.words(high, left + width, y, size, pen.ink.muted(), TextAlignment.RIGHT);
        double between = width - (first + last + Fonts.width("0")) * size / Fonts.SIZE;
        if (scale.low() < 0 && between > 2 * APART) {
            pen.words("0", left + width / 2, y, size, pen.ink.muted(), TextAlignment.CENTER);
        }
    }
}
