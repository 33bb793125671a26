package convolarium.fast;

import static convolarium.fast.Lanes.load;

import convolarium.op.Pool;
import jdk.incubator.vector.FloatVector;

/// [Folds] by vector instructions, two columns at a time.
final class VectorFolds implements Folds {

    @Override
    public void run(Pool.Reduction reduction, Sweep sweep, float[] x, int xAt, float[] y, int yAt, int divisor) {
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            switch (reduction) {
                case MAX -> extreme(true, sweep, x, xAt + lane, y, yAt + lane);
                case MIN -> extreme(false, sweep, x, xAt + lane, y, yAt + lane);
                case AVERAGE, LP -> average(sweep, x, xAt + lane, y, yAt + lane, divisor);
            }
        }
    }

    private static void extreme(boolean largest, Sweep sweep, float[] x, int xAt, float[] y, int yAt) {
        int[] taps = sweep.taps();
        for (int j = 0; j < sweep.columns(); j += 2) {
            int left = xAt + sweep.reads()[j];
            int right = xAt + sweep.reads()[j + 1];
            FloatVector best = load(x, left + taps[0]);
            FloatVector other = load(x, right + taps[0]);
            for (int t = 1; t < taps.length; t++) {
                FloatVector value = load(x, left + taps[t]);
                FloatVector next = load(x, right + taps[t]);
                best = best.blend(value, Lanes.wins(largest, value, best));
                other = other.blend(next, Lanes.wins(largest, next, other));
            }
            best.intoArray(y, yAt + sweep.writes()[j]);
            other.intoArray(y, yAt + sweep.writes()[j + 1]);
        }
    }

    private static void average(Sweep sweep, float[] x, int xAt, float[] y, int yAt, int divisor) {
        int[] taps = sweep.taps();
        for (int j = 0; j < sweep.columns(); j += 2) {
            int left = xAt + sweep.reads()[j];
            int right = xAt + sweep.reads()[j + 1];
            FloatVector sum = Lanes.all(0);
            FloatVector other = Lanes.all(0);
            for (int tap : taps) {
                sum = sum.add(load(x, left + tap));
                other = other.add(load(x, right + tap));
            }
            Lanes.divided(sum, divisor).intoArray(y, yAt + sweep.writes()[j]);
            Lanes.divided(other, divisor).intoArray(y, yAt + sweep.writes()[j + 1]);
        }
    }

    @Override
    public void divide(float[] y, float[] by) {
        for (int i = 0; i < y.length; i += Lanes.LENGTH) {
            load(y, i).div(load(by, i)).intoArray(y, i);
        }
    }
}
