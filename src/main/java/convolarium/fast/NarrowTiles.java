package convolarium.fast;

import static convolarium.fast.Lanes.all;
import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.FloatVector;

/// The tiles of [VectorTaps] where a column takes two registers and there are sixteen of these.
///
/// Idea: four filters at one column, so that eight sums leave room for a weight and what the filters meet, nothing goes
/// through memory. More columns at a time need more addresses than there are registers for these.
final class NarrowTiles {

    private static final int HALF = Sweep.COLUMN / 2;

    private final Sweep sweep;
    private final float[] weights;
    private final float[] start;
    private final int[] taps;
    private final float[] x;
    private final int xAt;
    private final float[] y;
    private final int yAt;
    private final int plane;

    NarrowTiles(Sweep sweep, Filters filters, float[] x, int xAt, float[] y, int yAt, int plane) {
        this.sweep = sweep;
        this.weights = filters.weights();
        this.start = filters.start();
        this.taps = sweep.taps();
        this.x = x;
        this.xAt = xAt;
        this.y = y;
        this.yAt = yAt;
        this.plane = plane;
    }

    /// A tile of filters at all columns. The weights of a tile and what a column sees stay closest to the core while
    /// its filters pass.
    void run(int o, int size) {
        int columns = sweep.columns();
        switch (size) {
            case 8, 4 -> {
                for (int j = 0; j < columns; j++) {
                    for (int f = 0; f < size; f += 4) {
                        four(o, f, size, j);
                    }
                }
            }
            case 6 -> {
                for (int j = 0; j < columns; j++) {
                    three(o, 0, size, j);
                    three(o, 3, size, j);
                }
            }
            case 2 -> {
                for (int j = 0; j < columns; j += 2) {
                    two(o, j);
                }
            }
            default -> {
                for (int j = 0; j < columns; j += 4) {
                    one(o, j);
                }
            }
        }
    }

    private int read(int j) {
        return xAt + sweep.reads()[j];
    }

    private int write(int filter, int j) {
        return yAt + filter * plane + sweep.writes()[j];
    }

    private static void put(float[] y, int at, FloatVector first, FloatVector second) {
        first.intoArray(y, at);
        second.intoArray(y, at + HALF);
    }

    /// Four filters at one column.
    private void four(int o, int f, int size, int j) {
        int from = read(j);
        FloatVector a0 = all(start[o + f]), a1 = a0;
        FloatVector b0 = all(start[o + f + 1]), b1 = b0;
        FloatVector c0 = all(start[o + f + 2]), c1 = c0;
        FloatVector d0 = all(start[o + f + 3]), d1 = d0;
        for (int t = 0, i = o * taps.length + f; t < taps.length; t++, i += size) {
            int at = from + taps[t];
            FloatVector x0 = load(x, at), x1 = load(x, at + HALF);
            FloatVector weight = all(weights[i]);
            a0 = x0.fma(weight, a0);
            a1 = x1.fma(weight, a1);
            weight = all(weights[i + 1]);
            b0 = x0.fma(weight, b0);
            b1 = x1.fma(weight, b1);
            weight = all(weights[i + 2]);
            c0 = x0.fma(weight, c0);
            c1 = x1.fma(weight, c1);
            weight = all(weights[i + 3]);
            d0 = x0.fma(weight, d0);
            d1 = x1.fma(weight, d1);
        }
        put(y, write(o + f, j), a0, a1);
        put(y, write(o + f + 1, j), b0, b1);
        put(y, write(o + f + 2, j), c0, c1);
        put(y, write(o + f + 3, j), d0, d1);
    }

    /// Three filters at one column.
    private void three(int o, int f, int size, int j) {
        int from = read(j);
        FloatVector a0 = all(start[o + f]), a1 = a0;
        FloatVector b0 = all(start[o + f + 1]), b1 = b0;
        FloatVector c0 = all(start[o + f + 2]), c1 = c0;
        for (int t = 0, i = o * taps.length + f; t < taps.length; t++, i += size) {
            int at = from + taps[t];
            FloatVector x0 = load(x, at), x1 = load(x, at + HALF);
            FloatVector weight = all(weights[i]);
            a0 = x0.fma(weight, a0);
            a1 = x1.fma(weight, a1);
            weight = all(weights[i + 1]);
            b0 = x0.fma(weight, b0);
            b1 = x1.fma(weight, b1);
            weight = all(weights[i + 2]);
            c0 = x0.fma(weight, c0);
            c1 = x1.fma(weight, c1);
        }
        put(y, write(o + f, j), a0, a1);
        put(y, write(o + f + 1, j), b0, b1);
        put(y, write(o + f + 2, j), c0, c1);
    }

    /// Two filters at two columns.
    private void two(int o, int j) {
        int r0 = read(j);
        int r1 = read(j + 1);
        FloatVector a0 = all(start[o]), a1 = a0, a2 = a0, a3 = a0;
        FloatVector b0 = all(start[o + 1]), b1 = b0, b2 = b0, b3 = b0;
        for (int t = 0, i = o * taps.length; t < taps.length; t++, i += 2) {
            int tap = taps[t];
            FloatVector a = all(weights[i]), b = all(weights[i + 1]);
            FloatVector seen = load(x, r0 + tap);
            a0 = seen.fma(a, a0);
            b0 = seen.fma(b, b0);
            seen = load(x, r0 + HALF + tap);
            a1 = seen.fma(a, a1);
            b1 = seen.fma(b, b1);
            seen = load(x, r1 + tap);
            a2 = seen.fma(a, a2);
            b2 = seen.fma(b, b2);
            seen = load(x, r1 + HALF + tap);
            a3 = seen.fma(a, a3);
            b3 = seen.fma(b, b3);
        }
        put(y, write(o, j), a0, a1);
        put(y, write(o, j + 1), a2, a3);
        put(y, write(o + 1, j), b0, b1);
        put(y, write(o + 1, j + 1), b2, b3);
    }

    /// One filter at four columns.
    private void one(int o, int j) {
        int r0 = read(j);
        int r1 = read(j + 1);
        int r2 = read(j + 2);
        int r3 = read(j + 3);
        FloatVector a0 = all(start[o]), a1 = a0, a2 = a0, a3 = a0;
        FloatVector a4 = a0, a5 = a0, a6 = a0, a7 = a0;
        for (int t = 0, i = o * taps.length; t < taps.length; t++, i++) {
            int tap = taps[t];
            FloatVector a = all(weights[i]);
            a0 = load(x, r0 + tap).fma(a, a0);
            a1 = load(x, r0 + HALF + tap).fma(a, a1);
            a2 = load(x, r1 + tap).fma(a, a2);
            a3 = load(x, r1 + HALF + tap).fma(a, a3);
            a4 = load(x, r2 + tap).fma(a, a4);
            a5 = load(x, r2 + HALF + tap).fma(a, a5);
            a6 = load(x, r3 + tap).fma(a, a6);
            a7 = load(x, r3 + HALF + tap).fma(a, a7);
        }
        put(y, write(o, j), a0, a1);
        put(y, write(o, j + 1), a2, a3);
        put(y, write(o, j + 2), a4, a5);
        put(y, write(o, j + 3), a6, a7);
    }
}
