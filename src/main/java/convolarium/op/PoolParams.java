package convolarium.op;

import convolarium.op.Param.Numbers.Depth;
import convolarium.window.Padding;
import java.util.List;
import java.util.Optional;

/// What can be set on a pool.
final class PoolParams {

    private static final WindowParams<Pool> WINDOW =
            new WindowParams<>(Pool::window, Pool::withWindow, pool -> pool.extent() == Pool.Extent.SLIDING);

    static final List<Param<Pool>> ALL = List.of(
            new Param.Choice<>(
                    "reduction", List.of(Pool.Reduction.values()), _ -> true, Pool::reduction, Pool::withReduction),
            new Param.Choice<>("extent", List.of(Pool.Extent.values()), _ -> true, Pool::extent, Pool::withExtent),
            new Param.Numbers<>(
                    "outputs",
                    List.of("rows", "columns"),
                    1,
                    16,
                    pool -> pool.extent() == Pool.Extent.ADAPTIVE,
                    pool -> List.of(pool.adaptive().rows(), pool.adaptive().cols()),
                    (pool, counts) -> pool.withAdaptive(pool.adaptive().withFlat(counts.getFirst(), counts.getLast())),
                    Optional.of(new Depth<>(
                            List.of("depth"),
                            pool -> List.of(pool.adaptive().depth()),
                            (pool, counts) -> pool.withAdaptive(pool.adaptive().withDepth(counts.getFirst()))))),
            WINDOW.size(),
            WINDOW.stride(),
            WINDOW.padding(),
            WINDOW.paddingRule(List.of(Padding.CUSTOM, Padding.VALID, Padding.SAME)),
            WINDOW.dilation(),
            WINDOW.ceil(),
            new Param.Flag<>(
                    "count-padding",
                    pool -> pool.reduction() == Pool.Reduction.AVERAGE && pool.extent() == Pool.Extent.SLIDING,
                    Pool::countPadding,
                    Pool::withCountPadding),
            new Param.Numbers<>(
                    "norm",
                    List.of("p"),
                    1,
                    16,
                    pool -> pool.reduction() == Pool.Reduction.LP,
                    pool -> List.of((int) pool.norm()),
                    (pool, p) -> pool.withNorm(p.getFirst())));

    private PoolParams() {}
}
