package convolarium.ui.draw;

/// How closely pictures are looked at, and where. It means something only where pictures are shown as a whole.
///
/// @param factor how many times as large as the whole picture; at least 1
/// @param row    of the input that is in the middle, counted from the upper edge of the picture
/// @param col    of the input that is in the middle
public record Look(double factor, double row, double col) {

    /// The whole picture.
    public static final Look WHOLE = new Look(1, 0, 0);

    public Look {
        factor = Math.max(1, factor);
    }

    /// Another place in the middle.
    public Look to(double newRow, double newCol) {
        return new Look(factor, newRow, newCol);
    }

    /// The side of a cell that is `whole` pixels wide where everything is seen; full pixels where lines are drawn.
    double cell(double whole) {
        double cell = Math.min(Plan.LARGEST, whole * factor);
        return factor > 1 && cell >= Plan.LINED ? Math.floor(cell) : Math.max(cell, whole);
    }

    /// How many of some cells there is room for.
    static int shown(int cells, double cell, double room) {
        return Math.clamp((int) Math.floor(room / cell + 1e-6), 1, cells);
    }

    /// The first of so many cells around a middle, within all there are.
    ///
    /// @param first the first cell there is
    static int first(double middle, int shown, int first, int cells) {
        return Math.clamp(Math.round(middle - shown / 2.0), first, first + cells - shown);
    }
}
