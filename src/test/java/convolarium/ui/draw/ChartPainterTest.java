package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.draw.Chart.Line;
import convolarium.ui.draw.Chart.Range;
import convolarium.ui.draw.Chart.Spot;
import convolarium.ui.draw.Chart.Turn;
import convolarium.ui.draw.ChartPainter.Name;
import convolarium.ui.explore.Fx;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChartPainterTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    private static final String TITLE = "Accuracy";

    private static Chart race(int runs) {
        var lines = IntStream.rangeClosed(1, runs)
                .boxed()
                .flatMap(run -> Stream.of(
                        new Line("", false, run, List.of()), new Line("Run " + (run + 9), true, run, List.of())))
                .toList();
        return new Chart(TITLE, new Range(0, 10), true, false, lines, List.of());
    }

    @Test
    void everyNameHasItsPlaceHoweverNarrowItIs() {
        for (int runs = 1; runs <= 6; runs++) {
            for (double width = 130; width < 700; width += 13) {
                var names = ChartPainter.names(race(runs), width);
                assertThat(names.stream().map(name -> name.line().name()))
                        .as("%d runs in %f", runs, width)
                        .containsExactlyInAnyOrderElementsOf(race(runs).lines().stream()
                                .map(Line::name)
                                .filter(name -> !name.isEmpty())
                                .toList());
                double title = Fonts.width(TITLE, 13);
                assertThat(names).allMatch(name -> name.left() >= (name.row() == 0 ? title + 6 : 0));
                assertThat(names).noneMatch(name -> names.stream().anyMatch(other -> covers(name, other)));
            }
        }
    }

    private static boolean covers(Name name, Name other) {
        return !name.equals(other)
                && name.row() == other.row()
                && name.left() < other.right()
                && other.left() < name.right();
    }

    /// Which colours are seen at a step of a line that is broken after step 10, or is not.
    private static Set<Integer> colours(double step, Turn... turns) throws Exception {
        var spots = List.of(new Spot(0, 1), new Spot(10, 1), new Spot(20, 0.1), new Spot(30, 0.1));
        var line = new Line("Test", true, 0, spots, List.of(turns));
        var chart = new Chart(TITLE, new Range(0, 30), false, false, List.of(line), List.of());
        var image = Fx.call(() -> {
            var canvas = new Canvas(360, 200);
            new ChartPainter(canvas.getGraphicsContext2D(), Ink.LIGHT, chart, new Rectangle2D(0, 0, 360, 200))
                    .paint(-1, "steps");
            return canvas.snapshot(null, null);
        });
        int x = (int) (46 + 10 * step);
        return IntStream.range(21, 170)
                .mapToObj(y -> image.getPixelReader().getArgb(x, y))
                .collect(Collectors.toSet());
    }

    private static int argb(Color color) {
        return 0xff000000
                | (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }

    @Test
    void aLineDoesNotGoAcrossWhereWhatIsMeasuredBecomesAnother() throws Exception {
        int line = argb(Ink.LIGHT.focus());
        var turn = new Turn(10, "Squared error");
        assertThat(colours(5, turn)).contains(line);
        assertThat(colours(25, turn)).contains(line);
        assertThat(colours(15)).contains(line);
        assertThat(colours(15, turn)).doesNotContain(line);
        assertThat(colours(10, turn)).hasSizeGreaterThan(colours(10).size());
    }

    @Test
    void whereThereIsRoomAllNamesStandBesideTheTitle() {
        assertThat(ChartPainter.names(race(4), 420)).allMatch(name -> name.row() == 0);
        assertThat(ChartPainter.names(race(2), 160)).anyMatch(name -> name.row() > 0);
    }
}
