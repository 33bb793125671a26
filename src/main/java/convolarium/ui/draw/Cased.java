package convolarium.ui.draw;

import javafx.scene.paint.Color;

/// Lines in two tones, so that they are seen on cells of any shade.
final class Cased {

    /// How much wider the tone below is.
    private static final double MORE = 2;
    /// The widths of frames around cells, large ones and those without numbers.
    private static final double WIDE = 3.5;
    private static final double NARROW = 2;
    /// How much wider the tone below is around digits that have little room.
    private static final double THIN = 1;

    private Cased() {}

    /// A frame around cells of a side, no wider than the digits in them leave room for.
    static void frame(Pen pen, double cell, Runnable lines) {
        double free = cell < Plan.READABLE ? NARROW + MORE : Lettering.free(cell, pen.density());
        double width = cell < Plan.READABLE ? NARROW : Math.min(WIDE, free - THIN);
        stroke(pen, pen.ink.frame(), width, Math.min(MORE, free - width), lines);
    }

    /// How far from the edges of a cell a line of a width can run along them without cutting its digits.
    static double apart(double cell, Pen pen, double width) {
        return Math.max(0, (Lettering.free(cell, pen.density()) - width - MORE) / 2);
    }

    /// Strokes the same lines twice: in the colour of the background, and narrower in their own.
    static void stroke(Pen pen, Color colour, double width, Runnable lines) {
        stroke(pen, colour, width, MORE, lines);
    }

    private static void stroke(Pen pen, Color colour, double width, double more, Runnable lines) {
        var g = pen.g;
        g.setStroke(pen.ink.background());
        g.setLineWidth(width + more);
        lines.run();
        g.setStroke(colour);
        g.setLineWidth(width);
        lines.run();
    }
}
