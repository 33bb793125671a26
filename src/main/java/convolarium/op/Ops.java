package convolarium.op;

import java.util.List;

/// All kinds of layer, in menu order.
public final class Ops {

    public static final List<OpType<?>> ALL = List.of(Conv.TYPE, Pool.TYPE, Activation.TYPE, Softmax.TYPE);

    private Ops() {}
}
