package convolarium.fast;

import convolarium.tensor.Tensor;
import java.util.Arrays;

/// What a layer has to learn, as a stretch of two rows: the weights, and how the loss changes with each of them.
public final class Learning {

    private final float[] weights;
    private final float[] gradients;
    private final int from;

    /// @param from where the numbers of the layer begin in both rows
    public Learning(float[] weights, float[] gradients, int from) {
        this.weights = weights;
        this.gradients = gradients;
        this.from = from;
    }

    float[] weights() {
        return weights;
    }

    float[] gradients() {
        return gradients;
    }

    int from() {
        return from;
    }

    /// The biases as they are now: behind the weights of a layer if they are learned, else as they are fixed.
    ///
    /// @param count weights of the layer
    float[] biases(int count, Tensor bias, boolean learned) {
        int first = from + count;
        return learned ? Arrays.copyOfRange(weights, first, first + bias.shape().size()) : bias.array();
    }
}
