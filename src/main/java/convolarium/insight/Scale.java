package convolarium.insight;

import convolarium.tensor.Tensor;

/// The range of values that the colours of a layer's maps cover.
///
/// @param low     value of the first colour
/// @param high    value of the last colour
/// @param clipped whether some values lie beyond and get the outermost colour
public record Scale(float low, float high, boolean clipped) {

    /// From −m to m, m the largest magnitude; in large maps so large that 98 % of the values lie within.
    ///
    /// @param from the first element that counts
    /// @param to   one past the last
    public static Scale symmetric(Tensor maps, int from, int to) {
        var magnitudes = new Magnitudes();
        magnitudes.count(maps.array(), from, to);
        return magnitudes.scale();
    }

    /// The range that covers another one as well.
    public Scale with(Scale other) {
        return new Scale(Math.min(low, other.low), Math.max(high, other.high), clipped || other.clipped);
    }
}
