package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.window.Axis;
import convolarium.window.Border;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoTest {

    private static final Experiment FIRST = Experiment.beginning("sheet", Paper.blank(8, 8));

    private static Optional<Picture> sample(String id) {
        return id.equals("large") ? Optional.of(Paper.blank(28, 28)) : Optional.empty();
    }

    private static Experiment again(Experiment left) {
        return Memo.of(left).restored(FIRST, MemoTest::sample);
    }

    @Test
    void aConvolutionComesBackWithItsSampleAndItsFilters() {
        var conv = ((Conv) FIRST.op()).resized(3, 1);
        var window = conv.window().map(axis -> new Axis(5, 2, 3, 3, 2, false));
        var left = FIRST.withPicture("large", Paper.blank(28, 28))
                .withOp(conv.withWindow(window).withBorder(Border.REFLECT))
                .withFilter(1, new Filter(KernelPreset.RANDOM, 42));
        var back = again(left);
        assertThat(back.source()).isEqualTo("large");
        assertThat(back.picture().height()).isEqualTo(28);
        assertThat(back.filters()).isEqualTo(left.filters());
        var op = (Conv) back.op();
        assertThat(op.window()).isEqualTo(window);
        assertThat(op.border()).isEqualTo(Border.REFLECT);
        assertThat(op.weights().array()).isEqualTo(((Conv) left.op()).weights().array());
    }

    @Test
    void aPoolComesBack() {
        var pool = Pool.TYPE.initial().withReduction(Pool.Reduction.AVERAGE);
        assertThat(again(FIRST.withKind(Pool.TYPE).withOp(pool)).op()).isEqualTo(pool);
    }

    @Test
    void theActivationComesBackOrIsNone() {
        for (var left : List.of(FIRST, FIRST.withKind(Pool.TYPE))) {
            for (var function : Activation.Function.values()) {
                var with = left.withActivation(Optional.of(function));
                assertThat(again(with).activation()).contains(function);
                assertThat(again(with).op()).isEqualTo(left.op());
            }
            assertThat(again(left).activation()).isEmpty();
        }
    }

    @Test
    void ownPicturesAndWeightsAreNotRemembered() {
        var left = FIRST.withPicture("file.png", Paper.blank(3, 3)).withWeight(0, 0, 1, 1, 7);
        assertThat(again(left).picture()).isEqualTo(FIRST.picture());
        assertThat(again(left).filters()).isEqualTo(FIRST.filters());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "large, rm -rf, NOTHING 3",
        "no, 'nn.Conv2d(1, 5000, kernel_size=3)', SOBEL_X 99999999999",
        "'no', 'nn.Conv2d(3, 4, kernel_size=2, groups=7)', 'SOBEL_X 1 SOBEL_X 1'",
    })
    void nonsenseIsLeftOut(String sample, String layer, String filters) {
        var restored = new Memo(sample, layer, filters).restored(FIRST, MemoTest::sample);
        assertThat(restored.op()).isInstanceOf(Conv.class);
        assertThat(((Conv) restored.op()).filters()).isEqualTo(1);
    }
}
