package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
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

    @Test
    void validConvolutionsNeedThousandsAndHalvingsADozen() {
        assertThat(Shrinking.of(conv(Axis.of(3)), HUGE)).contains(new Shrinking(4_999, 2, 2, true));
        assertThat(Shrinking.of(pool(Axis.of(2).withStride(2)), HUGE)).contains(new Shrinking(12, 2, 2, true));
        assertThat(Shrinking.byHalving(HUGE)).contains(new Shrinking(12, 2, 2, true));
    }

    @Test
    void aWindowThatFitsNoMoreLeavesWhatThereIs() {
        assertThat(Shrinking.of(conv(Axis.of(5)), Shape.picture(1, 12, 9))).contains(new Shrinking(2, 4, 1, false));
    }

    @Test
    void whatDoesNotShrinkHasNoEnd() {
        assertThat(Shrinking.of(conv(Axis.of(3).withPadding(1, 1)), HUGE)).isEmpty();
        assertThat(Shrinking.of(conv(Axis.of(3)), Shape.picture(1, 2, 2))).isEmpty();
        assertThat(Shrinking.of(pool(Axis.of(2)).withExtent(Pool.Extent.GLOBAL), HUGE))
                .isEmpty();
    }

    @Test
    void layersLaidOnEachOtherLeaveTheSame() {
        var op = conv(new Axis(4, 2, 2, 1, 1, false));
        var shape = Shape.picture(1, 301, 187);
        var found = Shrinking.of(op, shape).orElseThrow();
        for (int layer = 0; layer < found.layers(); layer++) {
            assertThat(Math.max(shape.height(), shape.width())).isGreaterThan(Shrinking.SMALL);
            shape = op.fit(shape).require().output();
        }
        assertThat(found.small()).isTrue();
        assertThat(shape).isEqualTo(Shape.picture(1, found.height(), found.width()));
    }
}
