package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.op.Conv;
import convolarium.ui.Theme;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// How often each pixel is used, in colours.
class UseMapTest extends Onlooker {

    private static final int WIDE = 100;

    private Image picture() {
        var stage = stagePane();
        view();
        return fx(() -> stage.snapshot(null, null));
    }

    /// Colours from left to right below the right end of the input.
    private int[] strip(Image picture) {
        int right = (int) Math.floor(input().right()) - 2;
        int y = (int) Math.round(input().bottom()) + 16;
        return IntStream.rangeClosed(right - WIDE, right)
                .map(x -> picture.getPixelReader().getArgb(x, y))
                .toArray();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(bits -> Math.abs((one >> bits & 255) - (other >> bits & 255)))
                .sum();
    }

    @Test
    void withARingOfZerosCornersAreUsedFourTimesEdgesSixAndTheRestNine() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(8, 8))
                .withOp(((Conv) now.op()).withWindow(Window.square(Axis.of(3).withPadding(1, 1))))));
        push(KeyCode.U);
        var shown = view().instead().orElseThrow();
        assertThat(shown.at(0, 0)).isEqualTo(4);
        assertThat(shown.at(0, 1)).isEqualTo(6);
        assertThat(shown.at(7, 3)).isEqualTo(6);
        assertThat(shown.at(1, 1)).isEqualTo(9);
        push(KeyCode.U);
        assertThat(view().instead()).isEmpty();
    }

    @Test
    void aLegendTellsWhatTheColoursOfAPhotoMean() {
        photo();
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            run(() -> room.theme.set(theme));
            assertThat(IntStream.of(strip(picture())).distinct())
                    .as("without the map")
                    .hasSize(1);
            push(KeyCode.U);
            var picture = picture();
            var strip = strip(picture);
            assertThat(IntStream.of(strip).distinct()).hasSizeGreaterThan(WIDE / 3);
            var cell = input().bounds(100, 100);
            int inside = picture.getPixelReader().getArgb((int) cell.getMinX(), (int) cell.getMinY());
            assertThat(distance(strip[WIDE], inside)).as("used by all nine").isLessThan(30);
            assertThat(distance(strip[0], inside)).isGreaterThan(200);
            push(KeyCode.U);
        }
    }
}
