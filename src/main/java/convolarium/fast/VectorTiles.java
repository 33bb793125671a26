package convolarium.fast;

import static convolarium.fast.Lanes.all;
import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.FloatVector;

/// The tiles of [VectorTaps]: one, two, four, six or eight filters at some columns, written out so that every sum is a
/// variable of its own.
final class VectorTiles {

    private final float[] weights;
    private final float[] start;
    private final int[] taps;
    private final int[] reads;
    private final int[] writes;
    private final float[] x;
    private final int xAt;
    private final float[] y;
    private final int yAt;
    private final int plane;

    VectorTiles(Sweep sweep, Filters filters, float[] x, int xAt, float[] y, int yAt, int plane) {
        this.weights = filters.weights();
        this.start = filters.start();
        this.taps = sweep.taps();
        this.reads = sweep.reads();
        this.writes = sweep.writes();
        this.x = x;
        this.xAt = xAt;
        this.y = y;
        this.yAt = yAt;
        this.plane = plane;
    }

    /// Short, because vectors that are handed to a method which the compiler does not inline become objects.
    private static void put(float[] y, int at, int step, FloatVector first, FloatVector second) {
        first.intoArray(y, at);
        second.intoArray(y, at + step);
    }

    void eight(int o, int j) {
        int r0 = xAt + reads[j];
        int r1 = xAt + reads[j + 1];
        FloatVector a0 = all(start[o]), a1 = a0;
        FloatVector b0 = all(start[o + 1]), b1 = b0;
        FloatVector c0 = all(start[o + 2]), c1 = c0;
        FloatVector d0 = all(start[o + 3]), d1 = d0;
        FloatVector e0 = all(start[o + 4]), e1 = e0;
        FloatVector f0 = all(start[o + 5]), f1 = f0;
        FloatVector g0 = all(start[o + 6]), g1 = g0;
        FloatVector h0 = all(start[o + 7]), h1 = h0;
        for (int t = 0, i = o * taps.length; t < taps.length; t++, i += 8) {
            int tap = taps[t];
            FloatVector x0 = load(x, r0 + tap), x1 = load(x, r1 + tap);
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
            weight = all(weights[i + 4]);
            e0 = x0.fma(weight, e0);
            e1 = x1.fma(weight, e1);
            weight = all(weights[i + 5]);
            f0 = x0.fma(weight, f0);
            f1 = x1.fma(weight, f1);
            weight = all(weights[i + 6]);
            g0 = x0.fma(weight, g0);
            g1 = x1.fma(weight, g1);
            weight = all(weights[i + 7]);
            h0 = x0.fma(weight, h0);
            h1 = x1.fma(weight, h1);
        }
        int at = yAt + o * plane + writes[j];
        int q1 = writes[j + 1] - writes[j];
        put(y, at, q1, a0, a1);
        at += plane;
        put(y, at, q1, b0, b1);
        at += plane;
        put(y, at, q1, c0, c1);
        at += plane;
        put(y, at, q1, d0, d1);
        at += plane;
        put(y, at, q1, e0, e1);
        at += plane;
        put(y, at, q1, f0, f1);
        at += plane;
        put(y, at, q1, g0, g1);
        at += plane;
        put(y, at, q1, h0, h1);
    }

    void six(int o, int j) {
        int r0 = xAt + reads[j];
        int r1 = xAt + reads[j + 1];
        FloatVector a0 = all(start[o]), a1 = a0;
        FloatVector b0 = all(start[o + 1]), b1 = b0;
        FloatVector c0 = all(start[o + 2]), c1 = c0;
        FloatVector d0 = all(start[o + 3]), d1 = d0;
        FloatVector e0 = all(start[o + 4]), e1 = e0;
        FloatVector f0 = all(start[o + 5]), f1 = f0;
        for (int t = 0, i = o * taps.length; t < taps.length; t++, i += 6) {
            int tap = taps[t];
            FloatVector x0 = load(x, r0 + tap), x1 = load(x, r1 + tap);
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
            weight = all(weights[i + 4]);
            e0 = x0.fma(weight, e0);
            e1 = x1.fma(weight, e1);
            weight = all(weights[i + 5]);
            f0 = x0.fma(weight, f0);
            f1 = x1.fma(weight, f1);
        }
        int at = yAt + o * plane + writes[j];
        int q1 = writes[j + 1] - writes[j];
        put(y, at, q1, a0, a1);
        at += plane;
        put(y, at, q1, b0, b1);
        at += plane;
        put(y, at, q1, c0, c1);
        at += plane;
        put(y, at, q1, d0, d1);
        at += plane;
        put(y, at, q1, e0, e1);
        at += plane;
        put(y, at, q1, f0, f1);
    }

