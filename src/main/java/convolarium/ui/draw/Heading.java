package convolarium.ui.draw;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.text.TextAlignment;

/// The titles of grids, bold above them.
final class Heading {

    /// From a title to the grid below it.
    private static final double GAP = 9;
    /// From one line of a title to the next.
    private static final double LINE = 18;
    /// How high letters are.
    private static final double TALL = 11;
    /// A title that is so much smaller stays in one line.
    private static final double HARDLY = 0.85;
    /// What is between the parts of a title.
    private static final String PARTS = "   ";

    private Heading() {}

    static double width(String text) {
        return Fonts.width(text, Fonts.titles(Fonts.SIZE));
    }

    static void above(Pen pen, Grid grid, String text) {
        above(pen, grid, text, 0);
    }

    /// @param lift how far above the grid there is still something that belongs to it
    static void above(Pen pen, Grid grid, String text, double lift) {
        within(pen, grid, text, lift, right(pen) - grid.left());
    }

    /// How far words may reach to the right.
    static double right(Pen pen) {
        var drawn = pen.g.getTransform();
        return (pen.g.getCanvas().getWidth() - drawn.getTx()) / drawn.getMxx() - GAP;
    }

    /// How far above a grid its title reaches.
    static double height(Pen pen, Grid grid, String text) {
        var lines = lines(text, right(pen) - grid.left(), grid.top() - GAP);
        return GAP + TALL + (lines.size() - 1) * LINE;
    }

    /// A title that is smaller, or in two lines, where it would reach too far to the right.
    ///
    /// @param lift how far above the grid there is still something that belongs to it
    static void within(Pen pen, Grid grid, String text, double lift, double most) {
        double y = grid.top() - GAP - lift;
        var lines = lines(text, most, y);
        for (int i = 0; i < lines.size(); i++) {
            double size = Fonts.SIZE * Math.min(1, most / width(lines.get(i)));
            line(pen, lines.get(i), grid.left(), y - (lines.size() - 1 - i) * LINE, size);
        }
    }

    private static List<String> lines(String text, double most, double y) {
        return width(text) * HARDLY <= most || y < LINE + TALL ? List.of(text) : halves(text);
    }

    private static void line(Pen pen, String text, double x, double y, double size) {
        pen.words(text, x, y, Fonts.titles(size), pen.ink.text(), TextAlignment.LEFT);
    }

    /// The parts of a title in two lines, as even as can be; a title of one part is broken in its middle.
    private static List<String> halves(String text) {
        var parts = List.of(text.split(PARTS, -1));
        if (parts.size() == 1) {
            int cut = text.indexOf(' ', text.length() / 2);
            return cut < 0
                    ? parts
                    : List.of(text.substring(0, cut), text.substring(cut).strip());
        }
        return IntStream.range(1, parts.size())
                .mapToObj(cut -> List.of(
                        String.join(PARTS, parts.subList(0, cut)),
                        String.join(PARTS, parts.subList(cut, parts.size()))))
                .min(Comparator.comparingDouble(lines ->
                        lines.stream().mapToDouble(Heading::width).max().orElse(0)))
                .orElse(parts);
    }
}
