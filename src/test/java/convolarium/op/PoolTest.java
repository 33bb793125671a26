package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolarium.op.Pool.Extent;
import convolarium.op.Pool.Reduction;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoolTest {

    private final SplittableRandom random = new SplittableRandom(7);
    private final Tensor input = Tensor.of(new Shape(2, 3, 1, 9, 8), (_, _, _, _, _) -> random.nextInt(-9, 10));

    private static Pool square(Reduction reduction, int size, int padding) {
        return Pool.of(reduction, Window.square(Axis.of(size).withPadding(padding, padding)));
    }

    private static Pool row(Reduction reduction, int size) {
        return Pool.of(reduction, Window.flat(Axis.of(1), Axis.of(size)));
    }

    private static Tensor row(float... values) {
        return Tensor.owning(Shape.picture(1, 1, values.length), values);
    }

    private static int winner(Pool pool, Tensor input) {
        return pool.winner(
                input, 0, 0, pool.fit(input.shape()).require().placement().at(0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reduction.class,
            names = {"MAX", "MIN"})
    void twoWindowsInARowAreOneLargerWindow(Reduction reduction) {
        var twice = square(reduction, 3, 1).forward(square(reduction, 3, 1).forward(input));
        assertThat(twice).isEqualTo(square(reduction, 5, 2).forward(input));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reduction.class,
            names = {"MAX", "MIN", "AVERAGE"})
    void aWindowOfOneChangesNothing(Reduction reduction) {
        assertThat(square(reduction, 1, 0).forward(input)).isEqualTo(input);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reduction.class,
            names = {"MAX", "MIN", "AVERAGE"})
    void poolingEverythingTwiceIsPoolingItOnce(Reduction reduction) {
        var once = square(reduction, 2, 0).withExtent(Extent.GLOBAL).forward(input);
        assertThat(square(reduction, 2, 0).withExtent(Extent.GLOBAL).forward(once))
                .isEqualTo(once);
        assertThat(once.shape()).isEqualTo(new Shape(2, 3, 1, 1, 1));
    }

    @Test
    void aConstantStaysConstantUnlessPaddingIsCounted() {
        var constant = Tensor.of(Shape.picture(1, 5, 5), (_, _, _, _, _) -> 3);
        assertThat(square(Reduction.AVERAGE, 3, 1).withCountPadding(false).forward(constant))
                .isEqualTo(constant);
        assertThat(square(Reduction.AVERAGE, 3, 1).forward(constant).at(0, 0, 0))
                .isEqualTo(3 * 4 / 9f);
    }

    @Test
    void theSmallestIsTheLargestOfTheOpposite() {
        var opposite = Tensor.of(input.shape(), (n, c, z, y, x) -> -input.at(n, c, z, y, x));
        var largest = square(Reduction.MAX, 3, 1).forward(opposite);
        var smallest = square(Reduction.MIN, 3, 1).forward(input);
        assertThat(Tensor.of(largest.shape(), (n, c, z, y, x) -> 0 - largest.at(n, c, z, y, x)))
                .isEqualTo(smallest);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reduction.class,
            names = {"MAX", "MIN"})
    void ofEqualsTheFirstWinsAndOfNaNsTheLast(Reduction reduction) {
        float nan = Float.NaN;
        assertThat(winner(row(reduction, 4), row(5, 5, 5, 5))).isZero();
        assertThat(winner(row(reduction, 4), row(0f, -0f, 0f, -0f))).isZero();
        assertThat(winner(row(reduction, 4), row(1, nan, 2, -2))).isEqualTo(1);
        assertThat(winner(row(reduction, 4), row(nan, 9, nan, -9))).isEqualTo(2);
        assertThat(row(reduction, 4).forward(row(1, nan, 2, -2)).at(0)).isNaN();
    }

    @Test
    void paddingNeverWins() {
        float least = Float.NEGATIVE_INFINITY;
        var flat = Tensor.of(Shape.picture(1, 3, 3), (_, _, _, _, _) -> least);
        assertThat(square(Reduction.MAX, 3, 1).forward(flat)).isEqualTo(flat);
        var negative = Tensor.of(Shape.picture(1, 3, 3), (_, _, _, _, _) -> -2);
        assertThat(square(Reduction.MAX, 3, 1).forward(negative)).isEqualTo(negative);
    }

    @Test
    void aWindowThatSeesPaddingAloneHasNoLargestNumber() {
        var gap = Pool.of(Reduction.MAX, Window.square(new Axis(2, 1, 1, 1, 2, false)));
        var one = Shape.picture(1, 1, 1);
        assertThat(gap.fit(one)).isEqualTo(Fit.misfit(Fit.Reason.ALL_PADDING));
        assertThat(gap.withReduction(Reduction.AVERAGE).withCountPadding(false).fit(one))
                .isEqualTo(Fit.misfit(Fit.Reason.ALL_PADDING));
        assertThat(gap.withReduction(Reduction.AVERAGE)
                        .withCountPadding(false)
                        .withDivisor(2)
                        .fit(one)
                        .fits())
                .isPresent();
    }

    @Test
    void onlyPaddingSetByHandIsHeldToHalfTheWindow() {
        var wide = Window.square(new Axis(3, 1, 2, 0, 3, false));
        assertThat(Pool.of(Reduction.MAX, wide).fit(Shape.picture(1, 9, 9)))
                .isEqualTo(Fit.misfit(Fit.Reason.PADDING_OVER_HALF, 2, 1));
        assertThat(Pool.of(Reduction.MAX, wide.withPadding(Padding.SAME))
                        .fit(Shape.picture(1, 9, 9))
                        .fits())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1,10", "2,5.477226", "16,4.0025"})
    void theNormGoesFromTheSumToTheLargestMagnitude(double norm, float expected) {
        assertThat(row(Reduction.LP, 4)
                        .withNorm(norm)
                        .forward(row(-1, 2, -3, 4))
                        .at(0))
                .isCloseTo(expected, within(1e-3f));
    }

    @Test
    void nonsenseIsRefusedByName() {
        var pool = row(Reduction.LP, 2);
        for (double norm : new double[] {0.5, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pool.withNorm(norm))
                    .withMessageContaining("norm must not be " + norm);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.withDivisor(-1))
                .withMessageContaining("divisor");
    }

    @Test
    void rowsAndColumnsOfAnAdaptivePoolLeaveItsDepthAlone() {
        var pool = row(Reduction.MAX, 2).withExtent(Extent.ADAPTIVE).withAdaptive(new Adaptive(3, 4, 5));
        for (var param : Pool.TYPE.params()) {
            if (param instanceof Param.Numbers<Pool> numbers && numbers.key().equals("outputs")) {
                assertThat(numbers.withAll(pool, 7).adaptive()).isEqualTo(new Adaptive(3, 7, 7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Extent.class)
    void theMeanOfALargePictureIsNotLostBesideItsSum(Extent extent) {
        var wide = Tensor.of(Shape.picture(1, 2000, 3000), (_, _, _, _, _) -> 60.1f);
        var pool = Pool.of(Reduction.AVERAGE, Window.square(Axis.of(2000).withStride(1000)))
                .withExtent(extent);
        for (float mean : pool.forward(wide).array()) {
            assertThat(mean).isCloseTo(60.1f, within(1e-5f));
        }
    }
}
