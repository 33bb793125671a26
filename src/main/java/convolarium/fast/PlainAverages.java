package convolarium.fast;

/// Average pooling in plain Java.
final class PlainAverages implements Pooling {

    @Override
    public void backward(Windows windows, float[] x, int xAt, float[] upstream, int from, float[] gradient, int to) {
        var share = new float[Sweep.COLUMN];
        for (int i = 0; i < windows.cells.length; i++) {
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                share[lane] = upstream[from + windows.outputs[i] + lane] / windows.divisors[i];
            }
            for (int cell : windows.cells[i]) {
                int at = to + cell;
                for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                    gradient[at + lane] += share[lane];
                }
            }
        }
    }
}
