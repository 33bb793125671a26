package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;

/// What is drawn on.
public final class Paper {
    private Paper() {}

    /// Paper for ink, one channel of zeros.
    public static Picture blank(int height, int width) {
        return new Picture(Tensor.zeros(Shape.picture(1, height, width)), Tone.INK);
    }

    /// White paper of the same size, channels and tone.
    public static Picture blankLike(Picture picture) {
        var values = new float[picture.values().array().length];
        Arrays.fill(values, picture.tone() == Tone.INK ? 0 : picture.tone().most());
        return new Picture(Tensor.owning(picture.values().shape(), values), picture.tone());
    }

    /// Dark for light and light for dark.
    public static Picture inverted(Picture picture) {
        var values = picture.values().array().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = picture.tone().most() - values[i];
        }
        return new Picture(Tensor.owning(picture.values().shape(), values), picture.tone());
    }
}
