package convolarium.data;

import java.util.List;

/// An eye somewhere, or none: among wrinkles, dots and empty lids, dark and bright, which are in both.
final class Eyes {
    static final List<String> CLASSES = List.of("no-eye", "eye");

    private Eyes() {}

    /// Where the middle of an eye can be, as shares of the width.
    record Range(double from, double to) {
        static final Range ANYWHERE = new Range(0.22, 0.78);
        static final Range LEFT = new Range(0.22, 0.32);
        static final Range RIGHT = new Range(0.68, 0.78);

        /// Eyes in one range to learn from, in another to test with.
        static Origin drawn(Range train, Range test) {
            return new Origin.Drawn(
                    (of, sheet, _, draws) -> draw(of, sheet, train, draws),
                    (of, sheet, _, draws) -> draw(of, sheet, test, draws));
        }
    }

    private static void draw(int of, Sheet sheet, Range range, Draws draws) {
        double skin = draws.between(0.45, 0.6);
        double light = draws.between(-0.15, 0.15) / sheet.size();
        sheet.ground((y, x) -> skin + light * (x - y));
        for (int i = 2 + draws.below(3); i > 0; i--) {
            stray(sheet, draws);
        }
        double half = draws.between(5.5, 7);
        double toX = draws.between(range.from(), range.to()) * sheet.size();
        double toY = draws.between(0.2, 0.8) * sheet.size();
        if (of == 1) {
            eye(sheet, half, toX, toY, draws);
        }
        sheet.grain(0.025, draws);
    }

    private static void eye(Sheet sheet, double half, double toX, double toY, Draws draws) {
        double turn = draws.between(-10, 10);
        double iris = draws.between(2.4, 2.9);
        double look = draws.between(-0.8, 0.8);
        var lids = lids(half, draws.between(0.5, 0.62)).placed(1, 0, turn, toX, toY);
        double shade = draws.between(0.3, 0.42);
        sheet.fill(lids, (y, x) -> 1);
        sheet.fill(Line.star(16, iris).placed(1, 0, 0, toX + look, toY), (y, x) -> shade);
        sheet.fill(Line.star(12, 1.5).placed(1, 0, 0, toX + look, toY), (y, x) -> 0);
        sheet.stroke(lids, 1, 0.15);
    }

    /// The outline of an eye around 0.
    private static Line lids(double half, double open) {
        double high = half * open;
        return Line.of(
                -half,
                0,
                -0.55 * half,
                -0.75 * high,
                0,
                -high,
                0.55 * half,
                -0.75 * high,
                half,
                0,
                0.55 * half,
                0.75 * high,
                0,
                high,
                -0.55 * half,
                0.75 * high,
                -half,
                0);
    }

    /// Something that is no eye.
    private static void stray(Sheet sheet, Draws draws) {
        double toX = draws.between(0, sheet.size());
        double toY = draws.between(0, sheet.size());
        double turn = draws.between(0, 360);
        double shade = draws.chance(0.3) ? draws.between(0.85, 1) : draws.between(0, 0.4);
        switch (draws.below(4)) {
            case 0 -> sheet.fill(Line.star(14, draws.between(1.3, 2.6)).placed(1, 0, 0, toX, toY), (y, x) -> shade);
            case 1 -> sheet.stroke(lids(draws.between(5.5, 7), 0.55).placed(1, 0, turn, toX, toY), 1, shade);
            default ->
                sheet.stroke(
                        Line.of(-6, 0, -2, draws.between(-2, 2), 2, draws.between(-2, 2), 6, 0)
                                .smooth()
                                .placed(draws.between(0.7, 1.3), 0, turn, toX, toY),
                        draws.between(0.8, 1.5),
                        shade);
        }
    }
}
