package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.motion.Moment;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// For whom motion is too much nothing glides: between two steps nothing that is drawn differs.
class StillTest extends Visit {

    private static final double PICTURE = 1 / 30.0;

    private record Seen(Moment moment, IntBuffer pixels) {}

    private Seen look() {
        layOut();
        var image = room.scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Seen(timeline().moment().get(), IntBuffer.wrap(pixels));
    }

    /// The pictures of the first cells, one after the other.
    private List<Seen> played() {
        return fx(() -> {
            timeline().restart();
            var pictures = new ArrayList<Seen>();
            for (double passed = 0; passed < 1.2; passed += PICTURE) {
                pictures.add(look());
                timeline().advance(PICTURE);
            }
            timeline().playing().set(false);
            return pictures;
        });
    }

    private static long changes(List<Seen> pictures) {
        long changes = 0;
        for (int i = 1; i < pictures.size(); i++) {
            changes += pictures.get(i - 1).pixels().equals(pictures.get(i).pixels()) ? 0 : 1;
        }
        return changes;
    }

    @Test
    void betweenTwoStepsNothingThatIsDrawnDiffers() {
        assertThat(changes(played())).isGreaterThan(12);
        push(KeyCode.Q);
        var pictures = played();
        assertThat(changes(pictures)).isBetween(4L, 6L);
        for (int i = 1; i < pictures.size(); i++) {
            if (pictures.get(i).moment().equals(pictures.get(i - 1).moment())) {
                assertThat(pictures.get(i).pixels().equals(pictures.get(i - 1).pixels()))
                        .as("picture %d", i)
                        .isTrue();
            }
        }
    }

    @Test
    void whatMovesStopsAtOnceAndGlidesAgainLater() {
        run(() -> timeline().show(new Moment(3, 0.1)));
        push(KeyCode.Q);
        assertThat(view().moment().moved()).isEqualTo(1);
        push(KeyCode.Q);
        run(() -> timeline().show(new Moment(3, 0.1)));
        assertThat(view().moment().moved()).isLessThan(1);
    }
}
