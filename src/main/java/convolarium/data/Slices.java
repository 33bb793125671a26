package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// Pictures with another number of slices behind each other.
public final class Slices {

    private Slices() {}

    /// As many slices as asked for: the first ones of the picture, or all of them over and over.
    ///
    /// @throws IllegalArgumentException if it is asked for no slice
    public static Picture of(Picture picture, int depth) {
        if (depth == picture.depth()) {
            return picture;
        }
        var from = picture.values();
        var shape = new Shape(1, picture.channels(), depth, picture.height(), picture.width());
        return new Picture(
                Tensor.of(shape, (n, c, z, y, x) -> from.at(n, c, z % picture.depth(), y, x)), picture.tone());
    }

    /// The most slices that a picture of so many numbers a slice may have.
    public static int most(long numbers) {
        return Math.clamp(Picture.MOST_DEEP / numbers, 1, Picture.MOST_DEPTH);
    }
}
