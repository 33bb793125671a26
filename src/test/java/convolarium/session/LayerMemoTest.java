package convolarium.session;

import static convolarium.session.MemoTest.FIRST;
import static convolarium.session.MemoTest.NOTHING;
import static convolarium.session.MemoTest.again;
import static convolarium.session.MemoTest.back;
import static convolarium.session.MemoTest.memo;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody finds layers again that were left for others.
class LayerMemoTest {

    /// A kernel of one's own, five rows and columns large, in a convolution that was left for others.
    private static Experiment putAside(OpType<?>... others) {
        var conv = (Conv) FIRST.op();
        var left = FIRST.withOp(conv.withWindow(conv.window().map(axis -> axis.withSize(5))))
                .withWeight(0, 0, 4, 4, 1 / 7f)
                .withBias(0, 2);
        for (var other : others) {
            left = left.withKind(other);
        }
        return left;
    }

    @Test
    void layersPutAsideComeBackWithTheirOwnWeights() {
        var pool = putAside(TransposedConv.TYPE, Pool.TYPE, Upsample.TYPE);
        var pooled = pool.withKind(Pool.TYPE)
                .withOp(Pool.TYPE.initial().withReduction(Pool.Reduction.AVERAGE))
                .withActivation(Optional.of(Activation.Function.RELU));
        for (var left : List.of(putAside(Pool.TYPE), putAside(TransposedConv.TYPE), pool, pooled)) {
            var back = again(left);
            assertThat(back.withKind(Conv.TYPE).op())
                    .isEqualTo(left.withKind(Conv.TYPE).op());
            assertThat(List.of(back.op(), back.activation(), back.filters()))
                    .isEqualTo(List.of(left.op(), left.activation(), left.filters()));
            assertThat(back.withKind(TransposedConv.TYPE).withKind(Pool.TYPE).op())
                    .isEqualTo(left.withKind(TransposedConv.TYPE)
                            .withKind(Pool.TYPE)
                            .op());
        }
        assertThat(memo(pooled, Locks.NONE).aside()).hasSize(3);
    }

    @Test
    void aLayerPutAsideComesBackForAsManyChannelsAsThereAre() {
        var colours = new Picture(Tensor.zeros(Shape.picture(3, 8, 8)), Picture.Tone.LIGHT);
        var left = putAside(Pool.TYPE).withPicture("pasted", colours);
        assertThat(again(left).withKind(Conv.TYPE).op())
                .isEqualTo(left.withKind(Conv.TYPE).op());
    }

    @Test
    void aDamagedLayerLosesNoOther() {
        var left = putAside(Pool.TYPE, Upsample.TYPE);
        var memo = memo(left, Locks.NONE);
        var conv = memo.aside().getFirst();
        var odd = new LayerMemo("cnov" + conv.line(), "SOBEL_Y 0, BOX 0", conv.weights());
        var damaged = new Memo(memo.sample(), memo.drawing(), memo.layer(), List.of(conv, odd, NOTHING), "", "");
        assertThat(back(damaged).withKind(Conv.TYPE).op())
                .isEqualTo(left.withKind(Conv.TYPE).op());
        var lost = new Memo(memo.sample(), memo.drawing(), NOTHING, memo.aside(), "", "");
        assertThat(back(lost).withKind(Conv.TYPE).op())
                .isEqualTo(left.withKind(Conv.TYPE).op());
    }
}
