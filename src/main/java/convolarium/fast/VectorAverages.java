package convolarium.fast;

import static convolarium.fast.Lanes.load;

import jdk.incubator.vector.FloatVector;

/// Average pooling by vector instructions.
final class VectorAverages implements Pooling {

    @Override
    public void backward(Windows windows, Plane x, Plane upstream, Plane gradient) {
        for (int lane = 0; lane < Sweep.COLUMN; lane += Lanes.LENGTH) {
            for (int i = 0; i < windows.cells.length; i++) {
                FloatVector handed = load(upstream.values, upstream.at + lane + windows.outputs[i]);
                FloatVector share = Lanes.divided(handed, windows.divisors[i]);
                for (int cell : windows.cells[i]) {
                    int at = gradient.at + lane + cell;
                    load(gradient.values, at).add(share).intoArray(gradient.values, at);
                }
            }
        }
    }
}
