package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Plan;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// NaN and the infinities are no numbers, and nobody takes them for one.
class NoNumberTest extends Visit {

    private static final Set<Integer> CHECKER = Set.of(0xff006644, 0xffdd88ff);

    /// The colours in a part of the stage.
    private Set<Integer> colours(double left, double top, double width, double height) {
        var image = fx(() -> stagePane().snapshot(null, null));
        var colours = new HashSet<Integer>();
        for (int y = (int) top; y < (int) (top + height); y++) {
            for (int x = (int) left; x < (int) (left + width); x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }

    private Set<Integer> colours(Function<Plan, Grid> which, int row, int col) {
        var cell = which.apply(view().plan()).bounds(row, col);
        return colours(cell.getMinX(), cell.getMinY(), cell.getWidth(), cell.getHeight());
    }

    private String said(Function<Plan, Grid> which, int row, int col) {
        move(spot(which, row, col));
        return view().pointed().orElseThrow().words();
    }

    @Test
    void aWeightThatIsNoneIsACheckerAndTheOthersKeepTheirColours() {
        int weight = ground(1, 2);
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            run(() -> room.edit(now -> now.withWeight(0, 0, 0, 1, odd)));
            assertThat(colours(Visit::middle, 0, 1)).containsAll(CHECKER);
            assertThat(ground(1, 2)).isEqualTo(weight);
            assertThat(said(Visit::middle, 0, 1)).contains(Float.isNaN(odd) ? "= NaN" : "= ∞");
        }
    }

    /// The colour of a weight, beside its number.
    private int ground(int row, int col) {
        var cell = Visit.middle(view().plan()).bounds(row, col);
        var image = fx(() -> stagePane().snapshot(null, null));
        return image.getPixelReader().getArgb((int) cell.getMaxX() - 5, (int) cell.getMaxY() - 5);
    }

    @Test
    void whatComesOfItIsACheckerAndSaysSo() {
        run(() -> room.edit(now -> now.withWeight(0, 0, 1, 1, Float.MAX_VALUE)));
        at(63);
        assertThat(colours(Plan::output, 2, 4)).containsAll(CHECKER);
        assertThat(said(Plan::output, 2, 4)).isEqualTo("y[2,4] = ∞");
        assertThat(colours(Plan::output, 7, 0)).doesNotContainAnyElementsOf(CHECKER);
    }

    @Test
    void aCellOfTheInputIsACheckerToo() {
        var values =
                Tensor.of(Shape.picture(1, 8, 8), (_, _, _, y, x) -> y == 2 && x == 3 ? Float.NEGATIVE_INFINITY : y);
        run(() -> room.edit(now -> now.withPicture("broken", new Picture(values, Picture.Tone.INK))));
        assertThat(colours(Plan::input, 2, 3)).containsAll(CHECKER);
        assertThat(colours(Plan::input, 2, 4)).doesNotContainAnyElementsOf(CHECKER);
        assertThat(said(Plan::input, 2, 3)).startsWith("x[2,3] = −∞");
    }

    @Test
    void aMapOfAPhotographShowsIt() {
        run(() -> {
            GalleryStates.sample(room, "camera");
            room.edit(now -> now.withBias(0, Float.NaN));
        });
        at(512 * 512 - 1);
        var output = view().plan().output();
        assertThat(view().plan().cells()).isFalse();
        assertThat(colours(output.left(), output.top(), output.width(), output.height()))
                .containsAll(CHECKER);
        assertThat(said(Plan::output, 100, 100)).endsWith("] = NaN");
    }
}
