package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.data.Picture;
import convolarium.data.PictureText;
import convolarium.data.Resize;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Sampling;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoTest {

    static final Experiment FIRST = Experiment.beginning("sheet", Paper.blank(8, 8));

    static final LayerMemo NOTHING = new LayerMemo("", "", "");

    private static Optional<Picture> sample(String id) {
        return id.equals("large") ? Optional.of(Paper.blank(28, 28)) : Optional.empty();
    }

    static Experiment again(Experiment left) {
        return back(memo(left, Locks.NONE));
    }

    static Memo memo(Experiment left, Locks locks) {
        return Memo.of(left, locks, MemoTest::sample, PictureText::write);
    }

    static Experiment back(Memo memo) {
        return memo.restored(FIRST, memo.picture(MemoTest::sample, PictureText::read));
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
    void aDrawingComesBackToTheLastBit() {
        var drawn = FIRST.withPicture("sheet", Paper.blank(128, 128)).withCell(0, 7, 127, -1 / 3f);
        assertThat(again(drawn).picture()).isEqualTo(drawn.picture());
        var values = Tensor.of(Shape.picture(5, 3, 4), (_, c, _, y, x) -> c / 7f - y * x);
        var pasted = FIRST.withPicture("pasted", new Picture(values, Picture.Tone.LIGHT));
        assertThat(again(pasted).picture()).isEqualTo(pasted.picture());
        assertThat(again(pasted).source()).isEqualTo("pasted");
    }

    @Test
    void aSampleThatWasDrawnOnComesBackAsItWasLeft() {
        var sample = FIRST.withPicture("large", Paper.blank(28, 28));
        assertThat(memo(sample, Locks.NONE).drawing()).isEmpty();
        var drawn = sample.withCell(0, 3, 4, 9);
        assertThat(again(drawn).picture()).isEqualTo(drawn.picture());
    }

    @Test
    void aPartOfAPhotoComesBackAndNotTheWhole() {
        var whole = sample("large").orElseThrow();
        var part = Resize.to(whole, 400, 300);
        assertThat(again(FIRST.withPicture("large", part)).picture()).isEqualTo(part);
    }

    @Test
    void whatIsLockedStaysLockedAsFarAsThereIsSuchAThing() {
        var locks = Locks.everything().withHidden("border", true).withLocked("kernel", false);
        var memo = memo(FIRST, locks);
        assertThat(memo.locks()).isEqualTo(locks);
        assertThat(memo(FIRST, Locks.NONE).locks()).isEqualTo(Locks.NONE);
        var odd = new Memo("", "", NOTHING, List.of(), "kernel  nonsense", "../.. stride").locks();
        assertThat(odd).isEqualTo(Locks.NONE.withLocked("kernel", true).withHidden("stride", true));
    }

    @Test
    void whatSpreadsComesBack() {
        var conv = TransposedConv.TYPE.initial().withGrowth(OutputPadding.NONE.withFlat(1, 1));
        var left = FIRST.withKind(TransposedConv.TYPE).withOp(conv).withFilter(0, new Filter(KernelPreset.BOX, 0));
        assertThat(again(left).op()).isEqualTo(left.op());
        var up = FIRST.withKind(Upsample.TYPE).withOp(new Upsample(Sampling.LINEAR, 3, 2, Optional.empty()));
        assertThat(again(up).op()).isEqualTo(up.op());
    }

    @Test
    void whatMovesInDepthComesBackWithItsSlices() {
        var values = Tensor.of(new Shape(1, 2, 5, 6, 7), (_, c, z, y, x) -> c + z / 3f - y * x);
        var deep = FIRST.withPicture("pasted", new Picture(values, Picture.Tone.SIGNED));
        var conv = (Conv) deep.op();
        var cube = conv.withWindow(conv.window().withDepth(new Axis(3, 2, 1, 0, 2, false)));
        var left = deep.withOp(cube);
        assertThat(again(left)).isEqualTo(left);
        var own = left.withWeight(0, 4, 1, 1, 7);
        assertThat(again(own).op()).isEqualTo(own.op());
        var pool = Pool.TYPE.initial();
        var thick = pool.withWindow(pool.window().withDepth(Axis.of(2).withStride(2)));
        assertThat(again(deep.withKind(Pool.TYPE).withOp(thick)).op()).isEqualTo(thick);
    }

    /// What earlier versions wrote knows no depth.
    @Test
    void aFlatLayerIsWrittenAndReadAsItAlwaysWas() {
        var memo = memo(FIRST, Locks.NONE);
        assertThat(memo.layer().line()).contains("kernel=3,3 ").contains("padding=1,1,1,1 ");
        assertThat(LayerText.read("conv kernel=5,4 stride=2,1", FIRST)
                        .orElseThrow()
                        .op()
                        .fit(Shape.picture(1, 9, 9)))
                .isEqualTo(FIRST.withOp(((Conv) FIRST.op())
                                .withWindow(((Conv) FIRST.op())
                                        .window()
                                        .withAxes(new Axis(5, 2, 1, 1, 1, false), new Axis(4, 1, 1, 1, 1, false))))
                        .op()
                        .fit(Shape.picture(1, 9, 9)));
    }

    @Test
    void aPictureThatIsNotThereAsItWasLeftIsNotMistakenForAnother() {
        var drawn = FIRST.withPicture("large", Paper.blank(28, 28)).withCell(0, 3, 4, 9);
        var memo = Memo.of(drawn, Locks.NONE, MemoTest::sample, _ -> "a word");
        assertThat(memo.picture(MemoTest::sample, _ -> Optional.empty())).isEmpty();
        assertThat(memo.picture(MemoTest::sample, word -> word.equals("a word") ? sample("large") : Optional.empty()))
                .isPresent();
        assertThat(memo.restored(FIRST, Optional.empty()).picture()).isEqualTo(FIRST.picture());
    }

    @Test
    void ownWeightsAndBiasesComeBackToTheLastBit() {
        var two = FIRST.withOp(((Conv) FIRST.op()).resized(2, 1));
        for (var left : List.of(
                two.withWeight(1, 0, 1, 1, 1 / 7f).withBias(0, -0.1f),
                two.withBias(1, 4),
                two.withCell(0, 3, 3, 9).cut(0, 27))) {
            assertThat(again(left).op()).isEqualTo(left.op());
            assertThat(again(left).filters()).isEqualTo(left.filters());
        }
    }

    @Test
    void whatIsSetOnAKernelComesBack() {
        var turned = new Filter(KernelPreset.GABOR, 0).with(Filter.ANGLE, 120).with(Filter.WAVES, 2.3);
        assertThat(again(FIRST.withFilter(0, turned)).filters()).containsExactly(turned);
        assertThat(again(FIRST.withFilter(0, turned)).op())
                .isEqualTo(FIRST.withFilter(0, turned).op());
    }

    @RepeatedTest(60)
    void everySettingComesBack(RepetitionInfo repetition) {
        var random = new RandomLayers(repetition.getCurrentRepetition());
        var kinds = List.of(Conv.TYPE, Pool.TYPE, TransposedConv.TYPE, Upsample.TYPE, StochasticPool.TYPE);
        var type = kinds.get(repetition.getCurrentRepetition() % kinds.size());
        var left = FIRST.withKind(type).withOp(random.layer(type, 1, 4));
        assertThat(again(left).op()).isEqualTo(left.op());
    }

    @Test
    void whatAnEarlierVersionWroteIsRead() {
        var line = new LayerMemo("nn.MaxPool2d(kernel_size=3, stride=2)", "", "");
        var memo = new Memo("large", "", line, List.of(), "", "");
        var pool = (Pool) back(memo).op();
        assertThat(pool.window().rows().size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "large, rm -rf, NOTHING 3",
        "no, 'nn.Conv2d(1, 5000, kernel_size=3)', SOBEL_X 99999999999",
        "no, conv kernel=x stride=-1 filters=1 padding=1 groups=0 flip, OWN 0 400 9",
        "no, 'conv kernel=99,99 bias', CUT 0",
        "'no', 'nn.Conv2d(3, 4, kernel_size=2, groups=7)', 'SOBEL_X 1 SOBEL_X 1'",
    })
    void nonsenseIsLeftOut(String sample, String layer, String filters) {
        var nonsense = new LayerMemo(layer, filters, layer);
        var restored = back(new Memo(sample, layer, nonsense, List.of(nonsense), filters, layer));
        assertThat(restored.op()).isInstanceOf(Conv.class);
        assertThat(((Conv) restored.op()).filters()).isEqualTo(1);
    }
}
