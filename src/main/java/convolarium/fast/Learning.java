package convolarium.fast;

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

    /// Copies the biases as they are now, which lie behind the weights of a layer.
    ///
    /// @param count weights of the layer
    void biases(int count, float[] to) {
        System.arraycopy(weights, from + count, to, 0, to.length);
    }
}
