package convolarium.data;

/// How a stored picture becomes an upright one: rows and columns swapped, then mirrored.
///
/// @param swapped  whether stored rows are upright columns
/// @param flipRows whether the upright rows run backwards
/// @param flipColumns whether the upright columns run backwards
record Orientation(boolean swapped, boolean flipRows, boolean flipColumns) {
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /// Where stored pixels land in the upright plane: the first one, and the step for one to the right or down.
    record Path(int start, int right, int down) {}

    /// The meaning of the number a camera writes (EXIF 2.3, tag 274); anything but 2 to 8 is upright.
    static Orientation exif(int number) {
        return switch (number) {
            case 2 -> new Orientation(false, false, true);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, true, false);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    /// @param width  of the stored picture
    /// @param height of the stored picture
    Path path(int width, int height) {
        int columns = swapped ? height : width;
        int rows = swapped ? width : height;
        int column = flipColumns ? -1 : 1;
        int row = flipRows ? -columns : columns;
        int start = (flipColumns ? columns - 1 : 0) + (flipRows ? (rows - 1) * columns : 0);
        return swapped ? new Path(start, row, column) : new Path(start, column, row);
    }
}
