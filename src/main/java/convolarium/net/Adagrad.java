package convolarium.net;

/// Adagrad (Duchi, Hazan and Singer, 2011): gradients divided by the root of the sum of all their squares.
///
/// @param rate    the learning rate
/// @param epsilon what is added to the root
/// @param decay   weight decay: so many times the weight is added to the gradient
public record Adagrad(double rate, double epsilon, double decay) implements Optimizer {

    /// With PyTorch's settings.
    public static Adagrad of(double rate) {
        return new Adagrad(rate, 1e-10, 0);
    }

    @Override
    public Adagrad withRate(double value) {
        return new Adagrad(value, epsilon, decay);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public void step(int step, float[] weights, float[] gradients, float[][] slots, int from, int to) {
        float[] sums = slots[0];
        float back = (float) -rate;
        float more = (float) epsilon;
        float shrink = (float) decay;
        for (int i = from; i < to; i++) {
            float gradient = Math.fma(shrink, weights[i], gradients[i]);
            sums[i] = Math.fma(gradient, gradient, sums[i]);
            weights[i] = Math.fma(back, gradient / ((float) Math.sqrt(sums[i]) + more), weights[i]);
        }
    }
}
