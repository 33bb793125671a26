package convolarium.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvTest {

    private final SplittableRandom random = new SplittableRandom(99);

    private Tensor integers(Shape shape) {
        return Tensor.of(shape, (_, _, _, _, _) -> random.nextInt(-4, 5));
    }

    private Conv integers(Conv conv) {
        return conv.withWeights(integers(conv.weights().shape()), conv.bias());
    }

    private static Window same(int size) {
        return Window.square(Axis.of(size)).withPadding(Padding.SAME);
    }

    @Test
    void theWeightedSumOfTwoInputsIsTheWeightedSumOfTheirOutputs() {
        var conv = integers(Conv.zeros(3, 2, Window.square(new Axis(3, 2, 1, 2, 2, false))));
        var shape = new Shape(2, 2, 1, 8, 9);
        var a = integers(shape);
        var b = integers(shape);
        assertThat(conv.forward(mix(3, a, -2, b))).isEqualTo(mix(3, conv.forward(a), -2, conv.forward(b)));
    }

    private static Tensor mix(int p, Tensor a, int q, Tensor b) {
        return Tensor.of(a.shape(), (n, c, z, y, x) -> p * a.at(n, c, z, y, x) + q * b.at(n, c, z, y, x) + 0f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aShiftByTheStrideShiftsTheOutputByOne(int stride) {
        var window = Window.square(new Axis(3, stride, 1, 1, 1, false));
        var conv = integers(Conv.zeros(2, 2, window)).withBorder(Border.CIRCULAR);
        var input = integers(new Shape(1, 2, 1, 12, 6));
        assertThat(conv.forward(rolled(input, stride, -stride))).isEqualTo(rolled(conv.forward(input), 1, -1));
    }

    private static Tensor rolled(Tensor tensor, int dy, int dx) {
        var shape = tensor.shape();
        return Tensor.of(
                shape,
                (n, c, z, y, x) -> tensor.at(
                        n, c, z, Math.floorMod(y - dy, shape.height()), Math.floorMod(x - dx, shape.width())));
    }

    @Test
    void aSingleOneShowsTheKernelTurnedAndFlippingTurnsItBack() {
        var conv = integers(Conv.zeros(1, 1, Window.square(Axis.of(3)).withPadding(Padding.FULL)));
        var point = Tensor.owning(Shape.picture(1, 1, 1), new float[] {1});
        var kernel = conv.weights();
        assertThat(conv.withFlip(true).forward(point)).isEqualTo(kernel);
        assertThat(conv.forward(point))
                .isEqualTo(Tensor.of(kernel.shape(), (_, _, _, y, x) -> kernel.at(0, 2 - y, 2 - x)));
    }

    @Test
    void withoutWeightsOnlyTheBiasIsLeft() {
        var conv = Conv.zeros(2, 1, same(3));
        var bias = Tensor.owning(Shape.vector(2), new float[] {1.5f, -2});
        var output = conv.withWeights(conv.weights(), bias).forward(integers(Shape.picture(1, 4, 4)));
        assertThat(output).isEqualTo(Tensor.of(Shape.picture(2, 4, 4), (_, c, _, _, _) -> bias.at(c)));
    }

    @Test
    void eachGroupSeesItsOwnChannels() {
        var all = new Conv(
                integers(new Shape(4, 2, 1, 3, 3)),
                integers(Shape.vector(4)),
                Window.square(Axis.of(3)),
                Border.ZEROS,
                2,
                false);
        assertThat(IntStream.range(0, 4).map(f -> all.inputChannel(f, 1))).containsExactly(1, 1, 3, 3);
    }

    @Test
    void otherChannelsThanTheFiltersExpectDoNotFit() {
        assertThat(Conv.zeros(1, 3, same(3)).fit(Shape.picture(1, 9, 9)))
                .isEqualTo(Fit.misfit(Fit.Reason.CHANNELS_DIFFER, 3, 1));
    }

    @Test
    void aMirrorCannotFillMoreThanItSees() {
        var wide = Conv.zeros(1, 1, Window.square(Axis.of(3).withPadding(4, 0)));
        assertThat(wide.withBorder(Border.REFLECT).fit(Shape.picture(1, 9, 4)))
                .isEqualTo(Fit.misfit(Fit.Reason.BORDER_TOO_WIDE, 4, 3));
    }

    @Test
    void sameOfPyTorchRefusesStrides() {
        var window = Window.square(Axis.of(3).withStride(2)).withPadding(Padding.SAME_TORCH);
        assertThat(Conv.zeros(1, 1, window).fit(Shape.picture(1, 9, 9)))
                .isEqualTo(Fit.misfit(Fit.Reason.SAME_NEEDS_STRIDE_ONE, 2));
    }

    @Test
    void contradictionsAreRefusedByName() {
        var conv = Conv.zeros(2, 1, same(3));
        assertThatThrownBy(() -> conv.withWeights(Tensor.zeros(new Shape(2, 1, 1, 5, 3)), conv.bias()))
                .hasMessageContaining("height of the kernel");
        assertThatThrownBy(() -> conv.withWeights(Tensor.zeros(new Shape(2, 1, 1, 3, 5)), conv.bias()))
                .hasMessageContaining("width of the kernel");
        assertThatThrownBy(() -> conv.withWeights(Tensor.zeros(new Shape(2, 1, 2, 3, 3)), conv.bias()))
                .hasMessageContaining("depth of the kernel");
        assertThatThrownBy(() -> conv.withWeights(conv.weights(), Tensor.zeros(Shape.vector(3))))
                .hasMessageContaining("bias");
        assertThatThrownBy(() -> new Conv(conv.weights(), conv.bias(), same(3), Border.ZEROS, 3, false))
                .hasMessageContaining("groups");
    }

    /// With "same" padding the tap on the output's own cell is the one in the middle: a kernel that only grows zeros
    /// computes the same.
    @ParameterizedTest
    @CsvSource({"3,4,5", "3,5,9", "4,5,6", "2,3,4", "1,2,15", "3,4,4"})
    void aGrowingWindowKeepsTheMiddle(int first, int second, int third) {
        var input = integers(Shape.picture(1, 16, 16));
        for (var flip : new boolean[] {false, true}) {
            var conv = integers(Conv.zeros(1, 1, same(first))).withFlip(flip);
            var grown = conv.withWindow(same(second)).withWindow(same(third));
            assertThat(grown.forward(input)).isEqualTo(conv.forward(input));
            assertThat(grown).isEqualTo(conv.withWindow(same(third)));
            assertThat(grown.withWindow(same(first))).isEqualTo(conv);
        }
    }

    @Test
    void aShrinkingWindowKeepsTheMiddle() {
        var conv = integers(Conv.zeros(1, 1, same(5)));
        assertThat(conv.withWindow(same(1)).weights().at(0))
                .isEqualTo(conv.weights().at(0, 2, 2));
        assertThat(conv.withWindow(same(2)).withWindow(same(1))).isEqualTo(conv.withWindow(same(1)));
    }

    @Test
    void moreFiltersAreZeroAndFewerAreTheFirst() {
        var conv = integers(Conv.zeros(3, 2, same(3)));
        assertThat(conv.resized(5, 3).resized(3, 2)).isEqualTo(conv);
        assertThat(conv.resized(5, 2).weights().array())
                .endsWith(new float[36])
                .startsWith(conv.weights().array());
        assertThat(conv.resized(2, 1).weights().at(1, 0, 0, 2, 1))
                .isEqualTo(conv.weights().at(1, 0, 0, 2, 1));
    }

    @Test
    void filtersThatTheGroupsCannotShareMakeFewerGroups() {
        var conv = new Conv(
                Tensor.zeros(new Shape(6, 1, 1, 3, 3)), Tensor.zeros(Shape.vector(6)), same(3), Border.ZEROS, 6, false);
        assertThat(conv.resized(7, 6).groups()).isEqualTo(1);
        assertThat(conv.resized(8, 6).groups()).isEqualTo(2);
        assertThat(conv.resized(12, 6).groups()).isEqualTo(6);
        assertThat(conv.resized(12, 4).groups()).isEqualTo(2);
    }
}
