package convolarium.ui.draw;

import javafx.scene.paint.Color;

/// Lines in two tones, so that they are seen on cells of any shade.
final class Cased {

    /// How much wider the tone below is.
    private static final double MORE = 2;

    private Cased() {}

    /// Strokes the same lines twice: in the colour of the background, and narrower in their own.
    static void stroke(Pen pen, Color colour, double width, Runnable lines) {
        var g = pen.g;
        g.setStroke(pen.ink.background());
        g.setLineWidth(width + MORE);
        lines.run();
        g.setStroke(colour);
        g.setLineWidth(width);
        lines.run();
    }
}
