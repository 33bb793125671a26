package convolarium.exchange;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.window.Border;
import convolarium.window.Padding;
import java.util.Locale;

/// A convolution as PyTorch says it.
final class ConvLines {

    private ConvLines() {}

    static String of(Conv conv, Shape input) {
        var axes = Axes.of(conv.window(), input);
        var pads = axes.pads();
        boolean same = isSame(conv.window().padding(), axes);
        boolean ahead = axes.hangs() || !(same || pads.isEven());
        var module = new Call(axes.name("nn.Conv%dd"))
                .plain(conv.channels())
                .plain(conv.filters())
                .named("kernel_size", axes.size())
                .unless(Sides.all(1), "stride", axes.stride());
        if (same && !ahead) {
            module.named("padding", "'same'");
        } else if (!ahead) {
            module.unless(Sides.all(0), "padding", axes.padding());
        }
        module.unless(Sides.all(1), "dilation", axes.dilation()).unless(1, "groups", conv.groups());
        if (!conv.biased()) {
            module.named("bias", "False");
        }
        if (!ahead && conv.border() != Border.ZEROS) {
            module.named("padding_mode", mode(conv.border()));
        }
        return ahead || conv.flip() ? lines(conv, axes, ahead, module) : module.toString();
    }

    private static String lines(Conv conv, Axes axes, boolean ahead, Call module) {
        var how = conv.border() == Border.ZEROS ? "" : ", mode=" + mode(conv.border());
        var more = axes.nothing().plus(axes.overhang());
        return (ahead ? axes.pads().line("x", "x", how) + more.line("x", "x", "") : "")
                + "conv = " + module + "\n"
                + (conv.flip()
                        ? "conv.weight.data = conv.weight.data.flip("
                                + planes(axes.each().size()) + ")\n"
                        : "")
                + "y = conv(x)";
    }

    /// Whether PyTorch's own "same" gives this padding. TensorFlow's differs only where the window skips cells.
    private static boolean isSame(Padding rule, Axes axes) {
        return rule == Padding.SAME_TORCH
                || (rule == Padding.SAME && axes.stride().isAll(1));
    }

    /// The directions of a kernel as PyTorch counts them.
    static String planes(int directions) {
        return directions == 2 ? "2, 3" : "2, 3, 4";
    }

    private static String mode(Border border) {
        return "'" + border.name().toLowerCase(Locale.ROOT) + "'";
    }
}
