package convolarium.fast;

import convolarium.tensor.Shape;

/// Some rows of some maps of what a layer makes, in every batch entry and slice.
///
/// @param firstMap the first map
/// @param endMap   one past the last map; those that do not exist are left out
/// @param firstRow the first row
/// @param endRow   one past the last row; those that do not exist are left out
public record Band(int firstMap, int endMap, int firstRow, int endRow) {

    /// All that there is.
    public static final Band WHOLE = new Band(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    /// Some rows of all maps.
    public static Band rows(int first, int end) {
        return new Band(0, Integer.MAX_VALUE, first, end);
    }

    /// The shape of this part of something.
    ///
    /// @throws IllegalArgumentException if nothing of it is there
    public Shape of(Shape whole) {
        int maps = Math.min(endMap, whole.channels()) - firstMap;
        int rows = Math.min(endRow, whole.height()) - firstRow;
        return new Shape(whole.batch(), maps, whole.depth(), rows, whole.width());
    }
}
