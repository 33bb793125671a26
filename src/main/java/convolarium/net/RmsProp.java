package convolarium.net;

/// RMSprop (Hinton, 2012): gradients divided by the root of their running mean square.
///
/// @param rate     the learning rate
/// @param keep     the share of the mean square that is kept
/// @param epsilon  what is added to the root
/// @param momentum the share of the last direction that is kept
/// @param decay    weight decay: so many times the weight is added to the gradient
public record RmsProp(double rate, double keep, double epsilon, double momentum, double decay) implements Optimizer {

    /// With PyTorch's settings.
    public static RmsProp of(double rate) {
        return new RmsProp(rate, 0.99, 1e-8, 0, 0);
    }

    @Override
    public RmsProp withRate(double value) {
        return new RmsProp(value, keep, epsilon, momentum, decay);
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public void step(int step, float[] weights, float[] gradients, float[][] slots, int from, int to) {
        float[] squares = slots[0];
        float[] direction = slots[1];
        float back = (float) -rate;
        float share = (float) keep;
        float take = (float) (1 - keep);
        float more = (float) epsilon;
        float again = (float) momentum;
        float shrink = (float) decay;
        for (int i = from; i < to; i++) {
            float gradient = Math.fma(shrink, weights[i], gradients[i]);
            squares[i] = Math.fma(take * gradient, gradient, share * squares[i]);
            float move = gradient / ((float) Math.sqrt(squares[i]) + more);
            direction[i] = Math.fma(again, direction[i], move);
            weights[i] = Math.fma(back, direction[i], weights[i]);
        }
    }
}
