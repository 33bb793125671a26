package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// Moves a picture on its sheet. What leaves the sheet is lost, and where nothing comes from it is empty.
///
/// @param down  cells, up if negative
/// @param right cells, to the left if negative
public record Shift(int down, int right) {

    public Picture of(Picture picture) {
        return onto(picture.values().shape(), picture);
    }

    /// Lays a picture onto an empty sheet of another size; with no shift, corner on corner.
    Picture onto(Shape sheet, Picture picture) {
        return new Picture(
                Tensor.of(
                        sheet,
                        (_, c, _, y, x) -> isInside(picture, y - down, x - right)
                                ? picture.values().at(c, y - down, x - right)
                                : 0),
                picture.tone());
    }

    private static boolean isInside(Picture picture, int y, int x) {
        return y >= 0 && x >= 0 && y < picture.height() && x < picture.width();
    }
}
