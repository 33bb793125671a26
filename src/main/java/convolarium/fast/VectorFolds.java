package convolarium.fast;

import static convolarium.fast.Lanes.load;

import convolarium.op.Pool;
import jdk.incubator.vector.FloatVector;

/// [Folds] by vector instructions, two columns at a time.
final class VectorFolds implements Folds {

    @Override
    public void run(Pool.Reduction reduction, Sweep sweep, float[] x, float[] y) {
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            switch (reduction) {
                case MAX -> extreme(true, sweep, x, y, lane);
                case MIN -> extreme(false, sweep, x, y, lane);
                case AVERAGE, LP -> sum(sweep, x, y, lane);
            }
        }
    }

    private static void extreme(boolean largest, Sweep sweep, float[] x, float[] y, int lane) {
        int[] taps = sweep.taps();
        for (int j = 0; j < sweep.columns(); j += 2) {
            int left = sweep.reads()[j] + lane;
            int right = sweep.reads()[j + 1] + lane;
            FloatVector best = load(x, left + taps[0]);
            FloatVector other = load(x, right + taps[0]);
            for (int t = 1; t < taps.length; t++) {
                FloatVector value = load(x, left + taps[t]);
                FloatVector next = load(x, right + taps[t]);
                best = best.blend(value, Lanes.wins(largest, value, best));
                other = other.blend(next, Lanes.wins(largest, next, other));
            }
            best.intoArray(y, sweep.writes()[j] + lane);
            other.intoArray(y, sweep.writes()[j + 1] + lane);
        }
    }

    private static void sum(Sweep sweep, float[] x, float[] y, int lane) {
        int[] taps = sweep.taps();
        for (int j = 0; j < sweep.columns(); j += 2) {
            int left = sweep.reads()[j] + lane;
            int right = sweep.reads()[j + 1] + lane;
            FloatVector sum = Lanes.all(0);
            FloatVector other = Lanes.all(0);
            for (int tap : taps) {
                sum = sum.add(load(x, left + tap));
                other = other.add(load(x, right + tap));
            }
            sum.intoArray(y, sweep.writes()[j] + lane);
            other.intoArray(y, sweep.writes()[j + 1] + lane);
        }
    }

    @Override
    public void divide(float[] y, float[] by) {
        for (int i = 0; i < y.length; i += Lanes.LENGTH) {
            load(y, i).div(load(by, i)).intoArray(y, i);
        }
    }
}
