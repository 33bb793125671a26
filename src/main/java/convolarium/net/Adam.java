package convolarium.net;

/// Adam (Kingma and Ba, 2015): running means of the gradient and of its square; and AdamW (Loshchilov and Hutter,
/// 2019), where weight decay shrinks the weights instead of being added to the gradient.
///
/// @param rate      the learning rate
/// @param first     β₁, the share of the mean that is kept
/// @param second    β₂, the share of the mean square that is kept
/// @param epsilon   what is added to the root of the mean square
/// @param decay     weight decay
/// @param decoupled whether it shrinks the weights
public record Adam(double rate, double first, double second, double epsilon, double decay, boolean decoupled)
        implements Optimizer {

    /// Adam with PyTorch's settings.
    public static Adam of(double rate) {
        return new Adam(rate, 0.9, 0.999, 1e-8, 0, false);
    }

    /// AdamW with PyTorch's settings.
    public static Adam decoupled(double rate, double decay) {
        return new Adam(rate, 0.9, 0.999, 1e-8, decay, true);
    }

    @Override
    public Adam withRate(double value) {
        return new Adam(value, first, second, epsilon, decay, decoupled);
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public void step(int step, float[] weights, float[] gradients, float[][] slots, int from, int to) {
        float[] means = slots[0];
        float[] squares = slots[1];
        float keepFirst = (float) first;
        float takeFirst = (float) (1 - first);
        float keepSecond = (float) second;
        float takeSecond = (float) (1 - second);
        float shrink = decoupled ? (float) (1 - rate * decay) : 1;
        float add = decoupled ? 0 : (float) decay;
        float back = (float) (-rate / (1 - StrictMath.pow(first, step)));
        float scale = (float) (1 / Math.sqrt(1 - StrictMath.pow(second, step)));
        float more = (float) epsilon;
        for (int i = from; i < to; i++) {
            float gradient = Math.fma(add, weights[i], gradients[i]);
            means[i] = Math.fma(takeFirst, gradient, keepFirst * means[i]);
            squares[i] = Math.fma(takeSecond * gradient, gradient, keepSecond * squares[i]);
            float root = Math.fma((float) Math.sqrt(squares[i]), scale, more);
            weights[i] = Math.fma(back, means[i] / root, shrink * weights[i]);
        }
    }
}
