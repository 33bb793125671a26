package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.draw.Chart.Line;
import convolarium.ui.draw.Chart.Range;
import convolarium.ui.draw.ChartPainter.Name;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartPainterTest {

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

    @Test
    void whereThereIsRoomAllNamesStandBesideTheTitle() {
        assertThat(ChartPainter.names(race(4), 420)).allMatch(name -> name.row() == 0);
        assertThat(ChartPainter.names(race(2), 160)).anyMatch(name -> name.row() > 0);
    }
}
