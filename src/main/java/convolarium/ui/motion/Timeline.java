package convolarium.ui.motion;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// The way of the window over all output cells, slice by slice and row by row, and where on it the animation is.
public final class Timeline {

    /// Above so many cells a second the steps within a cell cannot be seen and are left out.
    private static final double VISIBLE = 9;

    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(this, "moment", Moment.settled(0));
    private final ReadOnlyIntegerWrapper slice = new ReadOnlyIntegerWrapper(this, "slice");
    private final ReadOnlyIntegerWrapper slices = new ReadOnlyIntegerWrapper(this, "slices", 1);
    private final ReadOnlyIntegerWrapper rows = new ReadOnlyIntegerWrapper(this, "rows", 1);
    private final ReadOnlyIntegerWrapper cols = new ReadOnlyIntegerWrapper(this, "cols", 1);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping");
    private final BooleanProperty accelerating = new SimpleBooleanProperty(this, "accelerating", true);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
    private double place;
    private int last = Integer.MAX_VALUE;

    public Timeline() {
        still.subscribe(() -> show(moment.get().cell(), moment.get().phase()));
        playing.subscribe(on -> {
            if (on && atEnd() && moment.get().phase() >= 1) {
                go(0, 0);
            } else if (!on) {
                last = Integer.MAX_VALUE;
                seek(moment.get().cell());
            }
        });
    }

    public ReadOnlyObjectProperty<Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    /// The moment, its cell counted from the first of its slice.
    public Moment inSlice() {
        var now = moment.get();
        return new Moment(now.cell() % plane(), now.phase());
    }

    private int plane() {
        return rows.get() * cols.get();
    }

    /// The moment at the same place of a slice of another size.
    public Moment momentOn(int otherRows, int otherCols) {
        var now = inSlice();
        if (otherRows == rows.get() && otherCols == cols.get()) {
            return now;
        }
        long row = (long) (now.cell() / cols.get()) * otherRows / rows.get();
        long col = (long) (now.cell() % cols.get()) * otherCols / cols.get();
        return new Moment((int) (row * otherCols + col), now.phase());
    }

    /// The slice that the window is in.
    public ReadOnlyIntegerProperty slice() {
        return slice.getReadOnlyProperty();
    }

    /// How many slices there are behind each other.
    public ReadOnlyIntegerProperty slices() {
        return slices.getReadOnlyProperty();
    }

    /// Rows of a slice.
    public ReadOnlyIntegerProperty rows() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty cols() {
        return cols.getReadOnlyProperty();
    }

    public BooleanProperty playing() {
        return playing;
    }

    public BooleanProperty looping() {
        return looping;
    }

    /// Whether three cells are shown slowly and then the rest quickly.
    public BooleanProperty accelerating() {
        return accelerating;
    }

    /// Whether nothing glides: of every cell only the ends of its steps are shown.
    public BooleanProperty still() {
        return still;
    }

    /// 1 is 600 ms for a cell.
    public DoubleProperty speed() {
        return speed;
    }

    /// Which cell on the way a place is.
    public int cell(int deep, int row, int col) {
        return (deep * rows.get() + row) * cols.get() + col;
    }

    /// How many cells the way has.
    public int length() {
        return slices.get() * plane();
    }

    private boolean atEnd() {
        return moment.get().cell() >= length() - 1;
    }

    /// The output has another size. The window stays at its row and column as far as there are such, and at the end if
    /// it was there.
    public void resize(int newRows, int newCols) {
        resize(1, newRows, newCols);
    }

    /// The same with slices.
    public void resize(int newSlices, int newRows, int newCols) {
        if (newSlices == slices.get() && newRows == rows.get() && newCols == cols.get()) {
            return;
        }
        boolean end = atEnd() && length() > 1 && newSlices == slices.get();
        int cell = inSlice().cell();
        int deep = Math.min(slice.get(), newSlices - 1);
        int row = Math.min(cell / cols.get(), newRows - 1);
        int col = Math.min(cell % cols.get(), newCols - 1);
        slices.set(newSlices);
        rows.set(newRows);
        cols.set(newCols);
        go(
                end ? length() - 1 : deep * plane() + row * newCols + col,
                moment.get().phase());
    }

    /// From the beginning, moving.
    public void restart() {
        go(0, 0);
        playing.set(true);
    }

    /// Plays one cell, as slowly as the first ones.
    public void play(int cell) {
        show(new Moment(cell, 0));
        playing.set(true);
        last = moment.get().cell();
    }

    /// Goes to a cell, or the nearest there is, and shows it written.
    public void seek(int cell) {
        go(Math.clamp(cell, 0, length() - 1), 1);
    }

    /// Stops and goes to a place in the slice there is.
    public void seek(int row, int col) {
        playing.set(false);
        seek(cell(slice.get(), row, col));
    }

    /// Stops and goes to the same place in another slice, or the nearest there is.
    public void seekSlice(int wanted) {
        playing.set(false);
        seek(Math.clamp(wanted, 0, slices.get() - 1) * plane() + inSlice().cell());
    }

    /// Stops at a moment.
    public void show(Moment wanted) {
        playing.set(false);
        go(Math.clamp(wanted.cell(), 0, length() - 1), wanted.phase());
    }

    /// Stops and goes some cells on, or back.
    public void step(int cells) {
        playing.set(false);
        seek(moment.get().cell() + cells);
    }

    /// Lets time pass while playing.
    public void advance(double seconds) {
        if (!playing.get()) {
            return;
        }
        boolean single = last < length();
        double velocity = new Pace(length(), accelerating.get() && !single).velocity(place) * speed.get();
        place += velocity * seconds;
        if (single && place >= last + 1) {
            playing.set(false);
        } else if (place < length()) {
            int cell = (int) place;
            show(cell, velocity > VISIBLE ? 1 : place - cell);
        } else if (looping.get()) {
            go(0, 0);
        } else {
            playing.set(false);
            seek(length() - 1);
        }
    }

    private void go(int cell, double phase) {
        place = cell + (phase < 1 ? phase : playing.get() ? 0.999 : 0);
        show(cell, phase);
    }

    private void show(int cell, double phase) {
        slice.set(cell / plane());
        var exact = new Moment(cell, phase);
        moment.set(still.get() ? exact.whole() : exact);
    }
}
