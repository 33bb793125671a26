package convolarium.ui.motion;

/// A moment of the animation: the window moves, multiplies, adds and writes, cell after cell.
///
/// @param cell  the output cell that is being made, row by row from 0
/// @param phase how far it is, from 0 to 1
public record Moment(int cell, double phase) {

    private static final double MOVED = 0.25;
    private static final double MULTIPLIED = 0.65;
    private static final double ADDED = 0.75;

    /// The moment at which a cell is written and nothing moves.
    public static Moment settled(int cell) {
        return new Moment(cell, 1);
    }

    /// The same where there are so many cells; beyond the last one it has settled.
    public Moment within(int cells) {
        return cell < cells ? this : settled(cells - 1);
    }

    /// The end of the step it is in: the window has moved, all taps are multiplied, or the cell is written.
    public Moment whole() {
        return new Moment(cell, phase <= MOVED ? MOVED : phase <= MULTIPLIED ? MULTIPLIED : 1);
    }

    /// How far the window has come from the cell before, from 0 to 1.
    public double moved() {
        return part(0, MOVED);
    }

    /// Which share of the taps has been multiplied.
    public double multiplied() {
        return part(MOVED, MULTIPLIED);
    }

    /// How many of so many taps have been multiplied.
    public int multiplied(int taps) {
        return (int) Math.round(multiplied() * taps);
    }

    /// How far the output cell is written.
    public double written() {
        return part(ADDED, 1);
    }

    /// Whether the output cell is written: backwards, what it hands back is part of the sums.
    public boolean isWritten() {
        return written() >= 1;
    }

    private double part(double from, double to) {
        return Math.clamp((phase - from) / (to - from), 0, 1);
    }
}
