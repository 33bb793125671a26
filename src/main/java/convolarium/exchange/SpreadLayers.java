package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import convolarium.op.Op;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.window.Adaptive;
import convolarium.window.OutputPadding;
import convolarium.window.Sampling;
import java.util.List;
import java.util.Optional;

/// Makes layers that spread an input over a larger output of the arguments that PyTorch gives them.
final class SpreadLayers {

    private static final Range FILTERS = Range.of(TransposedConv.TYPE, "filters");
    private static final Range GROWTH = Range.of(TransposedConv.TYPE, "output-padding");
    private static final Range FACTOR = Range.of(Upsample.TYPE, "factor");
    private static final Range SIDES = Range.of(Upsample.TYPE, "outputs");
    private static final Pair ONE = Pair.of(1);
    private static final Pair NONE = Pair.of(0);

    private SpreadLayers() {}

    static Op transposed(Arguments in) {
        int channels = in.number("in_channels", WindowLayers.CHANNELS);
        int filters = in.number("out_channels", FILTERS);
        var window = WindowLayers.window(
                in.pair("kernel_size", WindowLayers.SIZE),
                in.pair("stride", WindowLayers.STRIDE, ONE),
                in.pair("padding", WindowLayers.PADDING, NONE),
                in.pair("dilation", WindowLayers.DILATION, ONE),
                false);
        var growth = in.pair("output_padding", GROWTH, NONE);
        int groups = in.number("groups", WindowLayers.CHANNELS, 1);
        boolean biased = in.flag("bias", true);
        in.word("padding_mode", List.of("zeros"));
        in.never("device");
        in.never("dtype");
        if (channels % groups != 0 || filters % groups != 0) {
            in.refuse("groups", Reason.UNEVEN_GROUPS, channels, filters, groups);
            return TransposedConv.TYPE.initial();
        }
        var conv = TransposedConv.zeros(filters, channels, window)
                .arranged(filters, channels, groups)
                .withGrowth(OutputPadding.NONE.withFlat(growth.rows(), growth.cols()));
        return biased ? conv : conv.withoutBias();
    }

    /// Either so many cells or so many times as many; without a word the nearest cell is taken.
    static Op upsample(Arguments in) {
        var mode = in.word("mode", List.of("nearest", "bilinear"));
        boolean aligned = in.flag("align_corners", false);
        in.never("recompute_scale_factor");
        if (aligned && mode.equals("nearest")) {
            in.refuse("align_corners", Reason.NOT_OFFERED);
        }
        var sampling = mode.equals("nearest") ? Sampling.NEAREST : aligned ? Sampling.LINEAR_ALIGNED : Sampling.LINEAR;
        if (in.has("size")) {
            in.never("scale_factor");
            var size = in.pair("size", SIDES);
            return new Upsample(sampling, 2, 2, Optional.of(new Adaptive(1, size.rows(), size.cols())));
        }
        var factor = in.pair("scale_factor", FACTOR);
        return new Upsample(sampling, factor.rows(), factor.cols(), Optional.empty());
    }
}
