package convolarium.op;

import convolarium.window.Border;
import convolarium.window.Padding;
import java.util.List;

/// What can be set on a convolution.
final class ConvParams {

    static final int MOST_FILTERS = 64;

    private static final WindowParams<Conv> WINDOW = new WindowParams<>(Conv::window, Conv::withWindow, _ -> true);

    static final List<Param<Conv>> ALL = List.of(
            WINDOW.size(),
            WINDOW.stride(),
            WINDOW.padding(),
            WINDOW.paddingRule(List.of(Padding.values())),
            new Param.Choice<>("border", List.of(Border.values()), _ -> true, Conv::border, Conv::withBorder),
            WINDOW.dilation(),
            new Param.Numbers<>(
                    "groups",
                    List.of("count"),
                    1,
                    MOST_FILTERS,
                    conv -> conv.channels() > 1,
                    conv -> List.of(conv.groups()),
                    (conv, count) -> conv.withGroups(count.getFirst())),
            new Param.Numbers<>(
                    "filters",
                    List.of("count"),
                    1,
                    MOST_FILTERS,
                    _ -> true,
                    conv -> List.of(conv.filters()),
                    (conv, count) -> conv.withFilters(count.getFirst())),
            new Param.Flag<>("flip", _ -> true, Conv::flip, Conv::withFlip),
            new Param.Flag<>("biased", _ -> true, Conv::biased, Conv::withBias));

    private ConvParams() {}
}
