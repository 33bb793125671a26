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
}
