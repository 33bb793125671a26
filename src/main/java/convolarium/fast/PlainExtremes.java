package convolarium.fast;

/// Maximum and minimum pooling in plain Java.
final class PlainExtremes implements Pooling {

    private final boolean largest;

    PlainExtremes(boolean largest) {
        this.largest = largest;
    }

    @Override
    public void backward(Windows windows, float[] x, int xAt, float[] upstream, int from, float[] gradient, int to) {
        for (int i = 0; i < windows.cells.length; i++) {
            for (int lane = 0; lane < Sweep.COLUMN; lane++) {
                int winner = winner(windows.cells[i], x, xAt + lane);
                gradient[to + lane + winner] += upstream[from + lane + windows.outputs[i]];
            }
        }
    }

    /// The cell that wins a window.
    int winner(int[] cells, float[] x, int at) {
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
