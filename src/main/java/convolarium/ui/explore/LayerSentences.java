package convolarium.ui.explore;

import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.text.Messages;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;

/// A layer and what is set on it, in sentences.
record LayerSentences(Messages messages) {

    List<String> of(Op op) {
        var sentences = new ArrayList<String>();
        switch (op) {
            case Conv conv -> {
                window("describe.conv", conv.window(), sentences);
                sentences.add(messages.get(
                        "describe.filters",
                        conv.filters(),
                        messages.get(Messages.key("choice.border", conv.border()))));
                groups(conv, sentences);
            }
            case TransposedConv conv -> {
                window("describe.transposed", conv.window(), sentences);
                cut(conv, sentences);
                groups(conv, sentences);
            }
            case Upsample upsample ->
                sentences.add(messages.get(
                        "describe.upsample", messages.get(Messages.key("choice.sampling", upsample.sampling()))));
            case Pool pool
            when pool.extent() == Pool.Extent.SLIDING -> window("describe.pool", pool.window(), sentences);
            case StochasticPool pool -> {
                window("describe.pool", pool.window(), sentences);
                sentences.add(messages.get("describe.stochastic"));
            }
            default -> {}
        }
        if (op instanceof Pool pool) {
            sentences.add(messages.get(
                    "describe.reduction",
                    messages.get(Messages.key("choice.reduction", pool.reduction())),
                    messages.get(Messages.key("choice.extent", pool.extent()))));
        }
        return sentences;
    }

    private void groups(Filtering conv, List<String> sentences) {
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
        var rows = window.rows();
        var cols = window.cols();
        sentences.add(messages.get(
                key,
                Words.size(rows.size(), cols.size()),
                Words.size(rows.stride(), cols.stride()),
                Words.size(rows.dilation(), cols.dilation())));
        var depth = window.depth();
        if (window.isDeep()) {
            sentences.add(messages.get("describe.depth", depth.size(), depth.stride(), depth.dilation()));
        }
    }
}
