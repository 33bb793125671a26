package convolarium.ui.draw;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.window.Fit;
import convolarium.window.Landing;
import convolarium.window.Track;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// What a plan has to find room for, in cells, and what needs room beside them.
///
/// @param reach    of the window, gaps included, in the direction in which it is longer
/// @param overRows rows by which the last window hangs over the padded input
public record Needs(
        int inRows,
        int inCols,
        int overRows,
        int overCols,
        int midRows,
        int midCols,
        int reach,
        int outRows,
        int outCols,
        Beside beside) {

    private static final int MOST_TAPS = 15;

    /// What a layer needs.
    public static Needs of(Op op, Fit.Fits fits, Beside beside) {
        var rows = fits.placement().rows();
        var cols = fits.placement().cols();
        return new Needs(
                rows.padded(),
                cols.padded(),
                Plan.overhang(rows),
                Plan.overhang(cols),
                op instanceof Filtering conv ? conv.window().rows().size() : largest(rows),
                op instanceof Filtering conv ? conv.window().cols().size() : largest(cols),
                Math.max(reach(rows), reach(cols)),
                fits.output().height(),
                fits.output().width(),
                beside);
    }

    /// Room for either of two.
    public Needs or(Needs other) {
        return new Needs(
                Math.max(inRows, other.inRows),
                Math.max(inCols, other.inCols),
                Math.max(overRows, other.overRows),
                Math.max(overCols, other.overCols),
                Math.max(midRows, other.midRows),
                Math.max(midCols, other.midCols),
                Math.max(reach, other.reach),
                Math.max(outRows, other.outRows),
                Math.max(outCols, other.outCols),
                beside.or(other.beside));
    }

    Grid middle() {
        return new Grid(0, 0, 1, 0, 0, midRows, midCols);
    }

    boolean hasMiddle() {
        return midRows <= MOST_TAPS && midCols <= MOST_TAPS;
    }

    private static int largest(Track track) {
        return most(track, Landing::size);
    }

    private static int reach(Track track) {
        return most(track, Grid::reach);
    }

    private static int most(Track track, ToIntFunction<Landing> size) {
        return IntStream.range(0, Math.min(track.outputs(), 2 * MOST_TAPS))
                .mapToObj(track::landing)
                .mapToInt(size)
                .max()
                .orElse(1);
    }
}
