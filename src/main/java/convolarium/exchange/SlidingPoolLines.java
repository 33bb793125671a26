package convolarium.exchange;

import convolarium.op.Pool;
import convolarium.op.Pool.Reduction;
import convolarium.tensor.Shape;
import java.util.stream.Collectors;

/// A pool whose window slides, as PyTorch says it.
///
/// Where the sides differ, the picture is padded first. A direction in which no window hangs over the end is then cut
/// where its last window ends, so that ceil mode, which PyTorch has for both directions at once, does nothing to it.
final class SlidingPoolLines {

    private final Pool pool;
    private final Axes axes;
    private final Shape input;
    private final boolean plain;

    SlidingPoolLines(Pool pool, Shape input) {
        this.pool = pool;
        this.input = input;
        axes = Axes.of(pool.window(), input);
        plain = axes.isPlain();
    }

    String text() {
        return switch (pool.reduction()) {
            case MAX -> plain ? module("nn.MaxPool%dd") : padded("x", "'-inf'") + "y = " + call("F.max_pool%dd", "x");
            case MIN -> (plain ? "" : padded("x", "'inf'")) + "y = -" + call("F.max_pool%dd", "-x");
            case AVERAGE -> isDilated() ? dilatedAverage() : average();
            case LP -> norm();
        };
    }

    private boolean isDilated() {
        return !axes.dilation().isAll(1);
    }

    private String module(String name) {
        return options(new Call(axes.name(name)).plain(axes.size())).toString();
    }

    private String call(String name, String source) {
        return options(new Call(axes.name(name)).plain(source).plain(axes.size()))
                .toString();
    }

    private Call options(Call call) {
        call.unless(axes.size(), "stride", axes.stride());
        if (plain) {
            call.unless(Sides.all(0), "padding", axes.padding());
        }
        call.unless(Sides.all(1), "dilation", axes.dilation()).flag("ceil_mode", plain ? axes.ceil() : axes.hangs());
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
        return axes.hangs() ? axes.pads().plus(axes.uncovered()) : axes.pads();
    }

    private String average() {
        if (plain) {
            return module("nn.AvgPool%dd");
        }
        boolean ratio = !pool.countPadding() && pool.divisor() == 0;
        return (ratio ? ends().line("n", "torch.ones_like(x)", "") : "")
                + ends().line("x", "x", "")
                + "y = " + call("F.avg_pool%dd", "x")
                + (ratio ? " / " + call("F.avg_pool%dd", "n") : "");
    }

    private String dilatedAverage() {
        if (pool.divisor() > 0) {
            return ones() + whole().line("x", "x", "") + "y = " + sum("x") + " / " + pool.divisor();
        }
        if (pool.countPadding() && !axes.hangs()) {
            return ones() + whole().line("x", "x", "") + "y = " + sum("x") + " / " + axes.taps();
        }
        var counted = pool.countPadding()
                ? axes.pads().line("n", "torch.ones_like(x)", ", value=1")
                        + axes.nothing().plus(axes.overhang()).line("n", "n", "")
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
        if (plain && axes.pads().isNothing() && !axes.hangs()) {
            var name = even ? axes.name("nn.LPPool%dd") : axes.name("y = F.lp_pool%dd");
            var call = even ? new Call(name) : new Call(name).plain("x.abs()");
            return options(call.plain(p).plain(axes.size())).toString();
        }
        return (plain ? "" : ends().line("x", "x", ""))
                + "y = "
                + options(new Call(axes.name("F.avg_pool%dd")).plain(powers).plain(axes.size()))
                        .named("divisor_override", 1)
                + root(p);
    }

    private static String root(String p) {
        return " ** (1 / " + p + ")";
    }

    /// The padding with as much more as the last window needs.
    private Pads whole() {
        return axes.pads().plus(axes.overhang());
    }

    private String ones() {
        var sizes = axes.size().each().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "w = torch.ones(%d, 1, %s)\n".formatted(input.channels(), sizes);
    }

    /// The sum of what lies under the taps, as a convolution with ones.
    private String sum(String source) {
        return new Call(axes.name("F.conv%dd"))
                .plain(source)
                .plain("w")
                .unless(Sides.all(1), "stride", axes.stride())
                .named("dilation", axes.dilation())
                .unless(1, "groups", input.channels())
                .toString();
    }
}
