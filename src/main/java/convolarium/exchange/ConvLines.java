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
        var flat = Flat.of(conv.window(), input);
        var pads = flat.pads();
        boolean same = isSame(conv.window().padding(), flat);
        boolean ahead = flat.hangs() || !(same || pads.isEven());
        var module = new Call("nn.Conv2d")
                .plain(conv.channels())
                .plain(conv.filters())
                .named("kernel_size", flat.size())
                .unless(Pair.of(1), "stride", flat.stride());
        if (same && !ahead) {
            module.named("padding", "'same'");
        } else if (!ahead) {
            module.unless(Pair.of(0), "padding", new Pair(pads.top(), pads.left()));
        }
        module.unless(Pair.of(1), "dilation", flat.dilation()).unless(1, "groups", conv.groups());
        if (!conv.biased()) {
            module.named("bias", "False");
        }
        if (!ahead && conv.border() != Border.ZEROS) {
            module.named("padding_mode", mode(conv.border()));
        }
        return ahead || conv.flip() ? lines(conv, flat, ahead, module) : module.toString();
    }

    private static String lines(Conv conv, Flat flat, boolean ahead, Call module) {
        var how = conv.border() == Border.ZEROS ? "" : ", mode=" + mode(conv.border());
        var more = new Pads(0, 0, 0, 0).plus(flat.overhang());
        return (ahead ? flat.pads().line("x", "x", how) + more.line("x", "x", "") : "")
                + "conv = " + module + "\n"
                + (conv.flip() ? "conv.weight.data = conv.weight.data.flip(2, 3)\n" : "")
                + "y = conv(x)";
    }

    /// Whether PyTorch's own "same" gives this padding. TensorFlow's differs only where the window skips cells.
    private static boolean isSame(Padding rule, Flat flat) {
        return rule == Padding.SAME_TORCH
                || (rule == Padding.SAME && flat.stride().equals(Pair.of(1)));
    }

    private static String mode(Border border) {
        return "'" + border.name().toLowerCase(Locale.ROOT) + "'";
    }
}
