package convolarium.ui.explore;

import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.text.Messages;
import convolarium.ui.control.ParamChanges;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// A layer and what is set on it, in sentences.
record LayerSentences(Messages messages) {

    /// What has a sentence of its own.
    private static final Set<String> TOLD =
            Set.of("kernel", "stride", "padding", "dilation", "filters", "groups", "output-padding");

    List<String> of(Op op) {
        var sentences = new ArrayList<String>();
        switch (op) {
            case Conv conv -> {
                window("describe.conv", conv.window(), sentences);
                filters(conv, sentences);
            }
            case TransposedConv conv -> {
                window("describe.transposed", conv.window(), sentences);
                cut(conv, sentences);
                filters(conv, sentences);
            }
            case Upsample _ -> sentences.add(messages.get("describe.upsample"));
            case Pool pool
            when pool.extent() == Pool.Extent.SLIDING -> window("describe.pool", pool.window(), sentences);
            case StochasticPool pool -> {
                window("describe.pool", pool.window(), sentences);
                sentences.add(messages.get("describe.stochastic"));
            }
            default -> {}
        }
        var settings = messages.joined(new ParamChanges(messages).settings(op, TOLD));
        if (!settings.isEmpty()) {
            sentences.add(messages.get("describe.settings", settings));
        }
        return sentences;
    }

    private void filters(Filtering conv, List<String> sentences) {
        sentences.add(messages.get("describe.filters", conv.filters()));
        if (conv.groups() > 1) {
            sentences.add(messages.get(
                    conv.slices() == 1 ? "describe.depthwise" : "describe.groups", conv.groups(), conv.slices()));
        }
    }

    /// What padding takes away from the output and output padding adds to it.
    private void cut(TransposedConv conv, List<String> sentences) {
        var rows = conv.window().rows();
        var cols = conv.window().cols();
        sentences.add(messages.get(
                "describe.cut",
                rows.before(),
                rows.after(),
                cols.before(),
                cols.after(),
                conv.growth().rows(),
                conv.growth().cols()));
    }

    private void window(String key, Window window, List<String> sentences) {
        var axes = window.isDeep()
                ? List.of(window.depth(), window.rows(), window.cols())
                : List.of(window.rows(), window.cols());
        sentences.add(messages.get(key, each(axes, Axis::size), each(axes, Axis::stride), each(axes, Axis::dilation)));
    }

    private static String each(List<Axis> axes, ToIntFunction<Axis> part) {
        return axes.stream().map(axis -> Words.place(part.applyAsInt(axis))).collect(Collectors.joining("×"));
    }
}
