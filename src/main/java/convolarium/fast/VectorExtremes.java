package convolarium.fast;

import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Maximum and minimum pooling by vector instructions.
final class VectorExtremes implements Pooling {

    private final boolean largest;

    VectorExtremes(boolean largest) {
        this.largest = largest;
    }

    @Override
    public void backward(Windows windows, float[] x, int xAt, float[] upstream, int from, float[] gradient, int to) {
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            for (int i = 0; i < windows.cells.length; i++) {
                int[] cells = windows.cells[i];
                FloatVector best = load(x, xAt + lane + cells[0]);
                FloatVector winner = Lanes.all(0);
                for (int k = 1; k < cells.length; k++) {
                    FloatVector value = load(x, xAt + lane + cells[k]);
                    VectorMask<Float> wins = Lanes.wins(largest, value, best);
                    best = best.blend(value, wins);
                    winner = winner.blend(k, wins);
                }
                FloatVector handed = load(upstream, from + lane + windows.outputs[i]);
                for (int k = 0; k < cells.length; k++) {
                    int at = to + lane + cells[k];
                    VectorMask<Float> won = winner.compare(VectorOperators.EQ, k);
                    FloatVector sum = load(gradient, at);
                    sum.add(handed, won).intoArray(gradient, at);
                }
            }
        }
    }
}
