package convolarium.fast;

import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.FloatVector;

/// [Products] by vector instructions.
///
/// Idea: the sums of four filters by five taps stay in registers while the columns pass; what is
/// left of filters, and all of them where registers are few, in pairs: they gained a quarter there.
///
/// Four filters store their sums without a method of ours: the compiler may have too much to do to inline its last
/// call, and vectors that are handed to a method become objects.
final class VectorProducts implements Products {

    @Override
    public void add(Sweep sweep, int tap, float[] x, int xAt, Rows y, float[] sums, float[] kept) {
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            if (y.filters > 2 && !Lanes.FEW) {
                four(sweep, tap, x, xAt + lane, y, lane, kept);
            } else {
                for (int f = 0; f < y.filters; f += 2) {
                    two(sweep, tap, x, xAt + lane, y, f, lane, kept);
                }
            }
            for (int i = 0; i < Math.min(FILTERS, (y.filters + 1) / 2 * 2) * TAPS; i++) {
                int at = i * Sweep.COLUMN + lane;
                load(sums, at).add(load(kept, i * Lanes.LENGTH)).intoArray(sums, at);
            }
        }
    }

    private static void four(Sweep sweep, int tap, float[] x, int xAt, Rows rows, int lane, float[] kept) {
        float[] y = rows.values;
        int[] writes = sweep.writes();
        int t0 = xAt + tap(sweep, tap);
        int t1 = xAt + tap(sweep, tap + 1);
        int t2 = xAt + tap(sweep, tap + 2);
        int t3 = xAt + tap(sweep, tap + 3);
        int t4 = xAt + tap(sweep, tap + 4);
        int y0 = lane + rows.at(0);
        int y1 = lane + rows.at(1);
        int y2 = lane + rows.at(2);
        int y3 = lane + rows.at(3);
        FloatVector a0 = Lanes.all(0), a1 = a0, a2 = a0, a3 = a0, a4 = a0;
        FloatVector b0 = a0, b1 = a0, b2 = a0, b3 = a0, b4 = a0;
        FloatVector c0 = a0, c1 = a0, c2 = a0, c3 = a0, c4 = a0;
        FloatVector d0 = a0, d1 = a0, d2 = a0, d3 = a0, d4 = a0;
        for (int j = 0; j < sweep.columns(); j++) {
            int from = sweep.reads()[j];
            int to = writes[j];
            FloatVector x0 = load(x, t0 + from),
                    x1 = load(x, t1 + from),
                    x2 = load(x, t2 + from),
                    x3 = load(x, t3 + from),
                    x4 = load(x, t4 + from);
            FloatVector slope = load(y, y0 + to);
            a0 = x0.fma(slope, a0);
            a1 = x1.fma(slope, a1);
            a2 = x2.fma(slope, a2);
            a3 = x3.fma(slope, a3);
            a4 = x4.fma(slope, a4);
            slope = load(y, y1 + to);
            b0 = x0.fma(slope, b0);
            b1 = x1.fma(slope, b1);
            b2 = x2.fma(slope, b2);
            b3 = x3.fma(slope, b3);
            b4 = x4.fma(slope, b4);
            slope = load(y, y2 + to);
            c0 = x0.fma(slope, c0);
            c1 = x1.fma(slope, c1);
            c2 = x2.fma(slope, c2);
            c3 = x3.fma(slope, c3);
            c4 = x4.fma(slope, c4);
            slope = load(y, y3 + to);
            d0 = x0.fma(slope, d0);
            d1 = x1.fma(slope, d1);
            d2 = x2.fma(slope, d2);
            d3 = x3.fma(slope, d3);
            d4 = x4.fma(slope, d4);
        }
        a0.intoArray(kept, 0);
        a1.intoArray(kept, Lanes.LENGTH);
        a2.intoArray(kept, 2 * Lanes.LENGTH);
        a3.intoArray(kept, 3 * Lanes.LENGTH);
        a4.intoArray(kept, 4 * Lanes.LENGTH);
        b0.intoArray(kept, 5 * Lanes.LENGTH);
        b1.intoArray(kept, 6 * Lanes.LENGTH);
        b2.intoArray(kept, 7 * Lanes.LENGTH);
        b3.intoArray(kept, 8 * Lanes.LENGTH);
        b4.intoArray(kept, 9 * Lanes.LENGTH);
        c0.intoArray(kept, 10 * Lanes.LENGTH);
        c1.intoArray(kept, 11 * Lanes.LENGTH);
        c2.intoArray(kept, 12 * Lanes.LENGTH);
        c3.intoArray(kept, 13 * Lanes.LENGTH);
        c4.intoArray(kept, 14 * Lanes.LENGTH);
        d0.intoArray(kept, 15 * Lanes.LENGTH);
        d1.intoArray(kept, 16 * Lanes.LENGTH);
        d2.intoArray(kept, 17 * Lanes.LENGTH);
        d3.intoArray(kept, 18 * Lanes.LENGTH);
        d4.intoArray(kept, 19 * Lanes.LENGTH);
    }

    /// @param f the first of two filters
    private static void two(Sweep sweep, int tap, float[] x, int xAt, Rows rows, int f, int lane, float[] kept) {
        float[] y = rows.values;
        int[] writes = sweep.writes();
        int t0 = xAt + tap(sweep, tap);
        int t1 = xAt + tap(sweep, tap + 1);
        int t2 = xAt + tap(sweep, tap + 2);
        int t3 = xAt + tap(sweep, tap + 3);
        int t4 = xAt + tap(sweep, tap + 4);
        int y0 = lane + rows.at(f);
        int y1 = lane + rows.at(f + 1);
        FloatVector a0 = Lanes.all(0), a1 = a0, a2 = a0, a3 = a0, a4 = a0;
        FloatVector b0 = a0, b1 = a0, b2 = a0, b3 = a0, b4 = a0;
        for (int j = 0; j < sweep.columns(); j++) {
            int from = sweep.reads()[j];
            int to = writes[j];
            FloatVector x0 = load(x, t0 + from),
                    x1 = load(x, t1 + from),
                    x2 = load(x, t2 + from),
                    x3 = load(x, t3 + from),
                    x4 = load(x, t4 + from);
            FloatVector slope = load(y, y0 + to);
            a0 = x0.fma(slope, a0);
            a1 = x1.fma(slope, a1);
            a2 = x2.fma(slope, a2);
            a3 = x3.fma(slope, a3);
            a4 = x4.fma(slope, a4);
            slope = load(y, y1 + to);
            b0 = x0.fma(slope, b0);
            b1 = x1.fma(slope, b1);
            b2 = x2.fma(slope, b2);
            b3 = x3.fma(slope, b3);
            b4 = x4.fma(slope, b4);
        }
        put(kept, f * TAPS, a0, a1);
        put(kept, f * TAPS + 2, a2, a3);
        put(kept, f * TAPS + 4, a4, b0);
        put(kept, f * TAPS + 6, b1, b2);
        put(kept, f * TAPS + 8, b3, b4);
    }

    private static int tap(Sweep sweep, int tap) {
        return sweep.taps()[Math.min(tap, sweep.taps().length - 1)];
    }

    private static void put(float[] kept, int at, FloatVector first, FloatVector second) {
        first.intoArray(kept, at * Lanes.LENGTH);
        second.intoArray(kept, (at + 1) * Lanes.LENGTH);
    }
}
