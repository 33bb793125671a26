package convolarium.data;

import convolarium.tensor.Tensor;

/// A round pen with smooth edges, as examples that were drawn by hand have them. Its values are shares of the range of
/// a picture.
///
/// @param width  cells from side to side
/// @param leaves whether it leaves the most there is, rather than wiping out
public record Felt(double width, boolean leaves) {

    /// @throws IllegalArgumentException unless it has a width
    public Felt {
        if (!(width > 0)) {
            throw new IllegalArgumentException("width must not be " + width);
        }
    }

    /// The picture with a line; the middle of the first cell is at one half. What lies outside of it is left out.
    public Picture line(Picture picture, double fromX, double fromY, double toX, double toY) {
        var from = picture.values();
        float most = picture.tone().most();
        return new Picture(
                Tensor.of(from.shape(), (n, c, z, y, x) -> {
                    double cover = Math.clamp(
                            width / 2 + 0.5 - distance(x + 0.5 - fromX, y + 0.5 - fromY, toX - fromX, toY - fromY),
                            0,
                            1);
                    float old = from.at(n, c, z, y, x);
                    return (float) (leaves ? Math.max(old, cover * most) : Math.min(old, (1 - cover) * most));
                }),
                picture.tone());
    }

    /// How far a point is from a line that begins at zero.
    private static double distance(double x, double y, double acrossX, double acrossY) {
        double square = acrossX * acrossX + acrossY * acrossY;
        double share = square == 0 ? 0 : Math.clamp((x * acrossX + y * acrossY) / square, 0, 1);
        return StrictMath.hypot(x - share * acrossX, y - share * acrossY);
    }
}
