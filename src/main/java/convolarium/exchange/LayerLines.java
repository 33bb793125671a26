package convolarium.exchange;

import convolarium.op.BatchNorm;
import convolarium.op.Dense;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Fit;
import convolarium.window.Sampling;
import convolarium.window.Window;

/// Further layers as PyTorch says them.
final class LayerLines {

    private LayerLines() {}

    static String transposed(TransposedConv conv, Shape input) {
        var flat = Flat.of(conv.window(), input);
        var pads = flat.pads();
        var module = new Call("nn.ConvTranspose2d")
                .plain(conv.channels())
                .plain(conv.filters())
                .named("kernel_size", flat.size())
                .unless(Pair.of(1), "stride", flat.stride())
                .unless(Pair.of(0), "padding", pads.isEven() ? new Pair(pads.top(), pads.left()) : Pair.of(0))
                .unless(
                        Pair.of(0),
                        "output_padding",
                        new Pair(conv.growth().rows(), conv.growth().cols()))
                .unless(1, "groups", conv.groups())
                .unless(true, "bias", conv.biased() ? true : "False")
                .unless(Pair.of(1), "dilation", flat.dilation());
        var cut = new Pads(-pads.top(), -pads.bottom(), -pads.left(), -pads.right());
        return pads.isEven() ? module.toString() : "conv = " + module + "\nx = conv(x)\n" + cut.line("y", "x", "");
    }

    static String dense(Dense dense, Shape input) {
        var module = new Call("nn.Linear")
                .plain(dense.inputs())
                .plain(dense.outputs())
                .unless(true, "bias", dense.biased() ? true : "False");
        return input.plane() == 1 ? module.toString() : "nn.Sequential(nn.Flatten(), " + module + ")";
    }

    static String batchNorm(BatchNorm norm) {
        return new Call("nn.BatchNorm2d")
                .plain(norm.channels())
                .unless(1e-5, "eps", norm.epsilon())
                .unless(0.1, "momentum", norm.momentum())
                .toString();
    }

    static String upsample(Upsample upsample) {
        var call = new Call("nn.Upsample");
        upsample.size()
                .ifPresentOrElse(
                        size -> call.named("size", new Pair(size.rows(), size.cols())),
                        () -> call.named("scale_factor", new Pair(upsample.rows(), upsample.cols())));
        return call.unless("", "mode", upsample.sampling() == Sampling.NEAREST ? "" : "'bilinear'")
                .flag("align_corners", upsample.sampling() == Sampling.LINEAR_ALIGNED)
                .toString();
    }

    static String unfold(Unfold unfold, Shape input) {
        return unfolded("x", unfold.window(), input) + "y = " + unflattened("x", unfold.fit(input));
    }

    /// The mean as it is without training: the squares over the sum.
    static String stochasticPool(StochasticPool pool, Shape input) {
        return unfolded("x.relu()", pool.window(), input)
                + "x = x.unflatten(1, (%d, -1))\n".formatted(input.channels())
                + "x = (x * x).sum(2) / x.sum(2).clamp(min=1e-30)\n"
                + "y = " + unflattened("x", pool.fit(input));
    }

    private static String unfolded(String source, Window window, Shape input) {
        var flat = Flat.of(window, input);
        return flat.pads().plus(flat.overhang()).line("x", "x", "")
                + "x = "
                + new Call("F.unfold")
                        .plain(source)
                        .plain(flat.size())
                        .unless(Pair.of(1), "stride", flat.stride())
                        .unless(Pair.of(1), "dilation", flat.dilation())
                + "\n";
    }

    /// Where the layer does not fit, nobody knows how many rows and columns there are.
    private static String unflattened(String source, Fit fit) {
        var sides = fit.fits()
                .map(Fit.Fits::output)
                .map(output -> output.height() + ", " + output.width())
                .orElse("rows, columns");
        return source + ".unflatten(2, (" + sides + "))";
    }
}
