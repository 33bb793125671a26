package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// What is drawn on.
public final class Paper {
    private Paper() {}

    /// Paper for ink, one channel of zeros.
    public static Picture blank(int height, int width) {
        return new Picture(Tensor.zeros(Shape.picture(1, height, width)), Tone.INK);
    }

    /// A picture on paper of another size: what reaches over it is cut off at the bottom and on the right, what it does
    /// not cover is empty.
    public static Picture under(Picture picture, int height, int width) {
        return picture.eachSlice(flat -> laid(flat, height, width));
    }

    private static Picture laid(Picture picture, int height, int width) {
        var from = picture.values();
        float paper = picture.tone().paper();
        var shape = Shape.picture(picture.channels(), height, width);
        var values = Tensor.of(
                shape, (_, c, _, y, x) -> y < picture.height() && x < picture.width() ? from.at(c, y, x) : paper);
        return new Picture(values, picture.tone());
    }
}
