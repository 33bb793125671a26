package convolarium.insight;

import convolarium.op.Filtering;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// The range of values that the colours of a layer's maps cover.
///
/// @param low     value of the first colour
/// @param high    value of the last colour
/// @param clipped whether some values lie beyond and get the outermost colour
public record Scale(float low, float high, boolean clipped) {

    /// From −1 to 1.
    public static final Scale UNIT = new Scale(-1, 1, false);

    /// From −m to m, m the largest magnitude; in large maps so large that 98 % of the values lie within.
    ///
    /// @param from the first element that counts
    /// @param to   one past the last
    public static Scale symmetric(Tensor maps, int from, int to) {
        var magnitudes = new Magnitudes();
        magnitudes.count(maps.array(), from, to);
        return magnitudes.scale();
    }

    /// The same for the weights of a filter, in all its slices alike.
    public static Scale of(Filtering conv, int filter) {
        var window = conv.window();
        var shape = new Shape(
                1,
                conv.slices(),
                window.depth().size(),
                window.rows().size(),
                window.cols().size());
        var weights = Tensor.of(shape, (_, slice, kz, ky, kx) -> conv.weight(filter, slice, kz, ky, kx));
        return symmetric(weights, 0, shape.size());
    }

    /// The range that covers another one as well.
    public Scale with(Scale other) {
        return new Scale(Math.min(low, other.low), Math.max(high, other.high), clipped || other.clipped);
    }
}
