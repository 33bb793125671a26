package convolarium.data;

import java.util.List;

/// Simple shapes, filled or as a line, of any size and anywhere.
final class Shapes {
    static final List<String> CLASSES = List.of("circle", "triangle", "square", "cross", "star");

    private Shapes() {}

    static void draw(int of, Sheet sheet, byte[] mask, Draws draws) {
        double radius = draws.between(0.2, 0.38) * sheet.size();
        var line = line(of, radius, draws).placed(1, 0, 0, place(sheet, radius, draws), place(sheet, radius, draws));
        double shade = draws.between(0.65, 1);
        if (draws.chance(0.4)) {
            sheet.fill(line, (y, x) -> shade);
        } else {
            sheet.stroke(line.shaken(0.35, draws), draws.between(1.3, 2.8), shade);
        }
        sheet.grain(draws.between(0, 0.1), draws);
    }

    /// A shape around 0, turned as far as it can be without looking like another.
    static Line line(int of, double radius, Draws draws) {
        double turn = draws.between(-14, 14);
        double slim = draws.between(0.26, 0.4);
        return switch (CLASSES.get(of)) {
            case "circle" -> Line.star(28, 1).placed(0.95 * radius, 0, 0, 0, 0);
            case "triangle" -> Line.star(3, 1).placed(1.15 * radius, 0, turn, 0, 0.2 * radius);
            case "square" -> Line.star(4, 1).placed(1.15 * radius, 0, 45 + turn, 0, 0);
            case "cross" -> cross(slim).placed(radius, 0, turn, 0, 0);
            default -> Line.star(10, 1, draws.between(0.4, 0.5)).placed(1.15 * radius, 0, turn, 0, 0);
        };
    }

    private static Line cross(double w) {
        return Line.of(-w, -1, w, -1, w, -w, 1, -w, 1, w, w, w, w, 1, -w, 1, -w, w, -1, w, -1, -w, -w, -w, -w, -1);
    }

    /// Where the middle can be so that nearly all of it is seen.
    static double place(Sheet sheet, double radius, Draws draws) {
        return draws.between(radius + 0.5, sheet.size() - radius - 0.5);
    }
}
