package convolarium.ui.draw;

/// Who looks at a stage.
public enum Onlooker {
    /// Somebody who sits close and reads whatever can be read.
    READER(0, 0),
    /// Somebody who looks at two stages at once.
    COMPARER(11, 0),
    /// Many people, who sit far away.
    AUDIENCE(9, 30);

    private final double digits;
    private final double cells;

    Onlooker(double digits, double cells) {
        this.digits = digits;
        this.cells = cells;
    }

    /// The size from which on digits are read, in pixels of the grid.
    double digits() {
        return digits;
    }

    /// The side from which on cells are read, in pixels of the grid.
    double cells() {
        return cells;
    }
}
