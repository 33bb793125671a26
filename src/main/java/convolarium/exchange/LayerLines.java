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
import java.util.List;

/// Further layers as PyTorch says them.
final class LayerLines {

    private LayerLines() {}

    static String transposed(TransposedConv conv, Shape input) {
        var axes = Axes.of(conv.window(), input);
        var pads = axes.pads();
        var growth = conv.growth();
        var more = axes.each().size() == 2
                ? List.of(growth.rows(), growth.cols())
                : List.of(growth.depth(), growth.rows(), growth.cols());
        var module = new Call(axes.name("nn.ConvTranspose%dd"))
                .plain(conv.channels())
                .plain(conv.filters())
                .named("kernel_size", axes.size())
                .unless(Sides.all(1), "stride", axes.stride())
                .unless(Sides.all(0), "padding", pads.isEven() ? axes.padding() : Sides.all(0))
                .unless(Sides.all(0), "output_padding", new Sides(more))
                .unless(1, "groups", conv.groups())
                .unless(true, "bias", conv.biased() ? true : "False")
                .unless(Sides.all(1), "dilation", axes.dilation());
        return pads.isEven()
                ? module.toString()
                : "conv = " + module + "\nx = conv(x)\n" + pads.cut().line("y", "x", "");
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

    static String upsample(Upsample upsample, Shape input) {
        boolean deep = input.depth() > 1;
        var call = new Call("nn.Upsample");
        upsample.size()
                .ifPresentOrElse(
                        size -> call.named("size", sides(deep, size.depth(), size.rows(), size.cols())),
                        () -> call.named("scale_factor", sides(deep, 1, upsample.rows(), upsample.cols())));
        var linear = deep ? "'trilinear'" : "'bilinear'";
        return call.unless("", "mode", upsample.sampling() == Sampling.NEAREST ? "" : linear)
                .flag("align_corners", upsample.sampling() == Sampling.LINEAR_ALIGNED)
                .toString();
    }

    /// Only their number tells in how many directions upsampling goes.
    private static Object sides(boolean deep, int depth, int rows, int cols) {
        return deep ? "(%d, %d, %d)".formatted(depth, rows, cols) : new Sides(List.of(rows, cols));
    }

    static String unfold(Unfold unfold, Shape input) {
        return unfolded("x", unfold.window(), input) + "y = " + unflattened("x", unfold.fit(input));
    }

    /// The mean as it is without training: the squares over the sum.
    ///
    /// Slices in depth are given to it as pictures of a batch.
    static String stochasticPool(StochasticPool pool, Shape input) {
        if (input.depth() > 1) {
            var slice = Shape.picture(input.channels(), input.height(), input.width());
            return "x = x.transpose(1, 2).flatten(0, 1)\n" + stochasticPool(pool, slice)
                    + "\ny = y.unflatten(0, (-1, %d)).transpose(1, 2)".formatted(input.depth());
        }
        return unfolded("x.relu()", pool.window(), input)
                + "x = x.unflatten(1, (%d, -1))\n".formatted(input.channels())
                + "x = (x * x).sum(2) / x.sum(2).clamp(min=1e-30)\n"
                + "y = " + unflattened("x", pool.fit(input));
    }

    private static String unfolded(String source, Window window, Shape input) {
        var axes = Axes.of(window, input);
        return axes.pads().plus(axes.overhang()).line("x", "x", "")
                + "x = "
                + new Call("F.unfold")
                        .plain(source)
                        .plain(axes.size())
                        .unless(Sides.all(1), "stride", axes.stride())
                        .unless(Sides.all(1), "dilation", axes.dilation())
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
