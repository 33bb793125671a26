package convolarium.fast;

import convolarium.op.Pool;
import java.util.Arrays;

/// [Folds] in plain Java.
final class PlainFolds implements Folds {

    @Override
    public void run(Pool.Reduction reduction, Sweep sweep, float[] x, int xAt, float[] y, int yAt, int divisor) {
        var column = new float[Sweep.COLUMN];
        for (int j = 0; j < sweep.columns(); j++) {
            int at = xAt + sweep.reads()[j];
            switch (reduction) {
                case MAX -> extreme(true, sweep.taps(), x, at, column);
                case MIN -> extreme(false, sweep.taps(), x, at, column);
                case AVERAGE, LP -> average(sweep.taps(), x, at, column, divisor);
            }
            System.arraycopy(column, 0, y, yAt + sweep.writes()[j], Sweep.COLUMN);
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

    private static void average(int[] taps, float[] x, int at, float[] column, int divisor) {
        Arrays.fill(column, 0);
        for (int tap : taps) {
            for (int i = 0; i < Sweep.COLUMN; i++) {
                column[i] += x[at + tap + i];
            }
        }
        for (int i = 0; i < Sweep.COLUMN; i++) {
            column[i] /= divisor;
        }
    }

    @Override
    public void divide(float[] y, float[] by) {
        for (int i = 0; i < y.length; i++) {
            y[i] /= by[i];
        }
    }
}
