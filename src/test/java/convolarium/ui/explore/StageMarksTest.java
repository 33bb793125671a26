package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Pattern;
import convolarium.data.Samples;
import convolarium.op.Activation.Function;
import convolarium.op.Pool;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Plan;
import convolarium.ui.motion.Moment;
import convolarium.window.Axis;
import convolarium.window.Border;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// What is drawn beside and between the numbers of the stage.
class StageMarksTest extends Visit {

    private static final Color CHECKER = Color.web("#006644");

    /// Whether a point of the stage has such a colour.
    private boolean any(Rectangle2D where, Predicate<Color> wanted) {
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        return IntStream.range((int) where.getMinX(), (int) where.getMaxX())
                .anyMatch(x -> IntStream.range((int) where.getMinY(), (int) where.getMaxY())
                        .anyMatch(y -> wanted.test(pixels.getColor(x, y))));
    }

    /// Where marks are explained.
    private Rectangle2D key() {
        var output = view().plan().output();
        return new Rectangle2D(output.left() + 160, output.bottom() + 14, 30, 20);
    }

    private static Rectangle2D within(Rectangle2D cell, int by) {
        return new Rectangle2D(
                cell.getMinX() + by, cell.getMinY() + by, cell.getWidth() - 2 * by, cell.getHeight() - 2 * by);
    }

