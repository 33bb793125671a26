package convolarium.fast;

import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.FloatVector;

/// Average pooling by vector instructions.
final class VectorAverages implements Pooling {

    @Override
    public void backward(Windows windows, float[] x, int xAt, float[] upstream, int from, float[] gradient, int to) {
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            for (int i = 0; i < windows.cells.length; i++) {
                FloatVector handed = load(upstream, from + lane + windows.outputs[i]);
                FloatVector share = Lanes.divided(handed, windows.divisors[i]);
                for (int cell : windows.cells[i]) {
                    int at = to + lane + cell;
                    load(gradient, at).add(share).intoArray(gradient, at);
                }
            }
        }
    }
}
