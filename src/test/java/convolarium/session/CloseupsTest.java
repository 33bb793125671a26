package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.Overview;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Whoever draws sees what is there, and the background finds the rest.
class CloseupsTest {

    private static final int SIDE = 4_000;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> display = new ArrayDeque<>();
    private final Tensor values = Tensor.of(Shape.picture(1, SIDE, SIDE), (_, _, _, y, x) -> SIDE * y + x);
    private final Session session = new Session(
            Experiment.beginning("a", new Picture(Tensor.zeros(Shape.picture(1, 4, 4)), Picture.Tone.INK)),
            worker::add,
            display::add);
    private final Closeups closeups = session.closeups();
    private final Maps maps = Maps.of(values);
    private final AtomicInteger news = new AtomicInteger();

    CloseupsTest() {
        work();
        closeups.onNews(news::incrementAndGet);
    }

    private void work() {
        while (!worker.isEmpty() || !display.isEmpty()) {
            (worker.isEmpty() ? display : worker).remove().run();
        }
    }

    private Optional<Overview> see(int top, int left, int factor) {
        return closeups.of(maps, 0, Block.MEAN, new Region(top, left, 400, 300), factor);
    }

    private static void shows(Optional<Overview> found, int row, int col, int factor) {
        int top = row / factor * factor;
        int left = col / factor * factor;
        double middle = (factor - 1) / 2.0;
        assertThat(found.orElseThrow().at(row, col)).isEqualTo((float) (SIDE * (top + middle) + left + middle));
    }

    @Test
    void whatIsAskedForComesLaterAndIsSharp() {
        for (int factor = 1; factor <= 4; factor++) {
            closeups.begin();
            see(1_001, 2_003, factor);
            assertThat(worker).hasSize(1);
            work();
            assertThat(news.get()).isEqualTo(factor);
            closeups.begin();
            var found = see(1_001, 2_003, factor);
            assertThat(found.orElseThrow().factor()).isEqualTo(factor);
            shows(found, 1_001, 2_003, factor);
            shows(found, 1_400, 2_302, factor);
        }
        assertThat(worker).isEmpty();
    }

    @Test
    void nothingIsThereBeforeItIsWorkedOut() {
        closeups.begin();
        assertThat(see(0, 0, 1)).isEmpty();
        closeups.begin();
        assertThat(see(0, 0, 1)).isEmpty();
        assertThat(worker).as("asked for once").hasSize(1);
        work();
        assertThat(see(0, 0, 1)).isPresent();
    }

    @Test
    void whoeverMovesAPictureSeesItSharpAllTheWay() {
        closeups.begin();
        see(1_000, 1_000, 2);
        work();
        for (int step = 0; step < 60; step++) {
            int top = 1_000 + 17 * step;
            int left = 1_000 - 13 * step;
            closeups.begin();
            shows(see(top, left, 2), top + 399, left + 299, 2);
            work();
        }
        assertThat(news.get()).as("questions on the way").isBetween(3, 14);
    }

    @Test
    void atTheEdgesTheMapEnds() {
        for (int place : new int[] {0, SIDE - 400}) {
            closeups.begin();
            see(place, place, 3);
            work();
            closeups.begin();
            var region = see(place, place, 3).orElseThrow().region();
            assertThat(region.top()).isGreaterThanOrEqualTo(0);
            assertThat(region.top() + region.rows()).isLessThanOrEqualTo(SIDE);
            assertThat(region.left() + region.cols()).isLessThanOrEqualTo(SIDE);
        }
    }

    @Test
    void severalPartsOfOneDrawingAllCome() {
        for (int round = 0; round < 2; round++) {
            closeups.begin();
            for (int i = 0; i < 12; i++) {
                see(250 * i, 100 * i, 1);
            }
            work();
        }
        closeups.begin();
        for (int i = 0; i < 12; i++) {
            shows(see(250 * i, 100 * i, 1), 250 * i + 7, 100 * i + 9, 1);
        }
        assertThat(worker).isEmpty();
    }

    @Test
    void otherMapsAreOtherQuestions() {
        closeups.begin();
        see(0, 0, 1);
        work();
        closeups.begin();
        assertThat(closeups.of(Maps.of(values), 0, Block.MEAN, new Region(0, 0, 400, 300), 1))
                .isEmpty();
    }

    @Test
    void whatNobodyLooksAtIsForgotten() {
        closeups.begin();
        see(0, 0, 1);
        work();
        closeups.begin();
        closeups.begin();
        assertThat(see(0, 0, 1)).isEmpty();
    }

    @Test
    void whoDoesEverythingAtOnceSeesItAtOnce() {
        var immediate = new Session(session.experiment().get(), Runnable::run, Runnable::run).closeups();
        immediate.begin();
        shows(immediate.of(maps, 0, Block.MEAN, new Region(700, 800, 40, 30), 1), 711, 812, 1);
    }
}