    @Test
    void paddingBetweenTheTapsStaysGreyAndHatched() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(
                        conv().window().map(axis -> axis.withDilation(2).withPadding(1, 1))))));
        at(0);
        var gap = within(view().plan().input().bounds(-1, 0), 4);
        double muted = Ink.LIGHT.muted().getBrightness();
        assertThat(any(gap, color -> color.getBrightness() < muted - 0.05)).isFalse();
        assertThat(any(gap, Ink.LIGHT.padding()::equals)).isTrue();
    }

    @Test
    void numbersBetweenTheTapsAreFainterThanThoseThatCount() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(
                        conv().window().map(axis -> axis.withDilation(2).withPadding(1, 1))))));
        at(0);
        var gap = within(view().plan().input().bounds(0, 0), 4);
        assertThat(any(gap, color -> color.getBrightness() < 0.7)).isTrue();
        assertThat(any(gap, color -> color.getBrightness() < 0.25)).isFalse();
    }

    /// The lower right of a cell, where its badge is.
    private Set<Color> corner(int row, int col) {
        var cell = view().plan().input().bounds(row, col);
        double half = cell.getWidth() / 2;
        return colours(new Rectangle2D(cell.getMinX() + half, cell.getMinY() + half, half - 6, half - 6));
    }

    @Test
    void aBadgeComesWithItsTerm() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withPadding(0, 0))))));
        show(8, 0.25);
        var taps = view().trace().taps();
        var without = taps.stream().map(tap -> corner(tap.row(), tap.col())).toList();
        for (double phase = 0.26; phase < 0.66; phase += 0.02) {
            show(8, phase);
            var now = taps.stream().map(tap -> corner(tap.row(), tap.col())).toList();
            var lit = fx(() -> (Text) room.scene.lookup("#arithmetic .arithmetic-done"))
                    .getText();
            long terms = lit.chars().filter(sign -> sign == '·').count();
            var badges = IntStream.range(0, taps.size())
                    .filter(i -> !now.get(i).equals(without.get(i)))
                    .boxed();
            assertThat(badges.toList())
                    .as("%s: %s", phase, lit)
                    .isEqualTo(IntStream.range(0, (int) terms).boxed().toList());
        }
    }

    private void show(int cell, double phase) {
        run(() -> timeline().show(new Moment(cell, phase)));
    }

    @Test
    void winnersToComeAreNotSeenYet() {
        run(() -> room.edit(now -> now.withKind(Pool.TYPE)));
        run(() -> room.bench().gaze().unpooled().set(true));
        at(9);
        var last = within(view().plan().input().bounds(7, 6), 4);
        assertThat(colours(last)).containsExactly(Ink.LIGHT.empty());
        at(15);
        assertThat(colours(last)).hasSizeGreaterThan(1);
    }

    @Test
    void winnersToComeInPhotosShineThroughNoEdge() {
        run(() -> room.edit(
                now -> now.withPicture("camera", Samples.load("camera")).withKind(Pool.TYPE)));
        run(() -> room.bench().gaze().unpooled().set(true));
        for (int row = 60; row < 68; row++) {
            at(row * timeline().cols().get());
            var input = view().plan().input();
            double right = input.x(view().site().cols().start()) + 20;
            double top = Math.rint(input.y(view().site().rows().start()));
            var later = new Rectangle2D(right, top, input.right() - right - 2, 12);
            assertThat(colours(later)).as("row %d", row).containsExactly(Ink.LIGHT.empty());
        }
    }

    @Test
    void aCheckerIsExplainedWhereThereIsOne() {
        assertThat(any(key(), CHECKER::equals)).isFalse();
        run(() -> room.edit(now -> now.withBias(0, Float.POSITIVE_INFINITY)));
        at(0);
        assertThat(any(key(), CHECKER::equals)).isTrue();
    }

    @Test
    void aCornerIsExplainedByADeepOneThoughTheFirstIsPale() {
        run(() -> room.edit(now -> now.withActivation(Optional.of(Function.RELU))));
        at(63);
        var output = view().plan().output();
        var below = new Rectangle2D(output.left(), output.bottom() + 14, output.width(), 60);
        assertThat(any(below, Color.web("#08306b")::equals)).isTrue();
    }

    @Test
    void whatIsCopiedIntoThePaddingIsSeenFaintlyUnderTheHatch() {
        run(() -> room.edit(now -> now.withPicture("camera", Samples.load("camera"))));
        run(() ->
                room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withPadding(40, 40))))));
        at(0);
        assertThat(colours(padding())).as("zeros are nothing to see").hasSizeLessThan(12);
        run(() -> room.edit(now -> now.withOp(conv().withBorder(Border.REPLICATE))));
        at(0);
        assertThat(colours(padding())).hasSizeGreaterThan(30);
    }

    /// The left of the padding of a picture.
    private Rectangle2D padding() {
        var input = view().plan().input();
        return new Rectangle2D(input.left() + 1, input.y(100), 36 * input.cell(), 300 * input.cell());
    }

    private Set<Color> colours(Rectangle2D where) {
        var found = new HashSet<Color>();
        any(where, color -> {
            found.add(color);
            return false;
        });
        return found;
    }

    @Test
    void noLineGoesThroughTheNameOfTheWindow() {
        run(() -> room.edit(
                now -> now.withPicture("noise", Pattern.NOISE.draw(Map.of(), 4)).withKind(Pool.TYPE)));
        run(() -> room.edit(now -> now.withOp(
                pool().withWindow(pool().window().withDepth(Axis.of(2).withStride(2))))));
        int plane = timeline().rows().get() * timeline().cols().get();
        for (int cell = 0; cell < 6; cell++) {
            at(plane + cell);
            var window = view().plan().middle().orElseThrow();
            var name = new Rectangle2D(window.left(), window.top() - 19, 100, 10);
            assertThat(any(name, Ink.LIGHT.frame()::equals)).as("cell %d", cell).isFalse();
        }
    }

    @Test
    void theFrameOfTheShownChannelIsAsWideAsItIsSaidToBe() {
        run(() -> room.edit(now -> now.withPicture("colour", Samples.load("pinwheel"))));
        at(0);
        var input = view().plan().input();
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        for (int x = 0; x < 3; x++) {
            for (double edge : new double[] {Math.floor(input.left()) - x, Math.floor(input.right()) + x}) {
                assertThat(pixels.getColor((int) edge, (int) input.middle()))
                        .as("%d beside the cells", x)
                        .isEqualTo(Color.web("#d1242f"));
            }
        }
    }

    @Test
    void noLineComesIntoTheOutputFromBelowOrAbove() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withSize(7))))));
        for (int cell : List.of(0, 3, 12, 15)) {
            at(cell);
            var output = view().plan().output();
            double wide = output.width() - 4;
            for (double top : List.of(output.bottom() + 4, output.top() - 4)) {
                assertThat(any(
                                new Rectangle2D(output.left() + 2, top, wide, 1),
                                color -> !color.equals(Ink.LIGHT.background())))
                        .as("cell %d", cell)
                        .isFalse();
            }
        }
    }

    @Test
    void aPictureHasAFrame() {
        run(() -> room.edit(now -> now.withPicture("camera", Samples.load("camera"))));
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withPadding(0, 0))))));
        at(0);
        var input = view().plan().input();
        var edge = new Rectangle2D(input.left() - 1, input.middle(), 3, 2);
        assertThat(input.cell()).isLessThan(Plan.READABLE);
        assertThat(any(edge, Ink.LIGHT.line()::equals)).isTrue();
    }
}
