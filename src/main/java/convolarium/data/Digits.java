package convolarium.data;

import java.util.List;
import java.util.stream.IntStream;

/// Digits drawn as a hand does: strokes through a few points, leaning, shaken and of any width.
final class Digits {
    static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    /// Ways to write each digit, in a box from -1 to 1 downwards and from -0.7 to 0.7 to the right.
    private static final List<List<List<Line>>> WAYS = List.of(
            List.of(List.of(Line.of(
                    0.1, -1, -0.45, -0.7, -0.6, 0, -0.4, 0.75, 0.05, 1, 0.5, 0.65, 0.6, -0.05, 0.45, -0.75, 0.1, -1))),
            List.of(
                    List.of(Line.of(0, -1, 0, -0.3, 0, 0.4, 0, 1)),
                    List.of(corner(-0.4, -0.55, 0.1, -1), Line.of(0.1, -1, 0.1, -0.3, 0.1, 0.4, 0.1, 1)),
                    List.of(
                            corner(-0.4, -0.6, 0.05, -1),
                            Line.of(0.05, -1, 0.05, -0.3, 0.05, 0.4, 0.05, 1),
                            corner(-0.4, 1, 0.5, 1))),
            List.of(
                    List.of(
                            Line.of(
                                    -0.55, -0.6, -0.25, -0.95, 0.25, -0.95, 0.52, -0.55, 0.35, -0.05, -0.1, 0.45, -0.6,
                                    1),
                            corner(-0.6, 1, 0.62, 1)),
                    List.of(Line.of(
                            -0.5, -0.65, -0.1, -1, 0.4, -0.8, 0.4, -0.3, 0, 0.3, -0.5, 0.85, -0.6, 0.75, -0.3, 0.65,
                            0.1, 0.95, 0.6, 0.85))),
            List.of(
                    List.of(
                            Line.of(-0.5, -0.8, -0.05, -1, 0.42, -0.8, 0.42, -0.35, 0.1, -0.06, -0.12, -0.03),
                            Line.of(-0.12, -0.03, 0.25, 0.02, 0.55, 0.35, 0.42, 0.8, 0, 1, -0.55, 0.8)),
                    List.of(
                            corner(-0.5, -0.95, 0.5, -0.95),
                            corner(0.5, -0.95, -0.05, -0.2),
                            Line.of(-0.05, -0.2, 0.4, -0.05, 0.55, 0.4, 0.35, 0.85, -0.1, 1, -0.55, 0.8))),
            List.of(
                    List.of(
                            Line.of(-0.35, -0.95, -0.45, -0.4, -0.55, 0.1),
                            corner(-0.55, 0.1, 0.6, 0.1),
                            Line.of(0.3, -0.6, 0.28, 0.1, 0.25, 1)),
                    List.of(
                            corner(0.25, -1, -0.62, 0.3),
                            corner(-0.62, 0.3, 0.65, 0.3),
                            Line.of(0.25, -1, 0.25, 0, 0.25, 1))),
            List.of(List.of(
                    corner(0.5, -0.95, -0.35, -0.95),
                    corner(-0.35, -0.95, -0.42, -0.15),
                    Line.of(-0.42, -0.15, 0.05, -0.3, 0.48, 0, 0.5, 0.55, 0.1, 0.98, -0.5, 0.85))),
            List.of(List.of(Line.of(
                    0.4, -0.95, -0.15, -0.5, -0.48, 0.15, -0.4, 0.8, 0.05, 1, 0.48, 0.7, 0.42, 0.2, 0, 0.02, -0.42,
                    0.3))),
            List.of(
                    List.of(corner(-0.55, -0.95, 0.55, -0.95), Line.of(0.55, -0.95, 0.2, -0.2, -0.05, 0.4, -0.15, 1)),
                    List.of(
                            corner(-0.55, -0.95, 0.55, -0.95),
                            Line.of(0.55, -0.95, 0.2, -0.2, -0.05, 0.4, -0.2, 1),
                            corner(-0.25, 0.05, 0.45, 0.05))),
            List.of(List.of(Line.of(
                    0.35, -0.75, -0.1, -1, -0.45, -0.65, -0.25, -0.2, 0.25, 0.15, 0.5, 0.6, 0.05, 1, -0.48, 0.65, -0.25,
                    0.15, 0.2, -0.15, 0.42, -0.5, 0.35, -0.75))),
            List.of(
                    List.of(
                            Line.of(
                                    0.42, -0.55, 0.05, -1, -0.45, -0.7, -0.42, -0.2, 0, -0.02, 0.38, -0.25, 0.42,
                                    -0.55),
                            Line.of(0.42, -0.6, 0.4, 0, 0.3, 0.5, 0.2, 1)),
                    List.of(Line.of(
                            0.42, -0.5, 0.05, -1, -0.45, -0.65, -0.4, -0.15, 0.05, -0.05, 0.42, -0.5, 0.42, 0.3, 0.1,
                            0.95, -0.4, 0.85))));

    private Digits() {}

    private static Line corner(double fromX, double fromY, double toX, double toY) {
        return Line.of(fromX, fromY, toX, toY);
    }

    static void draw(int of, Sheet sheet, byte[] mask, Draws draws) {
        var ways = WAYS.get(of);
        double scale = draws.between(0.25, 0.38) * sheet.size();
        double wide = draws.between(0.75, 1.2);
        double lean = draws.between(-0.2, 0.5);
        double turn = draws.between(-14, 14);
        double toX = sheet.size() / 2.0 + draws.between(-2, 2);
        double toY = sheet.size() / 2.0 + draws.between(-2, 2);
        double pen = draws.between(1.4, 3.6);
        double shade = draws.between(0.7, 1);
        var shakes = new Draws(draws.below(Integer.MAX_VALUE));
        for (var stroke : ways.get(draws.below(ways.size()))) {
            var shaken = stroke.stretched(wide).shaken(0.13, shakes);
            sheet.stroke(shaken.smooth().placed(scale, lean, turn, toX, toY), pen, shade);
        }
        sheet.grain(0.04, draws);
    }
}
