package convolarium.window;

import java.util.stream.IntStream;

/// Where a window lies for one output, along one direction.
///
/// @param start  cell under the first tap; negative in the padding before the input
/// @param step   cells from one tap to the next
/// @param size   taps
/// @param length input cells
/// @param limit  one past the last cell that exists, padding included
public record Landing(int start, int step, int size, int length, int limit) {

    /// The cell under a tap; below 0 or from `length` on it is padding.
    public int cell(int tap) {
        return start + tap * step;
    }

    /// The tap over a cell, or -1 if none lies there.
    public int tap(int cell) {
        int distance = cell - start;
        boolean hit = distance >= 0 && distance % step == 0 && distance / step < size;
        return hit ? distance / step : -1;
    }

    /// Those of the taps that lie on the input.
    public Landing onInput() {
        int from = first();
        return new Landing(cell(from), step, Math.max(0, end() - from), length, limit);
    }

    /// The first tap that is not in the padding before the input.
    public int first() {
        return Math.max(0, Math.ceilDiv(-start, step));
    }

    /// One past the last tap that is not beyond the input.
    public int end() {
        return Math.min(size, Math.ceilDiv(length - start, step));
    }

    /// Taps that lie on input or padding; in ceil mode the last window may hang over both.
    public int counted() {
        return Math.min(size, Math.ceilDiv(limit - start, step));
    }

    /// The input cell that a tap reads through the border, or [Border#NONE] for a zero or for what does not exist.
    public int source(int tap, Border border) {
        return tap < counted() ? border.source(cell(tap), length) : Border.NONE;
    }

    /// Whether any tap reads an input cell, in its place or where the border repeats it.
    public boolean reads(int cell, Border border) {
        return IntStream.range(0, counted()).anyMatch(tap -> source(tap, border) == cell);
    }

    /// Whether any tap lies on the input.
    public boolean touches() {
        return first() < end();
    }
}
