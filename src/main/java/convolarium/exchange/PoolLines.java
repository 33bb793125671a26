package convolarium.exchange;

import convolarium.op.Pool;
import convolarium.op.Pool.Extent;
import convolarium.tensor.Shape;
import convolarium.window.Adaptive;
import convolarium.window.Track;
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
        var size = new Pair(windows.rows(), windows.cols());
        return switch (pool.reduction()) {
            case MAX -> "nn.AdaptiveMaxPool2d(" + size + ")";
            case MIN -> "y = -F.adaptive_max_pool2d(-x, " + size + ")";
            case AVERAGE ->
                pool.divisor() == 0
                        ? "nn.AdaptiveAvgPool2d(" + size + ")"
                        : counts(windows, input) + "y = n * F.adaptive_avg_pool2d(x, " + size + ") / " + pool.divisor();
            case LP -> norm(pool, windows, size, input);
        };
    }

    private static String norm(Pool pool, Adaptive windows, Pair size, Shape input) {
        var p = number(pool.norm());
        return pool.extent() == Extent.GLOBAL
                ? "y = torch.linalg.vector_norm(x, ord=" + p + ", dim=(2, 3), keepdim=True)"
                : counts(windows, input)
                        + "y = (n * F.adaptive_avg_pool2d(x.abs() ** %s, %s)) ** (1 / %s)".formatted(p, size, p);
    }

    /// The line that tells how many cells each window covers.
    private static String counts(Adaptive windows, Shape input) {
        var placement = windows.on(input);
        return "n = torch.tensor([%s]) * torch.tensor([%s])\n"
                .formatted(sizes(placement.rows(), "[%d]"), sizes(placement.cols(), "%d"));
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
