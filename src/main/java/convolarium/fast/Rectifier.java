package convolarium.fast;

/// The loops of ReLU, there and back. A comparison in plain Java stays a branch, which numbers of no pattern make slow.
interface Rectifier {

    /// `y[to + i] = max(0, x[from + i])` for i below `count`.
    void forward(float[] x, int from, float[] y, int to, int count);

    /// What was handed back stays in `slopes[at + i]` where `x[from + i]` is positive, for i below `count`.
    void backward(float[] x, int from, float[] slopes, int at, int count);

    /// In plain Java.
    final class Plain implements Rectifier {

        @Override
        public void forward(float[] x, int from, float[] y, int to, int count) {
            for (int i = 0; i < count; i++) {
                y[to + i] = Math.max(0, x[from + i]);
            }
        }

        @Override
        public void backward(float[] x, int from, float[] slopes, int at, int count) {
            for (int i = 0; i < count; i++) {
                if (!(x[from + i] > 0)) {
                    slopes[at + i] = 0;
                }
            }
        }
    }
}
