package convolarium.ui.draw;

import convolarium.session.Outcome;

/// Who looks at a stage.
public enum Onlooker {
    /// Somebody who sits close and reads whatever can be read.
    READER(0, 0, 5),
    /// Somebody who looks at two stages at once.
    COMPARER(10, 0, 5),
    /// Many people, who sit far away.
    AUDIENCE(9, 30, 3),
    /// Many people, who sit far away and look at two stages at once.
    COMPARING_AUDIENCE(10.5, 30, 3);

    private final double digits;
    private final double cells;
    private final int around;

    Onlooker(double digits, double cells, int around) {
        this.digits = digits;
        this.cells = cells;
        this.around = around;
    }

    /// Whether two stages share the room.
    boolean compares() {
        return this == COMPARER || this == COMPARING_AUDIENCE;
    }

    /// The size from which on digits are read, in pixels of a grid that is drawn `scale` times as large.
    /// Where two stages share the room there are no more pixels then: small digits are better than none.
    double digits(double scale) {
        return compares() ? digits / scale : digits;
    }

    /// The side from which on cells are read, in pixels of the grid.
    double cells() {
        return cells;
    }

    /// The smallest side of the cells of the whole input where the window is enlarged: two stages have room for its
    /// colours alone.
    double least() {
        return compares() ? Plan.LINED : Plan.READABLE;
    }

    /// How many cells of the surroundings of a window are seen at least where it is enlarged: fewer, as larger ones, by
    /// people who sit far away.
    int around() {
        return around;
    }

    /// The same beside another layer, whose window is seen as well.
    public int around(Outcome other) {
        return other.fit()
                .fits()
                .map(fits -> Needs.of(other.experiment().op(), fits, Beside.NOTHING))
                .map(needs -> Math.max(around, needs.reach()))
                .orElse(around);
    }
}
