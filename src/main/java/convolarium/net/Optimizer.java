package convolarium.net;

/// How a gradient moves weights. Weights, gradients and what is remembered between steps (the slots) lie in rows of the
/// same length and are changed in place; all formulas are those of PyTorch.
public sealed interface Optimizer permits Sgd, Adam, RmsProp, Adagrad {

    /// The learning rate.
    double rate();

    Optimizer withRate(double value);

    /// Whether what another one remembers is of use to this one.
    default boolean remembersLike(Optimizer other) {
        return getClass() == other.getClass() && slots() == other.slots();
    }

    /// Rows that are remembered, zero at first.
    int slots();

    /// Moves the weights from `from` up to but not including `to`.
    ///
    /// @param step 1 for the first step
    void step(int step, float[] weights, float[] gradients, float[][] slots, int from, int to);
}