    void four(int o, int j) {
        int r0 = xAt + reads[j];
        int r1 = xAt + reads[j + 1];
        int r2 = xAt + reads[j + 2];
        int r3 = xAt + reads[j + 3];
        FloatVector a0 = all(start[o]), a1 = a0, a2 = a0, a3 = a0;
        FloatVector b0 = all(start[o + 1]), b1 = b0, b2 = b0, b3 = b0;
        FloatVector c0 = all(start[o + 2]), c1 = c0, c2 = c0, c3 = c0;
        FloatVector d0 = all(start[o + 3]), d1 = d0, d2 = d0, d3 = d0;
        for (int t = 0, i = o * taps.length; t < taps.length; t++, i += 4) {
            int tap = taps[t];
            FloatVector x0 = load(x, r0 + tap), x1 = load(x, r1 + tap), x2 = load(x, r2 + tap), x3 = load(x, r3 + tap);
            FloatVector weight = all(weights[i]);
            a0 = x0.fma(weight, a0);
            a1 = x1.fma(weight, a1);
            a2 = x2.fma(weight, a2);
            a3 = x3.fma(weight, a3);
            weight = all(weights[i + 1]);
            b0 = x0.fma(weight, b0);
            b1 = x1.fma(weight, b1);
            b2 = x2.fma(weight, b2);
            b3 = x3.fma(weight, b3);
            weight = all(weights[i + 2]);
            c0 = x0.fma(weight, c0);
            c1 = x1.fma(weight, c1);
            c2 = x2.fma(weight, c2);
            c3 = x3.fma(weight, c3);
            weight = all(weights[i + 3]);
            d0 = x0.fma(weight, d0);
            d1 = x1.fma(weight, d1);
            d2 = x2.fma(weight, d2);
            d3 = x3.fma(weight, d3);
        }
        int at = yAt + o * plane + writes[j];
        int q1 = writes[j + 1] - writes[j];
        int q2 = writes[j + 2] - writes[j];
        int q3 = writes[j + 3] - writes[j + 2];
        put(y, at, q1, a0, a1);
        put(y, at + q2, q3, a2, a3);
        at += plane;
        put(y, at, q1, b0, b1);
        put(y, at + q2, q3, b2, b3);
        at += plane;
        put(y, at, q1, c0, c1);
        put(y, at + q2, q3, c2, c3);
        at += plane;
        put(y, at, q1, d0, d1);
        put(y, at + q2, q3, d2, d3);
    }

    void two(int o, int j) {
        int r0 = xAt + reads[j];
        int r1 = xAt + reads[j + 1];
        int r2 = xAt + reads[j + 2];
        int r3 = xAt + reads[j + 3];
        FloatVector a0 = all(start[o]), a1 = a0, a2 = a0, a3 = a0;
        FloatVector b0 = all(start[o + 1]), b1 = b0, b2 = b0, b3 = b0;
        for (int t = 0, i = o * taps.length; t < taps.length; t++, i += 2) {
            int tap = taps[t];
            FloatVector x0 = load(x, r0 + tap), x1 = load(x, r1 + tap), x2 = load(x, r2 + tap), x3 = load(x, r3 + tap);
            FloatVector weight = all(weights[i]);
            a0 = x0.fma(weight, a0);
            a1 = x1.fma(weight, a1);
            a2 = x2.fma(weight, a2);
            a3 = x3.fma(weight, a3);
            weight = all(weights[i + 1]);
            b0 = x0.fma(weight, b0);
            b1 = x1.fma(weight, b1);
            b2 = x2.fma(weight, b2);
            b3 = x3.fma(weight, b3);
        }
        int at = yAt + o * plane + writes[j];
        int q1 = writes[j + 1] - writes[j];
        int q2 = writes[j + 2] - writes[j];
        int q3 = writes[j + 3] - writes[j + 2];
        put(y, at, q1, a0, a1);
        put(y, at + q2, q3, a2, a3);
        at += plane;
        put(y, at, q1, b0, b1);
        put(y, at + q2, q3, b2, b3);
    }

    void one(int o, int j) {
        int r0 = xAt + reads[j];
        int r1 = xAt + reads[j + 1];
        int r2 = xAt + reads[j + 2];
        int r3 = xAt + reads[j + 3];
        FloatVector a0 = all(start[o]), a1 = a0, a2 = a0, a3 = a0;
        for (int t = 0, i = o * taps.length; t < taps.length; t++, i += 1) {
            int tap = taps[t];
            FloatVector x0 = load(x, r0 + tap), x1 = load(x, r1 + tap), x2 = load(x, r2 + tap), x3 = load(x, r3 + tap);
            FloatVector weight = all(weights[i]);
            a0 = x0.fma(weight, a0);
            a1 = x1.fma(weight, a1);
            a2 = x2.fma(weight, a2);
            a3 = x3.fma(weight, a3);
        }
        int at = yAt + o * plane + writes[j];
        int q1 = writes[j + 1] - writes[j];
        int q2 = writes[j + 2] - writes[j];
        int q3 = writes[j + 3] - writes[j + 2];
        put(y, at, q1, a0, a1);
        put(y, at + q2, q3, a2, a3);
    }
}
