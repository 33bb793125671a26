package convolarium.fast;

/// The loops of ReLU, there and back. A comparison in plain Java stays a branch, which numbers of no pattern make slow.
interface Rectifier {

    /// `y[to + i] = max(0, x[from + i])` for i below `count`.
    void forward(float[] x, int from, float[] y, int to, int count);

    /// `to[at + i]` becomes `upstream[up + i]` where `x[from + i]` is positive, and 0 elsewhere, for i below `count`.
    void backward(float[] x, int from, float[] upstream, int up, float[] to, int at, int count);

    /// In plain Java.
    final class Plain implements Rectifier {

        @Override
        public void forward(float[] x, int from, float[] y, int to, int count) {
            for (int i = 0; i < count; i++) {
                y[to + i] = Math.max(0, x[from + i]);
            }
        }

        @Override
        public void backward(float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
            for (int i = 0; i < count; i++) {
                to[at + i] = x[from + i] > 0 ? upstream[up + i] : 0;
            }
        }
    }
}
