package bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The networks of the work items in nested loops: LeNet-5, or the small VGG for `out` 1.
final class LoopsNet {

    /// Numbers, how the loss changes with them, and where they last moved.
    static final class Signal {
        final float[] values;
        final float[] gradients;
        private final float[] moves;

        Signal(int count) {
            values = Numbers.of(count, 4);
            gradients = new float[count];
            moves = new float[count];
        }

        void learn(float rate, float momentum) {
            for (int i = 0; i < values.length; i++) {
                moves[i] = momentum * moves[i] + gradients[i];
                values[i] -= rate * moves[i];
            }
        }
    }

    interface Layer {
        Signal output();

        void forward();

        void backward();

        default void learn(float rate, float momentum) {}
    }

    private final int batch;
    private final List<Layer> layers = new ArrayList<>();
    private Signal last;
    private int channels;
    private int size;

    LoopsNet(Item item) {
        this.batch = item.n();
        this.channels = item.c();
        this.size = item.h();
        this.last = new Signal(item.n() * item.c() * item.h() * item.w());
        if (item.out() == 1) {
            convolve(32, 3, 1);
            convolve(32, 3, 1);
            pool();
            convolve(64, 3, 1);
            convolve(64, 3, 1);
            pool();
            dense(128, true);
        } else {
            convolve(6, 5, 2);
            pool();
            convolve(16, 5, 0);
            pool();
            dense(120, true);
            dense(84, true);
        }
        dense(10, false);
    }

    private void add(Layer layer) {
        layers.add(layer);
        last = layer.output();
    }

    private void convolve(int filters, int kernel, int padding) {
        add(new LoopsConv(new Item("", "conv", batch, channels, size, size, filters, kernel, 1, padding, 1), last));
        channels = filters;
        size += 2 * padding - kernel + 1;
        add(new Relu(last));
    }

    private void pool() {
        add(new MaxPool(last, batch * channels, size));
        size /= 2;
    }

    private void dense(int outputs, boolean bent) {
        add(new Dense(last, batch, outputs));
        if (bent) {
            add(new Relu(last));
        }
    }

    void forward() {
        layers.forEach(Layer::forward);
    }

    void step() {
        forward();
        softmaxGradient();
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward();
        }
        layers.forEach(layer -> layer.learn(0.01f, 0.9f));
    }

    private void softmaxGradient() {
        for (int n = 0; n < batch; n++) {
            double sum = 0;
            for (int k = 0; k < 10; k++) {
                sum += Math.exp(last.values[n * 10 + k]);
            }
            for (int k = 0; k < 10; k++) {
                double share = Math.exp(last.values[n * 10 + k]) / sum;
                last.gradients[n * 10 + k] = (float) (share - (n % 10 == k ? 1 : 0)) / batch;
            }
        }
    }

    private record Relu(Signal in, Signal output) implements Layer {

        Relu(Signal in) {
            this(in, new Signal(in.values.length));
        }

        @Override
        public void forward() {
            for (int i = 0; i < in.values.length; i++) {
                output.values[i] = Math.max(0, in.values[i]);
            }
        }

        @Override
        public void backward() {
            for (int i = 0; i < in.values.length; i++) {
                in.gradients[i] = in.values[i] > 0 ? output.gradients[i] : 0;
            }
        }
    }

    private record MaxPool(Signal in, Signal output, int size) implements Layer {

        MaxPool(Signal in, int planes, int size) {
            this(in, new Signal(planes * (size / 2) * (size / 2)), size);
        }

        private int winner(int out) {
            int half = size / 2;
            int plane = out / half / half;
            int first = (plane * size + out / half % half * 2) * size + out % half * 2;
            int best = first;
            for (int k = 1; k < 4; k++) {
                int cell = first + k / 2 * size + k % 2;
                best = in.values[cell] > in.values[best] ? cell : best;
            }
            return best;
        }

        @Override
        public void forward() {
            for (int i = 0; i < output.values.length; i++) {
                output.values[i] = in.values[winner(i)];
            }
        }

        @Override
        public void backward() {
            Arrays.fill(in.gradients, 0);
            for (int i = 0; i < output.values.length; i++) {
                in.gradients[winner(i)] += output.gradients[i];
            }
        }
    }

    private record Dense(Signal in, Signal output, Signal weights, Signal bias, int batch) implements Layer {

        Dense(Signal in, int batch, int outputs) {
            this(
                    in,
                    new Signal(batch * outputs),
                    new Signal(outputs * (in.values.length / batch)),
                    new Signal(outputs),
                    batch);
        }

        @Override
        public void forward() {
            int inputs = in.values.length / batch;
            int outputs = bias.values.length;
            for (int n = 0; n < batch; n++) {
                for (int o = 0; o < outputs; o++) {
                    float sum = bias.values[o];
                    for (int i = 0; i < inputs; i++) {
                        sum += weights.values[o * inputs + i] * in.values[n * inputs + i];
                    }
                    output.values[n * outputs + o] = sum;
                }
            }
        }

        @Override
        public void backward() {
            int inputs = in.values.length / batch;
            int outputs = bias.values.length;
            Arrays.fill(in.gradients, 0);
            Arrays.fill(weights.gradients, 0);
            Arrays.fill(bias.gradients, 0);
            for (int n = 0; n < batch; n++) {
                for (int o = 0; o < outputs; o++) {
                    float gradient = output.gradients[n * outputs + o];
                    bias.gradients[o] += gradient;
                    for (int i = 0; i < inputs; i++) {
                        in.gradients[n * inputs + i] += gradient * weights.values[o * inputs + i];
                        weights.gradients[o * inputs + i] += gradient * in.values[n * inputs + i];
                    }
                }
            }
        }

        @Override
        public void learn(float rate, float momentum) {
            weights.learn(rate, momentum);
            bias.learn(rate, momentum);
        }
    }
}
