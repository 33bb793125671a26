package convolarium.insight;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.util.Optional;
import java.util.function.Function;

/// What becomes of a picture when a layer is put on its own output again and again until it is small.
///
/// @param layers how many times
/// @param left   what is left of the picture then
/// @param halt   why it ends there
public record Shrinking(long layers, Shape left, Halt halt) {

    /// Rows and columns that are small enough.
    public static final int SMALL = 2;

    /// Why no further layer follows.
    public enum Halt {
        /// The picture is small enough.
        SMALL,
        /// The layer does not fit what is left.
        MISFIT,
        /// The picture would stay as large as it is for ever.
        STAYS,
        /// The picture would become larger.
        GROWS,
        /// The layer makes another number of channels than it reads.
        CHANNELS,
        /// There is no memory for the numbers, which shows when they are made.
        MEMORY
    }

    /// The layer itself on its own output.
    public static Shrinking of(Op op, Shape input) {
        return of(op::fit, input);
    }

    /// Why a layer is not put on a picture once more, if it is not.
    public static Optional<Halt> halt(Op op, Shape now) {
        return halt(op.fit(now), now);
    }

    /// Layers with the same window, whatever their channels; nothing for one that does not make a picture smaller, or
    /// whose window does not slide.
    public static Optional<Shrinking> ofWindow(Op op, Shape input) {
        return switch (op) {
            case Conv conv -> ofWindow(conv.window(), input);
            case Pool pool when pool.extent() == Pool.Extent.SLIDING -> ofWindow(pool.window(), input);
            default -> Optional.empty();
        };
    }

    /// By pooling that halves.
    public static Optional<Shrinking> byHalving(Shape input) {
        return ofWindow(Pool.TYPE.initial(), input);
    }

    private static Optional<Shrinking> ofWindow(Window window, Shape input) {
        var all = of(shape -> place(window, shape, input.depth()), Shape.picture(1, input.height(), input.width()));
        boolean ends = all.halt() == Halt.SMALL || all.halt() == Halt.MISFIT;
        return ends && all.layers() > 0 ? Optional.of(all) : Optional.empty();
    }

    private static Fit place(Window window, Shape flat, int depth) {
        var place = window.on(new Shape(1, 1, depth, flat.height(), flat.width()));
        int rows = place.rows().outputs();
        int cols = place.cols().outputs();
        return rows == 0 || cols == 0
                ? Fit.misfit(Fit.Reason.TOO_FEW_ROWS, window.rows().reach(), flat.height())
                : new Fit.Fits(Shape.picture(1, rows, cols), place);
    }

    private static Shrinking of(Function<Shape, Fit> layer, Shape input) {
        long layers = 0;
        var left = input;
        var fit = layer.apply(left);
        while (halt(fit, left).isEmpty()) {
            left = fit.require().output();
            fit = layer.apply(left);
            layers++;
        }
        return new Shrinking(layers, left, halt(fit, left).orElseThrow());
    }

    private static Optional<Halt> halt(Fit fit, Shape now) {
        if (now.height() <= SMALL && now.width() <= SMALL) {
            return Optional.of(Halt.SMALL);
        }
        return switch (fit) {
            case Fit.Misfit _ -> Optional.of(Halt.MISFIT);
            case Fit.Fits(var next, var _) -> {
                if (next.channels() != now.channels()) {
                    yield Optional.of(Halt.CHANNELS);
                }
                if (next.height() > now.height() || next.width() > now.width()) {
                    yield Optional.of(Halt.GROWS);
                }
                boolean smaller =
                        next.height() < now.height() || next.width() < now.width() || next.depth() < now.depth();
                yield smaller ? Optional.empty() : Optional.of(Halt.STAYS);
            }
        };
    }
}
