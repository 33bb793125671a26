package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.draw.LoupePainter.Kept;
import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LoupeTest {

    private static final double WORDS = 34;
    private static final Rectangle2D CANVAS = new Rectangle2D(0, 0, 700, 600);
    private static final Kept NOTHING = new Kept(List.of(), List.of());

    private static Kept beside(Rectangle2D grid) {
        return new Kept(List.of(), List.of(grid));
    }

    @Test
    void theLoupeStaysOnTheCanvasAndCoversNothingPointedAt() {
        var random = new Random(4);
        for (int sample = 0; sample < 10_000; sample++) {
            double width = random.nextDouble(620, 1600);
            double height = random.nextDouble(310, 900);
            var canvas = new Rectangle2D(0, 0, width, height);
            double side = random.nextDouble(0.1, 16);
            var cell = new Rectangle2D(
                    random.nextDouble(0, width - side), random.nextDouble(0, height - side), side, side);
            double words = random.nextDouble(40, 280);
            var loupe = LoupePainter.place(new Hover.Input(20, 30), cell, words, NOTHING, canvas);
            var all = new Rectangle2D(
                    loupe.left(), loupe.top() - WORDS, Math.max(words, loupe.width()), loupe.height() + WORDS);
            assertThat(canvas.contains(all))
                    .as("%s on %s×%s", all, width, height)
                    .isTrue();
            assertThat(all.intersects(cell)).as("%s covers %s", all, cell).isFalse();
            assertThat(loupe.cell()).isGreaterThanOrEqualTo(Plan.READABLE);
            assertThat(loupe.contains(16, 26) && loupe.contains(24, 34) && !loupe.contains(25, 30))
                    .isTrue();
        }
    }

    @Test
    void whatStandsBesideTheCellIsHiddenOnlyWhereThereIsNoOtherRoom() {
        var cell = new Rectangle2D(100, 100, 2, 2);
        var right = new Rectangle2D(140, 0, 300, 600);
        var loupe = LoupePainter.place(new Hover.Input(20, 30), cell, 200, beside(right), CANVAS);
        assertThat(loupe.top()).isGreaterThan(cell.getMaxY());
        var pictureAround = new Rectangle2D(0, 0, 400, 600);
        var beside = LoupePainter.place(new Hover.Input(20, 30), cell, 200, beside(pictureAround), CANVAS);
        assertThat(beside.left()).as("the picture itself counts for nothing").isGreaterThan(cell.getMaxX());
    }

    /// As it is on the smallest window, where the output is looked at more closely.
    @Test
    void aHeadingIsHiddenOnlyWhereThereIsNoRoomForASmallerLoupe() {
        var cell = new Rectangle2D(602, 112, 5, 5);
        var canvas = new Rectangle2D(0, 0, 812, 390);
        var grids = new Kept(
                List.of(new Rectangle2D(330, 4, 140, 24), new Rectangle2D(360, 204, 80, 24)),
                List.of(new Rectangle2D(330, 4, 150, 170), new Rectangle2D(360, 204, 90, 120)));
        var loupe = LoupePainter.place(new Hover.Input(20, 30), cell, 90, grids, canvas);
        assertThat(loupe.cell()).isLessThan(28);
        assertThat(loupe.top()).isGreaterThan(cell.getMaxY());
        assertThat(loupe.left()).isGreaterThan(470);
        var noRoom = new Rectangle2D(0, 0, 812, 310);
        assertThat(LoupePainter.place(new Hover.Input(20, 30), cell, 90, grids, noRoom)
                        .cell())
                .as("in vain it is not made smaller")
                .isGreaterThan(21);
    }
}
