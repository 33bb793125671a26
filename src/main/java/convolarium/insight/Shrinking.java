package convolarium.insight;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Window;
import java.util.Optional;

/// What becomes of a picture when layers with the same window follow one another until it is small.
///
/// @param layers how many of them
/// @param height rows that are left
/// @param width  columns that are left
/// @param small  whether that is small enough; if not, the window fits no further time
public record Shrinking(long layers, int height, int width, boolean small) {

    /// Rows and columns that are small enough.
    public static final int SMALL = 2;

    /// Nothing for a layer that does not make a picture smaller, or whose window does not slide.
    public static Optional<Shrinking> of(Op op, Shape input) {
        return switch (op) {
            case Conv conv -> of(conv.window(), input);
            case Pool pool when pool.extent() == Pool.Extent.SLIDING -> of(pool.window(), input);
            default -> Optional.empty();
        };
    }

    /// By pooling that halves.
    public static Optional<Shrinking> byHalving(Shape input) {
        return of(Pool.TYPE.initial(), input);
    }

    private static Optional<Shrinking> of(Window window, Shape input) {
        var left = new Shrinking(0, input.height(), input.width(), isSmall(input.height(), input.width()));
        while (!left.small()) {
            var place = window.on(new Shape(1, 1, input.depth(), left.height(), left.width()));
            int height = place.rows().outputs();
            int width = place.cols().outputs();
            if (height == 0 || width == 0) {
                break;
            }
            if (height >= left.height() && width >= left.width()) {
                return Optional.empty();
            }
            left = new Shrinking(left.layers() + 1, height, width, isSmall(height, width));
        }
        return left.layers() == 0 ? Optional.empty() : Optional.of(left);
    }

    private static boolean isSmall(int height, int width) {
        return height <= SMALL && width <= SMALL;
    }
}
