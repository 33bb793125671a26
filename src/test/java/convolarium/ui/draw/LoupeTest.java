package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LoupeTest {

    private static final double WORDS = 34;

    @Test
    void theLoupeStaysOnTheCanvasAndCoversNothingPointedAt() {
        var random = new Random(4);
        for (int sample = 0; sample < 10_000; sample++) {
            double width = random.nextDouble(620, 1600);
            double height = random.nextDouble(310, 900);
            double side = random.nextDouble(0.1, 16);
            var cell = new Rectangle2D(
                    random.nextDouble(0, width - side), random.nextDouble(0, height - side), side, side);
            double words = random.nextDouble(40, 280);
            var loupe = LoupePainter.place(new Hover.Input(20, 30), cell, words, List.of(), width, height);
            var all = new Rectangle2D(
                    loupe.left(), loupe.top() - WORDS, Math.max(words, loupe.width()), loupe.height() + WORDS);
            assertThat(new Rectangle2D(0, 0, width, height).contains(all))
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
        var loupe = LoupePainter.place(new Hover.Input(20, 30), cell, 200, List.of(right), 700, 600);
        assertThat(loupe.top()).isGreaterThan(cell.getMaxY());
        var pictureAround = new Rectangle2D(0, 0, 400, 600);
        var beside = LoupePainter.place(new Hover.Input(20, 30), cell, 200, List.of(pictureAround), 700, 600);
        assertThat(beside.left()).as("the picture itself counts for nothing").isGreaterThan(cell.getMaxX());
    }
}
