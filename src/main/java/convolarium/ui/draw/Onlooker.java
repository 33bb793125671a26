package convolarium.ui.draw;

/// Who looks at a stage.
public enum Onlooker {
    /// Somebody who sits close and reads whatever can be read.
    READER(0, 0, 5),
    /// Somebody who looks at two stages at once.
    COMPARER(10.5, 0, 5),
    /// Many people, who sit far away.
    AUDIENCE(9, 30, 3);

    private final double digits;
    private final double cells;
    private final int around;

    Onlooker(double digits, double cells, int around) {
        this.digits = digits;
        this.cells = cells;
        this.around = around;
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

    /// How many cells of the surroundings of a window are seen at least where it is enlarged: fewer, as larger ones, by
    /// people who sit far away.
    public int around() {
        return around;
    }
}
