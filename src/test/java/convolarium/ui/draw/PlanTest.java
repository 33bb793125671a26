package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.RandomLayers;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Fit;
import convolarium.window.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing on the stage covers anything else, whatever the layer and the size.
class PlanTest {

    private static final int SAMPLES = 400;
    private static final double CARD = 7;

    private final RandomLayers random = new RandomLayers(2026);
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "8, 3, 900, 400",
        "8, 15, 900, 400",
        "28, 3, 900, 400",
        "28, 15, 900, 400",
        "28, 5, 1100, 600",
        "300, 15, 900, 400",
        "300, 15, 1400, 800",
        "3000, 15, 900, 400",
        "12, 8, 1600, 800",
        "3000, 15, 1600, 800"
    })
    void nothingOverlapsAndEverythingIsOnTheCanvas(int largest, int most, double width, double height) {
        int cells = 0;
        for (int fitting = 0; fitting < SAMPLES; ) {
            int channels = random.flag() ? 1 : random.number(2, 12);
            var shape = Shape.picture(channels, random.number(1, largest), random.number(1, largest));
            var op = random.any(channels, most);
            if (op.fit(shape) instanceof Fit.Fits fits) {
                fitting++;
                cells += check(op, shape, fits, width, height) ? 1 : 0;
            }
        }
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
        assertThat(cells).isGreaterThan(largest > 200 || most > 8 ? -1 : SAMPLES / 8);
    }

    @Test
    void gridsHaveASizeWhereThereIsNoRoom() {
        var shape = Shape.picture(3, 20, 30);
        for (int i = 0; i < SAMPLES; i++) {
            var op = random.any(3, 5);
            if (op.fit(shape) instanceof Fit.Fits fits) {
                var site = fits.placement().at(0, 0, 0);
                var plan = Plan.of(
                        op,
                        fits,
                        site,
                        Look.WHOLE,
                        beside(2 * CARD),
                        Plan.Room.of(random.number(1, 200), random.number(1, 200)));
                assertThat(plan.input().height()).as("%s", plan).isPositive();
                assertThat(plan.input().width()).as("%s", plan).isPositive();
                assertThat(plan.output().height()).as("%s", plan).isPositive();
                assertThat(plan.output().width()).as("%s", plan).isPositive();
            }
        }
    }

    /// Answers whether cells are shown.
    private boolean check(Op op, Shape shape, Fit.Fits fits, double width, double height) {
        var site = fits.placement()
                .at(
                        0,
                        random.number(0, fits.output().height() - 1),
                        random.number(0, fits.output().width() - 1));
        double behind = Math.min(shape.channels() - 1, 5) * CARD;
        var beside = beside(behind);
        var look = random.flag() ? Look.WHOLE : look(shape);
        var onlooker = random.flag() ? Onlooker.READER : Onlooker.AUDIENCE;
        var room = new Plan.Room(width, height, 1, onlooker, Optional.empty());
        var plan = Plan.of(op, fits, site, look, beside, room);
        var told = "%s %s on %s, canvas %.0f×%.0f: ".formatted(op.type().id(), fits.placement(), shape, width, height);
        var input = plan.input();
        var cards =
                new Rectangle2D(input.left(), input.top() - behind, input.width() + behind, input.height() + behind);
        var all = new ArrayList<>(List.of(cards, bounds(plan.output())));
        plan.middle().map(PlanTest::bounds).ifPresent(all::add);
        plan.loupe().map(PlanTest::bounds).ifPresent(all::add);
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                fault(!apart(all.get(i), all.get(j)), told + all.get(i) + " covers " + all.get(j));
            }
            var one = all.get(i);
            boolean within = one.getMinX() >= 0 && one.getMaxX() <= width && one.getMinY() >= 20;
            fault(!within || one.getMaxY() > height - Math.min(20, beside.below()), told + one + " leaves the canvas");
        }
        double below = beside.lean(input.width()) ? Math.min(40, beside.below()) : 40;
        fault(input.bottom() > height - below, told + "no room for words below the input");
        fault(plan.output().bottom() > height - 44, told + "no room for the legend");
        fault(plan.cells() && input.cell() < Plan.READABLE, told + "cells of " + input.cell());
        fault(input.cell() > Plan.LARGEST || plan.output().cell() > Plan.LARGEST, told + "cells too large");
        fault(!within(input, fits.placement()), told + "beyond the padding");
        output(plan, fits, beside, width, told);
        boolean alone = onlooker == Onlooker.READER && plan.cells();
        fault(
                alone ? plan.loupe().isPresent() : !plan.cells() && plan.loupe().isEmpty(),
                told + "a loupe is for pictures");
        return plan.cells();
    }

    private void output(Plan plan, Fit.Fits fits, Beside beside, double width, String told) {
        boolean apart = plan.middle()
                .map(middle ->
                        middle.left() + beside.title() + 8 <= plan.output().left())
                .orElse(true);
        boolean enlarged = plan.loupe().isPresent();
        fault(!enlarged && !apart, told + "the title of the kernel reaches the output");
        fault(enlarged && !titles(plan, beside, width), told + "titles of pictures meet or are cut");
        fault(
                plan.output().firstRow() < 0
                        || plan.output().lastRow() >= fits.output().height(),
                told + "no such row");
        fault(
                plan.output().firstCol() < 0
                        || plan.output().lastCol() >= fits.output().width(),
                told + "no such column");
    }

    private Beside beside(double behind) {
        double title = random.number(0, 180);
        double loupe = random.number(60, 140);
        double made = random.number(60, 160);
        return new Beside(behind, title, loupe, made, random.number(100, 600), random.number(8, 46));
    }

    /// Whether the title of the output is on the canvas and that of the loupe ends before a kernel on its right.
    private static boolean titles(Plan plan, Beside beside, double width) {
        var loupe = plan.loupe().orElseThrow();
        boolean apart = plan.middle()
                .map(middle -> middle.left() < loupe.right() || loupe.left() + beside.loupe() < middle.left())
                .orElse(true);
        return apart && plan.output().left() + beside.made() <= width;
    }

    private Look look(Shape shape) {
        double factor = Math.pow(1.25, random.number(0, 30));
        return new Look(factor, random.number(-9, shape.height() + 9), random.number(-9, shape.width() + 9));
    }

    private static boolean within(Grid input, Placement placement) {
        return input.firstRow() >= -placement.rows().before()
                && input.lastRow()
                        < placement.rows().length() + placement.rows().after()
                && input.firstCol() >= -placement.cols().before()
                && input.lastCol()
                        < placement.cols().length() + placement.cols().after();
    }

    private void fault(boolean is, String what) {
        if (is) {
            faults.add(what);
        }
    }

    private static Rectangle2D bounds(Grid grid) {
        return new Rectangle2D(grid.left(), grid.top(), grid.width(), grid.height());
    }

    /// Whether there is room between two rectangles.
    private static boolean apart(Rectangle2D one, Rectangle2D two) {
        return one.getMaxX() + 8 <= two.getMinX()
                || two.getMaxX() + 8 <= one.getMinX()
                || one.getMaxY() + 20 <= two.getMinY()
                || two.getMaxY() + 20 <= one.getMinY();
    }

    @Test
    void gridsHaveTheCellsOfTheLayer() {
        var conv = random.conv(1, 3).withWindow(Conv.TYPE.initial().window());
        var shape = Shape.picture(1, 6, 7);
        var fits = conv.fit(shape).require();
        var plan =
                Plan.of(conv, fits, fits.placement().at(0, 0, 0), Look.WHOLE, Beside.NOTHING, Plan.Room.of(1200, 600));
        assertThat(plan.cells()).isTrue();
        assertThat(List.of(plan.input().firstRow(), plan.input().firstCol())).containsExactly(-1, -1);
        assertThat(List.of(plan.input().rows(), plan.input().cols())).containsExactly(8, 9);
        assertThat(plan.middle()).get().matches(grid -> grid.rows() == 3 && grid.cols() == 3);
        assertThat(List.of(plan.output().rows(), plan.output().cols())).containsExactly(6, 7);
    }

    @Test
    void twoThatAreComparedStandInTheSamePlaces() {
        int compared = 0;
        int enlarged = 0;
        for (int i = 0; i < SAMPLES; i++) {
            var shape = Shape.picture(1, random.number(4, 20), random.number(4, 20));
            var a = random.any(1, 4);
            var b = random.any(1, 4);
            if (a.fit(shape) instanceof Fit.Fits one && b.fit(shape) instanceof Fit.Fits two) {
                var words = beside(0);
                var others = beside(0);
                var onlooker = random.flag() ? Onlooker.COMPARER : Onlooker.COMPARING_AUDIENCE;
                var first = plan(a, one, words, onlooker, Needs.of(b, two, others));
                var second = plan(b, two, others, onlooker, Needs.of(a, one, words));
                assertThat(first.cells()).isEqualTo(second.cells());
                assertThat(first.input().cell()).isEqualTo(second.input().cell());
                assertThat(first.input().left()).isEqualTo(second.input().left());
                assertThat(first.output().cell()).isEqualTo(second.output().cell());
                assertThat(first.output().left()).isEqualTo(second.output().left());
                assertThat(first.loupe().isPresent()).isEqualTo(second.loupe().isPresent());
                compared += first.cells() ? 1 : 0;
                enlarged += first.cells() && first.loupe().isPresent() ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(SAMPLES / 10);
        assertThat(enlarged).isGreaterThan(SAMPLES / 100);
    }

    private static Plan plan(Op op, Fit.Fits fits, Beside words, Onlooker onlooker, Needs other) {
        var room = new Plan.Room(1000, 300, 1, onlooker, Optional.of(other));
        return Plan.of(op, fits, fits.placement().at(0, 0, 0), Look.WHOLE, words, room);
    }

    @Test
    void theLoupeShowsTheWindowInItsMiddle() {
        var pool = Pool.TYPE.initial();
        var fits = pool.fit(Shape.picture(1, 200, 300)).require();
        var site = fits.placement().at(0, 40, 60);
        var loupe = Plan.of(pool, fits, site, Look.WHOLE, Beside.NOTHING, Plan.Room.of(1200, 600))
                .loupe()
                .orElseThrow();
        assertThat(List.of(loupe.rows(), loupe.cols())).containsExactly(5, 5);
        for (int tap = 0; tap < 2; tap++) {
            assertThat(loupe.contains(site.rows().cell(tap), site.cols().cell(tap)))
                    .isTrue();
        }
        assertThat(List.of(loupe.firstRow(), loupe.firstCol())).containsExactly(79, 119);
    }
}
