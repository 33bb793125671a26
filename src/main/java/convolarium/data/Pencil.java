package convolarium.data;

import convolarium.tensor.Tensor;

/// Draws smooth lines into pictures of light.
public final class Pencil {

    /// Pixels from side to side.
    public static final double WIDTH = 2.2;

    private Pencil() {}

    /// The picture with a line between two points; a pixel's middle lies half a step from its corner.
    ///
    /// @param picture grey, as high as wide
    /// @param light   from 0 to 1
    public static Picture line(Picture picture, double fromX, double fromY, double toX, double toY, double light) {
        int side = picture.height();
        float most = picture.tone().most();
        var values = picture.values().array();
        var sheet = new Sheet(side);
        sheet.ground((y, x) -> values[y * side + x] / most);
        sheet.stroke(Line.of(fromX, fromY, toX, toY), WIDTH, light);
        var pixels = new byte[side * side];
        sheet.into(pixels, 0);
        return picture(pixels, picture);
    }

    /// The picture with dark for light.
    public static Picture inverted(Picture picture) {
        var shape = picture.values().shape();
        var values = picture.values().array();
        float most = picture.tone().most();
        return new Picture(
                Tensor.of(shape, (n, c, z, y, x) -> most - values[shape.index(n, c, z, y, x)]), picture.tone());
    }

    private static Picture picture(byte[] pixels, Picture like) {
        var values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(pixels[i]);
        }
        return new Picture(Tensor.owning(like.values().shape(), values), Picture.Tone.LIGHT);
    }
}
