package convolarium.fast;

/// Average pooling in plain Java.
final class PlainAverages implements Pooling {

    @Override
    public void backward(Windows windows, Plane x, Plane upstream, Plane gradient) {
        var share = new float[Sweep.COLUMN];
        for (int i = 0; i < windows.cells.length; i++) {
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                share[lane] = upstream.values[upstream.at + windows.outputs[i] + lane] / windows.divisors[i];
            }
            for (int cell : windows.cells[i]) {
                int to = gradient.at + cell;
                for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                    gradient.values[to + lane] += share[lane];
                }
            }
        }
    }
}
