package convolarium.net;

/// How a gradient moves weights. Weights, gradients and what is remembered between steps (the slots) lie in rows of the
/// same length and are changed in place; all formulas are those of PyTorch.
public sealed interface Optimizer permits Sgd, Adam, RmsProp, Adagrad {

    /// Rows that are remembered, zero at first.
    int slots();

    /// Moves the weights from `from` up to but not including `to`.
    ///
    /// @param step 1 for the first step
    void step(int step, float[] weights, float[] gradients, float[][] slots, int from, int to);
}
