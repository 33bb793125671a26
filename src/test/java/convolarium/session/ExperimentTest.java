package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {

    private final RandomLayers random = new RandomLayers(13);
    private final Experiment first = Experiment.beginning("a", picture(1));

    private Picture picture(int channels) {
        return new Picture(random.whole(Shape.picture(channels, 6, 7)), Picture.Tone.LIGHT);
    }

    private static Conv conv(Experiment experiment) {
        return (Conv) experiment.op();
    }

    private static Experiment filters(Experiment experiment, int count) {
        return experiment.withOp(
                conv(experiment).resized(count, conv(experiment).slices()));
    }

    private static Experiment kernel(Experiment experiment, int rows, int cols) {
        var window = conv(experiment).window();
        var resized =
                window.withAxes(window.rows().withSize(rows), window.cols().withSize(cols));
        return experiment.withOp(conv(experiment).withWindow(resized));
    }

    private static float[] slice(Experiment experiment, int filter, int slice) {
        var weights = conv(experiment).weights();
        int plane = (int) weights.shape().plane();
        int from = weights.shape().index(filter, slice, 0, 0, 0);
        return Arrays.copyOfRange(weights.array(), from, from + plane);
    }

    @Test
    void everybodyBeginsWithOneFilterThatShowsSomething() {
        assertThat(first.filters()).containsExactly(new Filter(KernelPreset.SOBEL_X, 0));
        assertThat(slice(first, 0, 0)).containsExactly(KernelPreset.SOBEL_X.weights(3, 3, 0));
    }

    @Test
    void filtersGetAsManySlicesAsThePictureHasChannels() {
        var coloured = first.withPicture("b", picture(3));
        assertThat(conv(coloured).slices()).isEqualTo(3);
        for (int s = 0; s < 3; s++) {
            assertThat(slice(coloured, 0, s)).containsExactly(slice(first, 0, 0));
        }
        assertThat(coloured.source()).isEqualTo("b");
        assertThat(coloured.withPicture("a", first.picture())).isEqualTo(first);
    }

    @Test
    void furtherFiltersAreAllDifferent() {
        var many = filters(first, 20);
        assertThat(many.filters()).hasSize(20).doesNotHaveDuplicates();
        assertThat(filters(many, 1)).isEqualTo(first);
        for (int f = 0; f < 20; f++) {
            var filter = many.filters().get(f);
            assertThat(slice(many, f, 0)).containsExactly(filter.preset().weights(3, 3, filter.seed()));
        }
    }

    @Test
    void presetsAreMadeAnewForAnotherKernelSize() {
        var wide = kernel(filters(first, 3), 5, 7);
        for (int f = 0; f < 3; f++) {
            assertThat(slice(wide, f, 0))
                    .containsExactly(wide.filters().get(f).preset().weights(5, 7, 0));
        }
        assertThat(kernel(wide, 3, 3)).isEqualTo(filters(first, 3));
    }

    @Test
    void ownNumbersStayInTheMiddleOfALargerKernel() {
        var own = first.withWeight(0, 0, 2, 1, 42);
        assertThat(own.filters()).containsExactly(Filter.OWN);
        assertThat(slice(own, 0, 0)).containsExactly(-1, 0, 1, -2, 0, 2, -1, 42, 1);
        var larger = kernel(own, 5, 5);
        assertThat(conv(larger).weights().at(0, 0, 0, 3, 2)).isEqualTo(42);
        assertThat(kernel(larger, 3, 3)).isEqualTo(own);
        assertThat(own.withPicture("b", picture(3)).withPicture("a", first.picture()))
                .isEqualTo(own);
    }

    @Test
    void aWeightChangesNothingElse() {
        var coloured = filters(first.withPicture("b", picture(3)), 2);
        var changed = coloured.withWeight(1, 2, 0, 1, -5);
        assertThat(conv(changed).weights().at(1, 2, 0, 0, 1)).isEqualTo(-5);
        assertThat(slice(changed, 1, 1)).containsExactly(slice(coloured, 1, 1));
        assertThat(slice(changed, 0, 2)).containsExactly(slice(coloured, 0, 2));
        assertThat(changed.filters()).containsExactly(coloured.filters().getFirst(), Filter.OWN);
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,0", "-1,0,0,0", "0,1,0,0", "0,-1,0,0", "0,0,3,0", "0,0,-1,0", "0,0,0,3", "0,0,0,-1"})
    void aWeightThatIsNotThereCannotBeChanged(int filter, int slice, int row, int col) {
        assertThat(first.withWeight(filter, slice, row, col, 9)).isEqualTo(first);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThat(first.withFilter(1, Filter.OWN)).isEqualTo(first);
        assertThat(first.withFilter(-1, Filter.OWN)).isEqualTo(first);
        assertThat(first.withBias(1, 9)).isEqualTo(first);
        assertThat(first.withCell(0, 6, 0, 9)).isEqualTo(first);
        assertThat(first.withCell(1, 0, 0, 9)).isEqualTo(first);
        var pool = first.withKind(Pool.TYPE);
        assertThat(pool.withWeight(0, 0, 0, 0, 9)).isEqualTo(pool);
        assertThat(pool.withBias(0, 9)).isEqualTo(pool);
    }

    @Test
    void anotherPresetRefillsItsFilterAlone() {
        var two = filters(first.withPicture("b", picture(2)), 2).withBias(1, 0.5f);
        var changed = two.withFilter(1, new Filter(KernelPreset.RANDOM, 6));
        assertThat(slice(changed, 0, 1)).containsExactly(slice(two, 0, 1));
        assertThat(slice(changed, 1, 0)).containsExactly(KernelPreset.RANDOM.weights(3, 3, 6));
        assertThat(conv(changed).bias()).isEqualTo(conv(two).bias());
        assertThat(slice(changed.withFilter(1, Filter.OWN), 1, 0)).containsExactly(slice(changed, 1, 0));
    }

    @Test
    void everySliceOfARandomFilterIsDrawnByItself() {
        var two = filters(first.withPicture("b", picture(3)), 2)
                .withFilter(0, new Filter(KernelPreset.RANDOM, 6))
                .withFilter(1, new Filter(KernelPreset.RANDOM, 7));
        var drawn = IntStream.range(0, 6)
                .mapToObj(i -> Arrays.toString(slice(two, i / 3, i % 3)))
                .toList();
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(conv(kernel(kernel(two, 5, 5), 3, 3)).weights())
                .isEqualTo(conv(two).weights());
    }

    @Test
    void aKindComesBackAsItWasLeft() {
        var left = filters(first, 2).withWeight(0, 0, 0, 0, 8).withBias(1, 3);
        var average = Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(4)));
        var pooled = left.withKind(Pool.TYPE).withOp(average).withKind(Activation.TYPE);
        assertThat(pooled.op()).isEqualTo(Activation.TYPE.initial());
        assertThat(pooled.withKind(Pool.TYPE).op()).isEqualTo(average);
        var back = pooled.withKind(Conv.TYPE);
        assertThat(back.op()).isEqualTo(left.op());
        assertThat(back.filters()).isEqualTo(left.filters());
        assertThat(back.withKind(Conv.TYPE)).isSameAs(back);
    }

    @Test
    void aConvolutionThatWasAsideFitsThePictureThatCameMeanwhile() {
        var back = first.withKind(Pool.TYPE).withPicture("b", picture(3)).withKind(Conv.TYPE);
        assertThat(back.op().fit(back.picture().values().shape()).fits()).isPresent();
        assertThat(slice(back, 0, 2)).containsExactly(slice(first, 0, 0));
    }

    @Test
    void oneCellIsTyped() {
        var coloured = first.withPicture("b", picture(3));
        var typed = coloured.withCell(1, 5, 6, 77);
        var expected = Tensor.of(
                coloured.picture().values().shape(),
                (n, c, z, y, x) -> List.of(c, y, x).equals(List.of(1, 5, 6))
                        ? 77
                        : coloured.picture().values().at(n, c, z, y, x));
        assertThat(typed.picture()).isEqualTo(new Picture(expected, Picture.Tone.LIGHT));
        assertThat(typed.op()).isEqualTo(coloured.op());
    }
}
