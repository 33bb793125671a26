package convolarium.exchange;

import convolarium.op.Pool;
import convolarium.op.Pool.Extent;
import convolarium.tensor.Shape;
import convolarium.window.Adaptive;
import convolarium.window.Track;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A pool as PyTorch says it.
final class PoolLines {

    private PoolLines() {}

    static String of(Pool pool, Shape input) {
        return switch (pool.extent()) {
            case SLIDING -> new SlidingPoolLines(pool, input).text();
            case GLOBAL -> shared(pool, Adaptive.GLOBAL, input);
            case ADAPTIVE -> shared(pool, pool.adaptive(), input);
        };
    }

    private static String shared(Pool pool, Adaptive windows, Shape input) {
        boolean deep = pool.isDeep() || input.depth() > 1;
        var size = new Sides(
                deep
                        ? List.of(windows.depth(), windows.rows(), windows.cols())
                        : List.of(windows.rows(), windows.cols()));
        int count = size.each().size();
        return switch (pool.reduction()) {
            case MAX -> "nn.AdaptiveMaxPool" + count + "d(" + size + ")";
            case MIN -> "y = -F.adaptive_max_pool" + count + "d(-x, " + size + ")";
            case AVERAGE ->
                pool.divisor() == 0
                        ? "nn.AdaptiveAvgPool" + count + "d(" + size + ")"
                        : counts(windows, input, deep) + "y = n * F.adaptive_avg_pool" + count + "d(x, " + size + ") / "
                                + pool.divisor();
            case LP -> norm(pool, windows, size, input);
        };
    }

    private static String norm(Pool pool, Adaptive windows, Sides size, Shape input) {
        var p = number(pool.norm());
        int count = size.each().size();
        return pool.extent() == Extent.GLOBAL
                ? "y = torch.linalg.vector_norm(x, ord=" + p + ", dim=(" + ConvLines.planes(count) + "), keepdim=True)"
                : counts(windows, input, count > 2)
                        + "y = (n * F.adaptive_avg_pool%dd(x.abs() ** %s, %s)) ** (1 / %s)"
                                .formatted(count, p, size, p);
    }

    /// The line that tells how many cells each window covers.
    private static String counts(Adaptive windows, Shape input, boolean deep) {
        var placement = windows.on(input);
        var behind = deep ? "torch.tensor([%s]) * ".formatted(sizes(placement.depth(), "[[%d]]")) : "";
        return "n = %storch.tensor([%s]) * torch.tensor([%s])\n"
                .formatted(behind, sizes(placement.rows(), "[%d]"), sizes(placement.cols(), "%d"));
    }

    private static String sizes(Track track, String format) {
        return IntStream.range(0, track.outputs())
                .mapToObj(out -> format.formatted(track.landing(out).size()))
                .collect(Collectors.joining(", "));
    }

    /// A number without a point where it has no fraction.
    static String number(double value) {
        return value == (int) value ? Integer.toString((int) value) : Double.toString(value);
    }
}
