package convolarium.fast;

import convolarium.op.Pool;
import java.util.Arrays;

/// [Folds] in plain Java.
final class PlainFolds implements Folds {

    @Override
    public void run(Pool.Reduction reduction, Sweep sweep, float[] x, float[] y) {
        var column = new float[Sweep.COLUMN];
        for (int j = 0; j < sweep.columns(); j++) {
            switch (reduction) {
                case MAX -> extreme(true, sweep.taps(), x, sweep.reads()[j], column);
                case MIN -> extreme(false, sweep.taps(), x, sweep.reads()[j], column);
                case AVERAGE, LP -> sum(sweep.taps(), x, sweep.reads()[j], column);
            }
            System.arraycopy(column, 0, y, sweep.writes()[j], Sweep.COLUMN);
        }
    }

    private static void extreme(boolean largest, int[] taps, float[] x, int at, float[] column) {
        System.arraycopy(x, at + taps[0], column, 0, Sweep.COLUMN);
        for (int t = 1; t < taps.length; t++) {
            for (int i = 0; i < Sweep.COLUMN; i++) {
                float value = x[at + taps[t] + i];
                boolean beats = largest ? value > column[i] : value < column[i];
                column[i] = beats || Float.isNaN(value) ? value : column[i];
            }
        }
    }

    private static void sum(int[] taps, float[] x, int at, float[] column) {
        Arrays.fill(column, 0);
        for (int tap : taps) {
            for (int i = 0; i < Sweep.COLUMN; i++) {
                column[i] += x[at + tap + i];
            }
        }
    }

    @Override
    public void divide(float[] y, float[] by) {
        for (int i = 0; i < y.length; i++) {
            y[i] /= by[i];
        }
    }
}
