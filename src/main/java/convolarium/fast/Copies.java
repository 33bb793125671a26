package convolarium.fast;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Cells of one plane that are copies of cells of another, and what they hand back.
final class Copies {

    private final int[] from;
    private final int[] to;

    /// @param from where the cell is that copy i shows, or a negative number if it shows none
    /// @param to   where copy i is
    Copies(int count, IntUnaryOperator from, IntUnaryOperator to) {
        int[] there =
                IntStream.range(0, count).filter(i -> from.applyAsInt(i) >= 0).toArray();
        this.from = IntStream.of(there).map(from).toArray();
        this.to = IntStream.of(there).map(to).toArray();
    }

    void copy(float[] x, int xAt, float[] y, int yAt) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(x, xAt + from[i], y, yAt + to[i], Sweep.COLUMN);
        }
    }

    /// Adds what each copy hands back to its cell, copy by copy.
    void handBack(float[] upstream, int upstreamAt, float[] gradient, int gradientAt) {
        for (int i = 0; i < from.length; i++) {
            int up = upstreamAt + to[i];
            int down = gradientAt + from[i];
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                gradient[down + lane] += upstream[up + lane];
            }
        }
    }
}
