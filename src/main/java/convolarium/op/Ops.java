package convolarium.op;

import java.util.List;

/// All kinds of layer with one input, in menu order.
public final class Ops {

    public static final List<OpType<?>> ALL = List.of(
            Conv.TYPE,
            Pool.TYPE,
            Activation.TYPE,
            Softmax.TYPE,
            Dense.TYPE,
            Flatten.TYPE,
            BatchNorm.TYPE,
            Dropout.TYPE,
            TransposedConv.TYPE,
            Upsample.TYPE,
            StochasticPool.TYPE,
            Unfold.TYPE,
            Channels.TYPE);

    private Ops() {}
}
