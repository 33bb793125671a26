package convolarium.ui.draw;

import convolarium.insight.Planes;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The window seen from the side: the slices of the input with their padding, those under the window framed, and the
/// slices of the output beside them.
///
/// @param planes which slices lie under the window
/// @param shown  the one of them that is on the stage
/// @param input  what the slices of the input are called
/// @param output what those of the output are called
public record DepthPainter(GraphicsContext g, Ink ink, Planes planes, int shown, String input, String output) {

    /// How high it is.
    public static final double HEIGHT = 44;

    private static final double LARGEST = 22;
    private static final double LEAST = 2;
    private static final double MARGIN = 16;
    private static final double APART = 10;
    private static final double ARROW = 46;
    /// From here on a slice has room for its number.
    private static final double NUMBERED = 16;
    /// How much of the window's colour is on what it has made.
    private static final double MADE = 0.25;

    /// Places from left to right.
    private record Row(double left, double cell, int first, int count) {

        double x(int slice) {
            return left + (slice - first) * cell;
        }

        double right() {
            return left + count * cell;
        }

        Optional<Integer> at(double x) {
            return x >= left && x < right() ? Optional.of(first + (int) ((x - left) / cell)) : Optional.empty();
        }
    }

    private Row read(double width) {
        int count = planes.depth().padded();
        return new Row(
                MARGIN + Fonts.width(input) + APART,
                cell(width),
                -planes.depth().before(),
                count);
    }

    private Row made(double width) {
        double left = read(width).right() + ARROW + Fonts.width(output) + APART;
        return new Row(left, cell(width), 0, planes.depth().outputs());
    }

    private double cell(double width) {
        double words = Fonts.width(input) + Fonts.width(output) + 2 * APART;
        int count = planes.depth().padded() + planes.depth().outputs();
        return Math.clamp(Math.floor((width - 2 * MARGIN - ARROW - words) / count), LEAST, LARGEST);
    }

    /// The slice of the input at a point, which may be one of its padding.
    public Optional<Integer> inputAt(double x, double width) {
        return read(width).at(x);
    }

    /// The slice of the output at a point.
    public Optional<Integer> outputAt(double x, double width) {
        return made(width).at(x);
    }

    /// Draws on a canvas of a width.
    public void paint(double width) {
        g.setFill(ink.background());
        g.fillRect(0, 0, width, HEIGHT);
        var pen = new Pen(g, ink);
        var read = read(width);
        var made = made(width);
        double base = HEIGHT / 2 + Fonts.SIZE / 3;
        pen.words(input, MARGIN, base, ink.text(), TextAlignment.LEFT);
        pen.words("→", read.right() + ARROW / 2 - 4, base, Fonts.SIZE + 3, ink.text(), TextAlignment.CENTER);
        pen.words(output, made.left() - APART, base, ink.text(), TextAlignment.RIGHT);
        for (int slice = read.first(); slice < read.first() + read.count(); slice++) {
            boolean padding = slice < 0 || slice >= planes.depth().length();
            cell(read, slice, padding ? ink.padding() : ink.empty());
            if (padding) {
                pen.hatch(read.x(slice), top(read), read.cell(), read.cell(), false);
            }
        }
        for (int slice = 0; slice < made.count(); slice++) {
            cell(made, slice, slice < planes.slice() ? made() : ink.empty());
        }
        window(read);
        frame(made, planes.slice(), 3);
    }

    /// What a slice looks like when all of it is made.
    private Color made() {
        return ink.empty().interpolate(ink.frame(), MADE);
    }

    private static double top(Row row) {
        return Math.floor((HEIGHT - row.cell()) / 2);
    }

    private void cell(Row row, int slice, Color fill) {
        g.setFill(fill);
        g.fillRect(row.x(slice), top(row), row.cell(), row.cell());
        if (row.cell() >= 4) {
            g.setStroke(ink.line());
            g.setLineWidth(1);
            g.strokeRect(row.x(slice) + 0.5, top(row) + 0.5, row.cell() - 1, row.cell() - 1);
        }
        if (row.cell() >= NUMBERED && slice >= 0 && (slice < planes.depth().length() || row.first() == 0)) {
            g.setFont(Fonts.words(11));
            g.setFill(ink.text());
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(Integer.toString(slice), row.x(slice) + row.cell() / 2, HEIGHT / 2 + 4);
        }
    }

    /// Every slice under the window, and the one on the stage more strongly.
    private void window(Row row) {
        for (int plane = 0; plane < planes.each(); plane++) {
            frame(row, planes.place(plane), plane == shown % planes.each() ? 4 : 1.5);
        }
    }

    private void frame(Row row, int slice, double width) {
        g.setStroke(ink.frame());
        g.setLineWidth(width);
        g.strokeRect(row.x(slice), top(row), row.cell(), row.cell());
    }
}
