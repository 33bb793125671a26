package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PhotoEdgesTest extends Backwards {

    /// With a border of zeros the gradient of the first column is −4, that of the last 4, and that of all others 0.
    @Test
    void noColumnOfAPhotoIsLostBetweenPixelsOrUnderTheFrame() {
        run(() -> room.edit(now -> now.withPicture("camera", Samples.load("camera"))));
        at(70);
        for (int width = 1366; width < 1400; width++) {
            int wide = width;
            run(() -> room.shell.resize(wide, 900));
            run(this::layOut);
            assertThat(drawn().plan().input().cell())
                    .as("each column has a pixel")
                    .isGreaterThan(0.5);
            assertThat(seen(0, Color.web("#08306b")))
                    .as("the first at %d", width)
                    .isTrue();
            assertThat(seen(511, Color.web("#7f2704")))
                    .as("the last at %d", width)
                    .isTrue();
        }
    }

    private boolean seen(int col, Color colour) {
        var input = drawn().plan().input();
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        int middle = (int) (input.x(col) + input.cell() / 2);
        return IntStream.rangeClosed(middle - 1, middle + 1)
                .anyMatch(x -> pixels.getColor(x, (int) input.y(100)).equals(colour));
    }
}
