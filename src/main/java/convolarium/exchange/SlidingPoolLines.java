package convolarium.exchange;

import convolarium.op.Pool;
import convolarium.op.Pool.Reduction;
import convolarium.tensor.Shape;

/// A pool whose window slides, as PyTorch says it.
///
/// Where the sides differ, the picture is padded first. A direction in which no window hangs over the end is then cut
/// where its last window ends, so that ceil mode, which PyTorch has for both directions at once, does nothing to it.
final class SlidingPoolLines {

    private final Pool pool;
    private final Flat flat;
    private final Shape input;
    private final boolean plain;

    SlidingPoolLines(Pool pool, Shape input) {
        this.pool = pool;
        this.input = input;
        flat = Flat.of(pool.window(), input);
        var pads = flat.pads();
        plain = pads.isEven()
                && pads.top() <= flat.rows().size() / 2
                && pads.left() <= flat.cols().size() / 2
                && flat.rows().ceil() == flat.cols().ceil();
    }

    String text() {
        return switch (pool.reduction()) {
            case MAX -> plain ? module("nn.MaxPool2d") : padded("x", "'-inf'") + "y = " + call("F.max_pool2d", "x");
            case MIN -> (plain ? "" : padded("x", "'inf'")) + "y = -" + call("F.max_pool2d", "-x");
            case AVERAGE -> isDilated() ? dilatedAverage() : average();
            case LP -> norm();
        };
    }

    private boolean isDilated() {
        return !flat.dilation().equals(Pair.of(1));
    }

    private String module(String name) {
        return options(new Call(name).plain(flat.size())).toString();
    }

    private String call(String name, String source) {
        return options(new Call(name).plain(source).plain(flat.size())).toString();
    }

    private Call options(Call call) {
        call.unless(flat.size(), "stride", flat.stride());
        if (plain) {
            call.unless(
                    Pair.of(0),
                    "padding",
                    new Pair(flat.pads().top(), flat.pads().left()));
        }
        call.unless(Pair.of(1), "dilation", flat.dilation())
                .flag("ceil_mode", plain ? flat.rows().ceil() : flat.hangs());
        if (pool.reduction() == Reduction.AVERAGE && plain && !pool.countPadding()) {
            call.named("count_include_pad", "False");
        }
        if (pool.reduction() == Reduction.AVERAGE && pool.divisor() > 0) {
            call.named("divisor_override", pool.divisor());
        }
        return call;
    }

    private String padded(String source, String value) {
        return ends().line("x", source, ", value=float(" + value + ")");
    }

    /// The padding around the picture, cut where no window reads it.
    private Pads ends() {
        return !flat.hangs()
                ? flat.pads()
                : flat.pads()
                        .plus(new Pair(
                                flat.overhang().rows() > 0 ? 0 : -flat.rows().unused(input.height()),
                                flat.overhang().cols() > 0 ? 0 : -flat.cols().unused(input.width())));
    }

    private String average() {
        if (plain) {
            return module("nn.AvgPool2d");
        }
        boolean ratio = !pool.countPadding() && pool.divisor() == 0;
        return (ratio ? ends().line("n", "torch.ones_like(x)", "") : "")
                + ends().line("x", "x", "")
                + "y = " + call("F.avg_pool2d", "x")
                + (ratio ? " / " + call("F.avg_pool2d", "n") : "");
    }

    private String dilatedAverage() {
        if (pool.divisor() > 0) {
            return ones() + whole().line("x", "x", "") + "y = " + sum("x") + " / " + pool.divisor();
        }
        if (pool.countPadding() && !flat.hangs()) {
            int taps = flat.rows().size() * flat.cols().size();
            return ones() + whole().line("x", "x", "") + "y = " + sum("x") + " / " + taps;
        }
        var counted = pool.countPadding()
                ? flat.pads().line("n", "torch.ones_like(x)", ", value=1")
                        + new Pads(0, 0, 0, 0).plus(flat.overhang()).line("n", "n", "")
                : whole().line("n", "torch.ones_like(x)", "");
        return ones() + counted + whole().line("x", "x", "") + "y = " + sum("x") + " / " + sum("n");
    }

    private String norm() {
        var p = PoolLines.number(pool.norm());
        boolean even = pool.norm() % 2 == 0;
        var powers = even ? "x ** " + p : "x.abs() ** " + p;
        if (isDilated()) {
            return ones() + whole().line("x", "x", "") + "y = " + sum(powers) + root(p);
        }
        if (plain && flat.pads().isNothing() && !flat.hangs()) {
            var name = even ? "nn.LPPool2d" : "y = F.lp_pool2d";
            var call = even ? new Call(name) : new Call(name).plain("x.abs()");
            return options(call.plain(p).plain(flat.size())).toString();
        }
        return (plain ? "" : ends().line("x", "x", ""))
                + "y = "
                + options(new Call("F.avg_pool2d").plain(powers).plain(flat.size()))
                        .named("divisor_override", 1)
                + root(p);
    }

    private static String root(String p) {
        return " ** (1 / " + p + ")";
    }

    /// The padding with as much more as the last window needs.
    private Pads whole() {
        return flat.pads().plus(flat.overhang());
    }

    private String ones() {
        return "w = torch.ones(%d, 1, %d, %d)\n"
                .formatted(input.channels(), flat.rows().size(), flat.cols().size());
    }

    /// The sum of what lies under the taps, as a convolution with ones.
    private String sum(String source) {
        return new Call("F.conv2d")
                .plain(source)
                .plain("w")
                .unless(Pair.of(1), "stride", flat.stride())
                .named("dilation", flat.dilation())
                .unless(1, "groups", input.channels())
                .toString();
    }
}
