package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import convolarium.op.Pool;
import convolarium.op.Pool.Extent;
import convolarium.op.Pool.Reduction;
import java.util.List;

/// Makes pools of the functions that PyTorch has for what is no module of it.
final class PoolFunctions {

    private static final Range NORM = Range.of(Pool.TYPE, "norm");
    private static final Sides PLANE = new Sides(List.of(2, 3));
    private static final Sides SPACE = new Sides(List.of(2, 3, 4));

    private PoolFunctions() {}

    /// The least number is the largest one with the sign turned, its sign turned back.
    static Pool least(Pool largest) {
        return largest.withReduction(Reduction.MIN);
    }

    static Pool norm(Arguments in) {
        return WindowLayers.slidingNorm(in, in.number("norm_type", NORM));
    }

    /// The root of a sum of powers of what may be negative.
    static Pool evenNorm(Arguments in) {
        var pool = rootOfPowers(in);
        in.even("norm_type");
        return pool;
    }

    static Pool rootOfPowers(Arguments in) {
        int norm = in.number("norm_type", NORM);
        in.anyFlag("count_include_pad");
        var sums = WindowLayers.averagePool(in);
        in.must("divisor_override", 1);
        return Pool.of(Reduction.LP, sums.window()).withNorm(norm);
    }

    /// Over the whole plane, of which one cell must stay.
    static Pool wholeNorm(Arguments in) {
        int norm = in.number("ord", NORM, 2);
        if (!in.is("dim", PLANE) && !in.is("dim", SPACE)) {
            in.refuse("dim", Reason.NOT_OFFERED);
        }
        if (!in.flag("keepdim", false)) {
            in.refuse("keepdim", Reason.NOT_OFFERED);
        }
        return Pool.TYPE
                .initial()
                .withReduction(Reduction.LP)
                .withExtent(Extent.GLOBAL)
                .withNorm(norm);
    }
}
