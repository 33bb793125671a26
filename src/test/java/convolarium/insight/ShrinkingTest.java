package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Shrinking.Halt;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Window;
import org.junit.jupiter.api.Test;

/// How many layers make a picture small, against figures that are known and layers laid one on the other.
class ShrinkingTest {

    private static final Shape HUGE = Shape.picture(1, 10_000, 10_000);

    private static Op conv(Axis axis) {
        return Conv.zeros(1, 1, Window.square(axis));
    }

    private static Pool pool(Axis axis) {
        return Pool.of(Pool.Reduction.MAX, Window.square(axis));
    }

    private static Shrinking small(int layers) {
        return new Shrinking(layers, Shape.picture(1, 2, 2), Halt.SMALL);
    }

    @Test
    void validConvolutionsNeedThousandsAndHalvingsADozen() {
        assertThat(Shrinking.ofWindow(conv(Axis.of(3)), HUGE)).contains(small(4_999));
        assertThat(Shrinking.ofWindow(pool(Axis.of(2).withStride(2)), HUGE)).contains(small(12));
        assertThat(Shrinking.byHalving(HUGE)).contains(small(12));
    }

    @Test
    void aWindowThatFitsNoMoreLeavesWhatThereIs() {
        assertThat(Shrinking.ofWindow(conv(Axis.of(5)), Shape.picture(1, 12, 9)))
                .contains(new Shrinking(2, Shape.picture(1, 4, 1), Halt.MISFIT));
    }

    @Test
    void whatDoesNotShrinkHasNoEnd() {
        assertThat(Shrinking.ofWindow(conv(Axis.of(3).withPadding(1, 1)), HUGE)).isEmpty();
        assertThat(Shrinking.ofWindow(conv(Axis.of(3)), Shape.picture(1, 2, 2))).isEmpty();
        assertThat(Shrinking.ofWindow(pool(Axis.of(2)).withExtent(Pool.Extent.GLOBAL), HUGE))
                .isEmpty();
    }

    @Test
    void layersLaidOnEachOtherLeaveTheSame() {
        var op = conv(new Axis(4, 2, 2, 1, 1, false));
        var shape = Shape.picture(1, 301, 187);
        var found = Shrinking.ofWindow(op, shape).orElseThrow();
        for (int layer = 0; layer < found.layers(); layer++) {
            assertThat(Math.max(shape.height(), shape.width())).isGreaterThan(Shrinking.SMALL);
            shape = op.fit(shape).require().output();
        }
        assertThat(found.halt()).isEqualTo(Halt.SMALL);
        assertThat(shape).isEqualTo(found.left());
        assertThat(Shrinking.of(op, Shape.picture(1, 301, 187))).isEqualTo(found);
    }

    @Test
    void whyNoFurtherLayerFollowsIsSaid() {
        var picture = Shape.picture(1, 8, 8);
        assertThat(Shrinking.of(conv(Axis.of(3)), picture)).isEqualTo(small(3));
        assertThat(Shrinking.of(conv(Axis.of(3)), Shape.picture(1, 2, 1)).layers())
                .isZero();
        assertThat(Shrinking.of(conv(Axis.of(3).withPadding(1, 1)), picture).halt())
                .isEqualTo(Halt.STAYS);
        assertThat(Shrinking.of(conv(Axis.of(3).withPadding(2, 2)), picture).halt())
                .isEqualTo(Halt.GROWS);
        assertThat(Shrinking.of(Conv.zeros(4, 1, Window.square(Axis.of(3))), picture))
                .isEqualTo(new Shrinking(0, picture, Halt.CHANNELS));
        assertThat(Shrinking.of(conv(Axis.of(3)), Shape.picture(2, 8, 8)).halt())
                .isEqualTo(Halt.MISFIT);
        var adaptive = pool(Axis.of(2)).withExtent(Pool.Extent.ADAPTIVE).withAdaptive(new Adaptive(1, 3, 3));
        assertThat(Shrinking.of(adaptive, picture)).isEqualTo(new Shrinking(1, Shape.picture(1, 3, 3), Halt.STAYS));
    }
}
