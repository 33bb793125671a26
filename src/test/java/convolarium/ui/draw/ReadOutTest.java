package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ReadOutTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 500;
    /// As many pixels as a box and the same a fraction of a pixel beside may differ in.
    private static final int ROUNDED = 500;

    private final Random random = new Random(8);

    private static Rectangle2D around(Grid grid) {
        return new Rectangle2D(grid.left(), grid.top() - 26, grid.width(), grid.height() + 72);
    }

    private Grid grid(double left, int cells) {
        double cell = random.nextInt(16, 41);
        return new Grid(left, 92 + random.nextInt(60), cell, 0, 0, Math.min(cells, (int) (250 / cell)), cells);
    }

    private static double middle(double from, double to) {
        return (from + to) / 2;
    }

    /// Counted pixel by pixel.
    private static int hidden(Rectangle2D box, List<Rectangle2D> taken) {
        int hidden = 0;
        for (double y = box.getMinY() + 0.5; y < box.getMaxY(); y++) {
            for (double x = box.getMinX() + 0.5; x < box.getMaxX(); x++) {
                for (var one : taken) {
                    hidden += one.contains(x, y) ? 1 : 0;
                }
            }
        }
        return hidden;
    }

    /// To stand a pixel farther away costs as much as to hide 30.
    private static double cost(Rectangle2D box, Rectangle2D cell, List<Rectangle2D> taken) {
        double x = middle(box.getMinX(), box.getMaxX()) - middle(cell.getMinX(), cell.getMaxX());
        double y = middle(box.getMinY(), box.getMaxY()) - middle(cell.getMinY(), cell.getMaxY());
        int hidden = hidden(box, taken);
        return hidden == 0 ? 0 : hidden + 30 * Math.hypot(x, y);
    }

    @Test
    void whereThereIsRoomNearbyNothingIsHidden() {
        int hiding = 0;
        for (int sample = 0; sample < 2000; sample++) {
            var first = grid(16, random.nextInt(1, 8));
            var second = grid(first.right() + 46, random.nextInt(1, 6));
            var taken = List.of(around(first), around(second));
            var grid = random.nextBoolean() ? first : second;
            var cell = grid.bounds(random.nextInt(grid.rows()), random.nextInt(grid.cols()));
            double words = random.nextDouble(40, 400);
            var box = ReadOut.place(grid, cell, words, taken, WIDTH, HEIGHT);
            assertThat(box.intersects(cell)).isFalse();
            double left = Math.clamp(middle(cell.getMinX(), cell.getMaxX()) - words / 2, 0, WIDTH - words);
            for (double top : new double[] {cell.getMinY() - 32, cell.getMaxY() + 6}) {
                var near = new Rectangle2D(left, top, words, ReadOut.HEIGHT);
                assertThat(cost(box, cell, taken)).isLessThanOrEqualTo(cost(near, cell, taken) + ROUNDED);
            }
            hiding += taken.stream().anyMatch(box::intersects) ? 1 : 0;
            assertThat(new Rectangle2D(0, 0, WIDTH, HEIGHT).contains(box)).isTrue();
            assertThat(box.getWidth()).isEqualTo(words);
        }
        assertThat(hiding).isLessThan(1000);
    }

    @Test
    void whereThereIsNoneTheNeighboursGiveWayAndNotTheCell() {
        var grid = new Grid(40, 40, 40, 0, 0, 11, 20);
        var box = ReadOut.place(grid, grid.bounds(4, 4), 200, List.of(new Rectangle2D(0, 0, 900, 500)), 900, 500);
        var cell = grid.bounds(4, 4);
        assertThat(box.intersects(cell)).isFalse();
        assertThat(box.getMaxY()).isBetween(cell.getMinY() - 10, cell.getMinY());
        assertThat(box.getMinX() + box.getMaxX()).isEqualTo(cell.getMinX() + cell.getMaxX());
    }

    @Test
    void farAwayNobodyLooksForIt() {
        var grid = new Grid(40, 40, 40, 0, 0, 11, 11);
        var cell = grid.bounds(5, 5);
        var around = new Rectangle2D(0, 0, 700, 490);
        var box = ReadOut.place(grid, cell, 120, List.of(around), 900, 540);
        assertThat(cell.getMinY() - box.getMaxY()).isBetween(0.0, 10.0);
    }
}
