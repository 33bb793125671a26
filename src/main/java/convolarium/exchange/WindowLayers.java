package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Pool.Extent;
import convolarium.op.Pool.Reduction;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Makes layers with a window of the arguments that PyTorch gives them.
final class WindowLayers {

    static final Range CHANNELS = new Range(1, 512);
    private static final Range FILTERS = Range.of(Conv.TYPE, "filters");
    static final Range SIZE = Range.of(Pool.TYPE, "kernel");
    static final Range STRIDE = Range.of(Pool.TYPE, "stride");
    static final Range PADDING = Range.of(Pool.TYPE, "padding");
    static final Range DILATION = Range.of(Pool.TYPE, "dilation");
    static final Range OUTPUTS = Range.of(Pool.TYPE, "outputs");
    private static final Range NORM = Range.of(Pool.TYPE, "norm");
    private static final Range DIVISOR = new Range(1, Integer.MAX_VALUE);

    private WindowLayers() {}

    static Op conv(Arguments in) {
        int channels = in.number("in_channels", CHANNELS);
        int filters = in.number("out_channels", FILTERS);
        var size = in.sides("kernel_size", SIZE);
        var stride = in.sides("stride", STRIDE, 1);
        var window = padded(
                in, window(size, stride, Sides.of(0, in.directions()), in.sides("dilation", DILATION, 1), false));
        int groups = in.number("groups", CHANNELS, 1);
        boolean biased = in.flag("bias", true);
        var mode = in.word("padding_mode", List.of("zeros", "reflect", "replicate", "circular"));
        in.never("device");
        in.never("dtype");
        if (channels % groups != 0 || filters % groups != 0) {
            in.refuse("groups", Reason.UNEVEN_GROUPS, channels, filters, groups);
            return Conv.TYPE.initial();
        }
        var plain = Conv.zeros(filters, channels / groups, window);
        var border = Border.valueOf(mode.toUpperCase(Locale.ROOT));
        return new Conv(plain.weights(), plain.bias(), window, border, groups, false, biased);
    }

    /// Padding by a word or by numbers. More than the program offers is still the rule "full", where it is just that.
    private static Window padded(Arguments in, Window window) {
        if (in.isWord("padding")) {
            boolean same = in.word("padding", List.of("valid", "same")).equals("same");
            return window.withPadding(same ? Padding.SAME_TORCH : Padding.VALID);
        }
        var full = full(window, in.directions());
        if (full.each().stream().anyMatch(side -> side > PADDING.max()) && in.is("padding", full)) {
            return window.withPadding(Padding.FULL);
        }
        var padding = in.sides("padding", PADDING, 0);
        var flat = window.withAxes(
                window.rows().withPadding(padding.rows(), padding.rows()),
                window.cols().withPadding(padding.cols(), padding.cols()));
        int behind = in.directions() > 2 ? padding.depth() : 0;
        return flat.withDepth(window.depth().withPadding(behind, behind));
    }

    private static Sides full(Window window, int directions) {
        int rows = window.rows().reach() - 1;
        int cols = window.cols().reach() - 1;
        return new Sides(directions > 2 ? List.of(window.depth().reach() - 1, rows, cols) : List.of(rows, cols));
    }

    static Pool maxPool(Arguments in) {
        var size = in.sides("kernel_size", SIZE);
        var stride = in.sides("stride", STRIDE, size);
        var padding = in.sides("padding", PADDING, 0);
        var dilation = in.sides("dilation", DILATION, 1);
        in.never("return_indices");
        return Pool.of(Reduction.MAX, window(size, stride, padding, dilation, in.flag("ceil_mode", false)));
    }

    static Pool averagePool(Arguments in) {
        var size = in.sides("kernel_size", SIZE);
        var stride = in.sides("stride", STRIDE, size);
        var padding = in.sides("padding", PADDING, 0);
        return Pool.of(
                        Reduction.AVERAGE,
                        window(size, stride, padding, Sides.of(1, in.directions()), in.flag("ceil_mode", false)))
                .withCountPadding(in.flag("count_include_pad", true))
                .withDivisor(in.number("divisor_override", DIVISOR, 0));
    }

    /// With a norm that is not even PyTorch keeps the signs of the numbers, where the program takes their magnitudes.
    static Pool lpPool(Arguments in) {
        int norm = in.number("norm_type", NORM);
        in.even("norm_type");
        return slidingNorm(in, norm);
    }

    static Pool slidingNorm(Arguments in, int norm) {
        var size = in.sides("kernel_size", SIZE);
        var stride = in.sides("stride", STRIDE, size);
        return Pool.of(
                        Reduction.LP,
                        window(
                                size,
                                stride,
                                Sides.of(0, in.directions()),
                                Sides.of(1, in.directions()),
                                in.flag("ceil_mode", false)))
                .withNorm(norm);
    }

    static Pool adaptiveAverage(Arguments in) {
        return adaptive(in, Reduction.AVERAGE);
    }

    static Pool adaptiveMax(Arguments in) {
        in.never("return_indices");
        return adaptive(in, Reduction.MAX);
    }

    private static Pool adaptive(Arguments in, Reduction reduction) {
        var outputs = in.sides("output_size", OUTPUTS);
        var pool = Pool.TYPE.initial().withReduction(reduction);
        return outputs.isAll(1)
                ? pool.withExtent(Extent.GLOBAL)
                : pool.withExtent(Extent.ADAPTIVE)
                        .withAdaptive(new Adaptive(outputs.depth(), outputs.rows(), outputs.cols()));
    }

    static Window window(Sides size, Sides stride, Sides padding, Sides dilation, boolean ceil) {
        int directions = size.each().size();
        var axes = IntStream.range(0, directions)
                .mapToObj(i -> new Axis(
                        size.each().get(i),
                        stride.each().get(i),
                        padding.each().get(i),
                        padding.each().get(i),
                        dilation.each().get(i),
                        ceil))
                .toList();
        var flat = Window.flat(axes.get(directions - 2), axes.getLast());
        return directions > 2 ? flat.withDepth(axes.getFirst()) : flat;
    }
}
