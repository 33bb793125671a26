package convolarium.fast;

/// Maximum and minimum pooling in plain Java.
final class PlainExtremes implements Pooling {

    private final boolean largest;

    PlainExtremes(boolean largest) {
        this.largest = largest;
    }

    @Override
    public void backward(Windows windows, Plane x, Plane upstream, Plane gradient) {
        for (int i = 0; i < windows.cells.length; i++) {
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                int winner = winner(windows.cells[i], x.values, x.at + lane);
                gradient.values[gradient.at + lane + winner] +=
                        upstream.values[upstream.at + lane + windows.outputs[i]];
            }
        }
    }

    private int winner(int[] cells, float[] x, int at) {
        int winner = cells[0];
        for (int cell : cells) {
            float value = x[at + cell];
            float best = x[at + winner];
            if (Float.isNaN(value) || (largest ? value > best : value < best)) {
                winner = cell;
            }
        }
        return winner;
    }
}
