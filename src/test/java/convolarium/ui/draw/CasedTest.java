package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.explore.Fx;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasedTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18, 23, 30, 38, 60})
    void anOutlineWithinACellCutsNoDigits(int cell) throws Exception {
        var image = Fx.call(() -> {
            var canvas = new Canvas(cell, cell);
            var g = canvas.getGraphicsContext2D();
            g.setFill(Color.LIME);
            g.fillRect(0, 0, cell, cell);
            var pen = new Pen(g, Ink.LIGHT);
            double apart = Cased.apart(cell, pen, 2);
            Cased.stroke(pen, Ink.LIGHT.focus(), 2, () -> g.strokeRect(apart, -cell, cell - 2 * apart, 3 * cell));
            return canvas.snapshot(new SnapshotParameters(), null);
        });
        int free = (int) Math.ceil(Lettering.free(cell, 1) / 2);
        for (int x = free; x < cell - free; x++) {
            assertThat(image.getPixelReader().getColor(x, cell / 2))
                    .as("column %d", x)
                    .isEqualTo(Color.LIME);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18, 23, 30, 38, 60})
    void aFrameLeavesTheRoomOfDigitsFreeOnBothOfItsSides(int cell) throws Exception {
        var image = Fx.call(() -> {
            var canvas = new Canvas(3 * cell, cell);
            var g = canvas.getGraphicsContext2D();
            g.setFill(Color.LIME);
            g.fillRect(0, 0, 3 * cell, cell);
            Cased.frame(new Pen(g, Ink.LIGHT), cell, () -> g.strokeRect(cell, -cell, cell, 3 * cell));
            return canvas.snapshot(new SnapshotParameters(), null);
        });
        int free = (int) Math.ceil(Lettering.free(cell, 1) / 2);
        for (int x = 0; x < 3 * cell; x++) {
            boolean digits = x % cell >= free && x % cell < cell - free;
            var color = image.getPixelReader().getColor(x, cell / 2);
            assertThat(color.equals(Color.LIME) || !digits).as("column %d", x).isTrue();
        }
        assertThat(image.getPixelReader().getColor(cell, cell / 2)).isEqualTo(Ink.LIGHT.frame());
    }
}
