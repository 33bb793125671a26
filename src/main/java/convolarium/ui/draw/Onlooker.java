package convolarium.ui.draw;

/// Who looks at a stage.
public enum Onlooker {
    /// Somebody who sits close and reads whatever can be read.
    READER(0, 0),
    /// Somebody who looks at two stages at once.
    COMPARER(10.5, 0),
    /// Many people, who sit far away.
    AUDIENCE(9, 30);

    private final double digits;
    private final double cells;

    Onlooker(double digits, double cells) {
        this.digits = digits;
        this.cells = cells;
    }

    /// The size from which on digits are read, in pixels of a grid that is drawn `scale` times as large.
    /// Where two stages share the room there are no more pixels then: small digits are better than none.
    double digits(double scale) {
        return this == COMPARER ? digits / scale : digits;
    }

    /// The side from which on cells are read, in pixels of the grid.
    double cells() {
        return cells;
    }
}
