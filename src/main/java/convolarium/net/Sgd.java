package convolarium.net;

/// Stochastic gradient descent: against the gradient, with momentum as Sutskever and others (2013) put it.
///
/// @param rate      the learning rate
/// @param momentum  the share of the last direction that is kept
/// @param dampening the share of a new gradient that is left out of the direction
/// @param nesterov  whether the direction looks ahead
/// @param decay     weight decay: so many times the weight is added to the gradient
public record Sgd(double rate, double momentum, double dampening, boolean nesterov, double decay) implements Optimizer {

    public static Sgd of(double rate) {
        return new Sgd(rate, 0, 0, false, 0);
    }

    public static Sgd withMomentum(double rate, double momentum) {
        return new Sgd(rate, momentum, 0, false, 0);
    }

    @Override
    public Sgd withRate(double value) {
        return new Sgd(value, momentum, dampening, nesterov, decay);
    }

    @Override
    public int slots() {
        return momentum == 0 ? 0 : 1;
    }

    @Override
    public void step(int step, float[] weights, float[] gradients, float[][] slots, int from, int to) {
        if (momentum == 0) {
            plain(weights, gradients, from, to);
        } else {
            moving(step, weights, gradients, slots[0], from, to);
        }
    }

    private void plain(float[] weights, float[] gradients, int from, int to) {
        float back = (float) -rate;
        float shrink = (float) decay;
        for (int i = from; i < to; i++) {
            float gradient = Math.fma(shrink, weights[i], gradients[i]);
            weights[i] = Math.fma(back, gradient, weights[i]);
        }
    }

    /// The first direction is the gradient itself, whatever the dampening.
    private void moving(int step, float[] weights, float[] gradients, float[] direction, int from, int to) {
        float back = (float) -rate;
        float shrink = (float) decay;
        float keep = (float) momentum;
        float take = step == 1 ? 1 : (float) (1 - dampening);
        float ahead = nesterov ? keep : 1;
        float own = nesterov ? 1 : 0;
        for (int i = from; i < to; i++) {
            float gradient = Math.fma(shrink, weights[i], gradients[i]);
            direction[i] = Math.fma(take, gradient, keep * direction[i]);
            float move = Math.fma(own, gradient, ahead * direction[i]);
            weights[i] = Math.fma(back, move, weights[i]);
        }
    }
}
