package convolarium.ui.motion;

/// How fast the window goes.
///
/// @param cells      cells of the whole way
/// @param accelerate whether three cells are shown slowly and the rest so that the whole way takes at most 20 seconds
public record Pace(int cells, boolean accelerate) {

    private static final double CELL_SECONDS = 0.6;
    private static final int EXPLAINED = 3;
    private static final double REST_SECONDS = 18;

    /// Cells a second at a place of the way. From the third cell on it grows in proportion to the way behind.
    public double velocity(double place) {
        return 1 / CELL_SECONDS + growth() * Math.max(0, place - EXPLAINED);
    }

    /// The growth b that lets the rest take its time: ln(1 + b·rest·0.6 s) / b = 18 s.
    private double growth() {
        double rest = cells - EXPLAINED;
        if (!accelerate || rest * CELL_SECONDS <= REST_SECONDS) {
            return 0;
        }
        double low = 0;
        double high = 10;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            boolean slow = StrictMath.log1p(middle * rest * CELL_SECONDS) / middle > REST_SECONDS;
            low = slow ? middle : low;
            high = slow ? high : middle;
        }
        return high;
    }
}
