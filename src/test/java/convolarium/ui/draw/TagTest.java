package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.explore.Fx;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTest {

    private static final int LEFT = 100;
    private static final int TOP = 60;
    private static final int UNDER = 14;

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @ParameterizedTest(name = "{0}×{0} of {1}")
    @CsvSource({"4, 16", "2, 14", "8, 16", "12, 12", "3, 30"})
    void itHidesNoCellThatIsMadeNorTheLegend(int side, int cell) throws Exception {
        for (int i = 0; i < side * side; i++) {
            var pixels = drawn(side, cell, i).getPixelReader();
            for (int made = 0; made <= i; made++) {
                assertThat(pixels.getColor(middle(LEFT, cell, made % side), middle(TOP, cell, made / side)))
                        .as("cell %d of %d", made, i)
                        .isEqualTo(Color.LIME);
            }
            for (int x = 0; x < 400; x++) {
                assertThat(pixels.getColor(x, TOP + side * cell + UNDER + 1))
                        .as("legend at %d", x)
                        .isEqualTo(Color.LIME);
            }
        }
    }

    private static int middle(int from, int cell, int index) {
        return from + index * cell + cell / 2;
    }

    private static WritableImage drawn(int side, int cell, int index) throws Exception {
        return Fx.call(() -> {
            var canvas = new Canvas(400, 320);
            var g = canvas.getGraphicsContext2D();
            g.setFill(Color.LIME);
            g.fillRect(0, 0, 400, 320);
            var where = new Rectangle2D(LEFT + index % side * cell, TOP + index / side * cell, cell, cell);
            new Tag(new Pen(g, Ink.LIGHT), "−18").paint(where, TOP + side * cell + UNDER);
            return canvas.snapshot(new SnapshotParameters(), null);
        });
    }
}
