package convolarium.fast;

import convolarium.tensor.Chance;
import java.util.OptionalLong;

/// Keeps a cell of a window that is drawn in proportion to its value, or without a seed the mean of them all, each
/// counted by its value. What is not positive does not take part.
record WindowDraw(OptionalLong seed) implements WindowStage.Rule {

    private static final int NONE = -1;

    @Override
    public float keep(float[] x, int at, int[] cells, int output) {
        if (seed.isEmpty()) {
            return (float) mean(x, at, cells);
        }
        int drawn = drawn(x, at, cells, output);
        return drawn == NONE ? 0 : x[at + drawn];
    }

    @Override
    public void handBack(float[] x, int at, int[] cells, int output, float upstream, float[] gradient, int to) {
        if (seed.isPresent()) {
            int drawn = drawn(x, at, cells, output);
            if (drawn != NONE) {
                gradient[to + drawn] += upstream;
            }
            return;
        }
        double mean = mean(x, at, cells);
        double sum = sum(x, at, cells);
        for (int cell : cells) {
            if (x[at + cell] > 0) {
                gradient[to + cell] += (float) (upstream * (2 * x[at + cell] - mean) / sum);
            }
        }
    }

    private static double mean(float[] x, int at, int[] cells) {
        double squares = 0;
        for (int cell : cells) {
            squares += x[at + cell] > 0 ? (double) x[at + cell] * x[at + cell] : 0;
        }
        return squares == 0 ? 0 : squares / sum(x, at, cells);
    }

    private static double sum(float[] x, int at, int[] cells) {
        double sum = 0;
        for (int cell : cells) {
            sum += x[at + cell] > 0 ? x[at + cell] : 0;
        }
        return sum;
    }

    /// The last cell before which the draw is not used up yet.
    private int drawn(float[] x, int at, int[] cells, int output) {
        double left = Chance.uniform(seed.orElseThrow(), output) * sum(x, at, cells);
        int drawn = NONE;
        for (int cell : cells) {
            if (x[at + cell] > 0 && left >= 0) {
                drawn = cell;
                left -= x[at + cell];
            }
        }
        return drawn;
    }
}
