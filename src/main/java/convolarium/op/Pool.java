package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Padding;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Window;
import java.util.List;
import java.util.stream.IntStream;

/// Pooling: keeps one number of every window, channel by channel. It has no parameters to learn.
///
/// @param reduction    which number is kept
/// @param extent       how the windows are laid
/// @param window       the window, where it slides
/// @param adaptive     how many windows there are, where their number is given
/// @param countPadding whether an average counts padding cells as zeros
/// @param divisor      what an average divides by, or 0 for the cells it counts
/// @param norm         p of the Lp norm, at least 1
public record Pool(
        Reduction reduction,
        Extent extent,
        Window window,
        Adaptive adaptive,
        boolean countPadding,
        int divisor,
        double norm)
        implements Op {

    /// Which number a window keeps.
    public enum Reduction {
        /// The largest. Padding never wins; of equals the first wins; NaN wins over all.
        MAX,
        /// The mean.
        AVERAGE,
        /// The smallest, with the rules of [#MAX].
        MIN,
        /// The Lp norm (Σ|x|^p)^(1/p): between the sum (p = 1) and the largest magnitude (p → ∞).
        LP
    }

    /// How the windows are laid.
    public enum Extent {
        /// One window slides.
        SLIDING,
        /// One window covers everything.
        GLOBAL,
        /// A given number of windows share the input.
        ADAPTIVE
    }

    public static final OpType<Pool> TYPE = new OpType<>(
            "pool", Pool.class, of(Reduction.MAX, Window.square(Axis.of(2).withStride(2))), PoolParams.ALL);

    /// Cells of a window up to here are averaged in floats, as everywhere else. Of many more the small ones
    /// would be lost beside their sum.
    private static final int FEW = 1 << 14;

    /// @throws IllegalArgumentException for a norm below 1 or infinite, or a negative divisor
    public Pool {
        if (!(norm >= 1) || Double.isInfinite(norm) || divisor < 0) {
            throw new IllegalArgumentException("norm must not be " + norm + " nor the divisor " + divisor);
        }
    }

    /// A sliding pool with the usual settings: padding counted in averages, p = 2.
    public static Pool of(Reduction reduction, Window window) {
        return new Pool(reduction, Extent.SLIDING, window, new Adaptive(1, 2, 2), true, 0, 2);
    }

    @Override
    public OpType<Pool> type() {
        return TYPE;
    }

    @Override
    public boolean isDeep() {
        return extent == Extent.SLIDING ? window.isDeep() : extent == Extent.ADAPTIVE && adaptive.depth() > 1;
    }

    @Override
    public Fit fit(Shape input) {
        return switch (extent) {
            case SLIDING -> slidingFit(input);
            case GLOBAL -> shared(Adaptive.GLOBAL, input);
            case ADAPTIVE -> shared(adaptive, input);
        };
    }

    private static Fit shared(Adaptive windows, Shape input) {
        return Fitting.placed(windows.on(input), input, input.channels());
    }

    private Fit slidingFit(Shape input) {
        for (var axis : List.of(window.depth(), window.rows(), window.cols())) {
            int padding = Math.max(axis.before(), axis.after());
            if (window.padding() == Padding.CUSTOM && padding > axis.size() / 2) {
                return Fit.misfit(Fit.Reason.PADDING_OVER_HALF, padding, axis.size() / 2);
            }
        }
        var fit = Fitting.of(window, Border.ZEROS, input, input.channels());
        boolean empty = needsInput() && fit.fits().stream().anyMatch(fits -> hasEmptyWindow(fits.placement()));
        return empty ? Fit.misfit(Fit.Reason.ALL_PADDING) : fit;
    }

    /// Whether nothing can be said of a window that lies in the padding altogether.
    public boolean needsInput() {
        return switch (reduction) {
            case MAX, MIN -> true;
            case AVERAGE -> !countPadding && divisor == 0;
            case LP -> false;
        };
    }

    private static boolean hasEmptyWindow(Placement placement) {
        return List.of(placement.depth(), placement.rows(), placement.cols()).stream()
                .anyMatch(track -> IntStream.range(0, track.outputs())
                        .anyMatch(out -> !track.landing(out).touches()));
    }

    /// Whether every window keeps one of its cells.
    public boolean hasWinners() {
        return reduction == Reduction.MAX || reduction == Reduction.MIN;
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        var placement = fit(input.shape()).require().placement();
        return switch (reduction) {
            case MAX, MIN -> (n, c, z, y, x) -> input.array()[winner(input, n, c, placement.at(z, y, x))];
            case AVERAGE -> (n, c, z, y, x) -> average(input, n, c, placement.at(z, y, x));
            case LP -> (n, c, z, y, x) -> norm(input, n, c, placement.at(z, y, x));
        };
    }

    /// Where the winner of one window is stored in `input`, for [Reduction#MAX] and [Reduction#MIN].
    public int winner(Tensor input, int n, int c, Site site) {
        int best = -1;
        for (int kz = site.depth().first(); kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                for (int kx = site.cols().first(); kx < site.cols().end(); kx++) {
                    int i = site.index(input.shape(), n, c, kz, ky, kx);
                    if (best < 0 || beats(input.array()[i], input.array()[best])) {
                        best = i;
                    }
                }
            }
        }
        return best;
    }

    private boolean beats(float value, float champion) {
        return Float.isNaN(value) || (reduction == Reduction.MIN ? value < champion : value > champion);
    }

    /// Whether windows average so many cells that these are added up in doubles.
    public boolean addsMany(Shape input) {
        long cells = extent == Extent.SLIDING ? window.taps() : input.plane();
        return reduction == Reduction.AVERAGE && cells > FEW;
    }

    private float average(Tensor input, int n, int c, Site site) {
        boolean many = addsMany(input.shape());
        double sum = 0;
        for (int kz = site.depth().first(); kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                for (int kx = site.cols().first(); kx < site.cols().end(); kx++) {
                    sum += input.array()[site.index(input.shape(), n, c, kz, ky, kx)];
                    sum = many ? sum : (float) sum;
                }
            }
        }
        return many ? (float) (sum / divisor(site)) : (float) sum / divisor(site);
    }

    /// What an average over one window divides by.
    public int divisor(Site site) {
        if (divisor > 0) {
            return divisor;
        }
        return countPadding ? site.counted() : site.inside();
    }

    /// The Lp norm of one window.
    float norm(Tensor input, int n, int c, Site site) {
        var lp = new Norm(norm);
        double sum = 0;
        for (int kz = site.depth().first(); kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                for (int kx = site.cols().first(); kx < site.cols().end(); kx++) {
                    sum += lp.power(input.array()[site.index(input.shape(), n, c, kz, ky, kx)]);
                }
            }
        }
        return (float) lp.root(sum);
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        return Gradients.of(PoolGradients.of(this, input, upstream));
    }

    public Pool withReduction(Reduction value) {
        return new Pool(value, extent, window, adaptive, countPadding, divisor, norm);
    }

    public Pool withExtent(Extent value) {
        return new Pool(reduction, value, window, adaptive, countPadding, divisor, norm);
    }

    public Pool withWindow(Window value) {
        return new Pool(reduction, extent, value, adaptive, countPadding, divisor, norm);
    }

    public Pool withAdaptive(Adaptive value) {
        return new Pool(reduction, extent, window, value, countPadding, divisor, norm);
    }

    public Pool withCountPadding(boolean value) {
        return new Pool(reduction, extent, window, adaptive, value, divisor, norm);
    }

    public Pool withDivisor(int value) {
        return new Pool(reduction, extent, window, adaptive, countPadding, value, norm);
    }

    public Pool withNorm(double value) {
        return new Pool(reduction, extent, window, adaptive, countPadding, divisor, value);
    }
}
