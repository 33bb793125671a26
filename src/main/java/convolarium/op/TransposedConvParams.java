package convolarium.op;

import convolarium.op.Param.Numbers.Depth;
import java.util.List;
import java.util.Optional;

/// What can be set on a transposed convolution.
final class TransposedConvParams {

    private static final int MOST = ConvParams.MOST_FILTERS;
    private static final WindowParams<TransposedConv> WINDOW =
            new WindowParams<>(TransposedConv::window, TransposedConv::withWindow, _ -> true);

    static final List<Param<TransposedConv>> ALL = List.of(
            WINDOW.size(),
            WINDOW.stride(),
            WINDOW.padding(),
            new Param.Numbers<>(
                    "output-padding",
                    List.of("rows", "columns"),
                    0,
                    7,
                    _ -> true,
                    conv -> List.of(conv.growth().rows(), conv.growth().cols()),
                    (conv, more) -> conv.withGrowth(conv.growth().withFlat(more.getFirst(), more.getLast())),
                    Optional.of(new Depth<>(
                            List.of("depth"),
                            conv -> List.of(conv.growth().depth()),
                            (conv, more) -> conv.withGrowth(conv.growth().withDepth(more.getFirst()))))),
            WINDOW.dilation(),
            new Param.Numbers<>(
                    "groups",
                    List.of("count"),
                    1,
                    MOST,
                    conv -> conv.channels() > 1,
                    conv -> List.of(conv.groups()),
                    (conv, count) -> withGroups(conv, count.getFirst())),
            new Param.Numbers<>(
                    "filters",
                    List.of("count"),
                    1,
                    MOST,
                    _ -> true,
                    conv -> List.of(conv.filters()),
                    (conv, count) -> withFilters(conv, count.getFirst())),
            new Param.Flag<>("biased", _ -> true, TransposedConv::biased, TransposedConv::withBias));

    private TransposedConvParams() {}

    private static TransposedConv withGroups(TransposedConv conv, int wanted) {
        int shares = Sharing.divisor(conv.channels(), conv.groups(), wanted, MOST);
        return conv.arranged(Sharing.multiple(shares, 0, conv.filters(), MOST), conv.channels(), shares);
    }

    private static TransposedConv withFilters(TransposedConv conv, int wanted) {
        int filters = Sharing.multiple(conv.groups(), conv.filters(), wanted, MOST);
        return conv.arranged(filters, conv.channels(), conv.groups());
    }
}
