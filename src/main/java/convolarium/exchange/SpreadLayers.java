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

    private SpreadLayers() {}

    static Op transposed(Arguments in) {
        int channels = in.number("in_channels", WindowLayers.CHANNELS);
        int filters = in.number("out_channels", FILTERS);
        var window = WindowLayers.window(
                in.sides("kernel_size", WindowLayers.SIZE),
                in.sides("stride", WindowLayers.STRIDE, 1),
                in.sides("padding", WindowLayers.PADDING, 0),
                in.sides("dilation", WindowLayers.DILATION, 1),
                false);
        var growth = in.sides("output_padding", GROWTH, 0);
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
                .withGrowth(OutputPadding.NONE
                        .withFlat(growth.rows(), growth.cols())
                        .withDepth(in.directions() > 2 ? growth.depth() : 0));
        return biased ? conv : conv.withoutBias();
    }

    /// Either so many cells or so many times as many; without a word the nearest cell is taken.
    static Op upsample(Arguments in) {
        var mode = in.word("mode", List.of("nearest", "bilinear", "trilinear"));
        boolean aligned = in.flag("align_corners", false);
        in.never("recompute_scale_factor");
        boolean deep = in.directions() > 2;
        if (mode.equals(deep ? "bilinear" : "trilinear")) {
            in.refuse("mode", Reason.NOT_OFFERED);
        }
        if (aligned && mode.equals("nearest")) {
            in.refuse("align_corners", Reason.NOT_OFFERED);
        }
        var sampling = mode.equals("nearest") ? Sampling.NEAREST : aligned ? Sampling.LINEAR_ALIGNED : Sampling.LINEAR;
        if (in.has("size")) {
            in.never("scale_factor");
            var size = in.sides("size", SIDES);
            return new Upsample(sampling, 2, 2, Optional.of(new Adaptive(size.depth(), size.rows(), size.cols())));
        }
        var factor = in.sides("scale_factor", FACTOR);
        if (factor.depth() > 1) {
            in.refuse("scale_factor", Reason.NOT_OFFERED);
        }
        return new Upsample(sampling, factor.rows(), factor.cols(), Optional.empty());
    }
}
