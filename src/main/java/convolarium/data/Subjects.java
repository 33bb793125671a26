package convolarium.data;

import java.util.List;

/// A smooth subject before a patterned ground; what is wanted is where the subject is.
final class Subjects {
    static final List<String> CLASSES = List.of("rest", "subject");

    private Subjects() {}

    static void draw(int of, Sheet sheet, byte[] mask, Draws draws) {
        sheet.ground(ground(draws));
        double radius = draws.between(0.22, 0.38) * sheet.size();
        double toX = Shapes.place(sheet, radius, draws);
        double toY = Shapes.place(sheet, radius, draws);
        var line = (draws.chance(0.5) ? blob(radius, draws) : Shapes.line(draws.below(5), radius, draws))
                .placed(1, 0, draws.between(-40, 40), toX, toY);
        double shade = draws.between(0.6, 0.9);
        double light = draws.between(-0.12, 0.12) / sheet.size();
        sheet.fill(line, (y, x) -> shade + light * (y - x), mask);
        sheet.grain(0.03, draws);
    }

    /// Something round with bulges.
    private static Line blob(double radius, Draws draws) {
        var distances = new double[8];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = radius * draws.between(0.65, 1.1);
        }
        return Line.star(distances.length, distances).smooth();
    }

    /// Stripes, checks or rough spots; their light parts are as bright as a subject.
    private static Sheet.Paint ground(Draws draws) {
        double dark = draws.between(0, 0.2);
        double range = draws.between(0.4, 0.6);
        double angle = draws.between(0, Math.PI);
        double period = draws.between(2.6, 5);
        double right = 2 * Math.PI / period * StrictMath.cos(angle);
        double down = 2 * Math.PI / period * StrictMath.sin(angle);
        double phase = draws.between(0, 2 * Math.PI);
        int check = 1 + draws.below(2);
        return switch (draws.below(3)) {
            case 0 -> (y, x) -> dark + range * (0.5 + 0.5 * StrictMath.sin(phase + x * right + y * down));
            case 1 -> (y, x) -> dark + range * ((y / check + x / check) % 2);
            default -> (y, x) -> dark + range * draws.between(0, 1);
        };
    }
}
