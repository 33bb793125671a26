package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Fit;
import java.math.BigInteger;
import java.util.List;

/// One layer with one input, as a plain value. Its definition is the value of one output cell; faster ways to the same
/// numbers live in `convolarium.fast`.
public sealed interface Op extends Layer
        permits Filtering,
                Pool,
                Activation,
                Softmax,
                Dense,
                Flatten,
                BatchNorm,
                Dropout,
                Upsample,
                StochasticPool,
                Unfold,
                Channels {

    OpType<?> type();

    /// The shape this layer makes of an input and where its window lands, or why it does not fit.
    Fit fit(Shape input);

    /// Whether its window reaches or moves in depth, so that it differs from a flat layer even on a flat input.
    default boolean isDeep() {
        return false;
    }

    /// What lies in its padding.
    default Border border() {
        return Border.ZEROS;
    }

    /// The definition: what one output cell is.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    Tensor.Cell cell(Tensor input);

    /// All output cells.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    default Tensor forward(Tensor input) {
        return Tensor.of(fit(input.shape()).require().output(), cell(input));
    }

    /// What training may change.
    default List<Tensor> parameters() {
        return List.of();
    }

    /// The same layer with zeros in place of its parameters.
    default Op bare() {
        return withParameters(
                parameters().stream().map(all -> Tensor.zeros(all.shape())).toList());
    }

    /// The same layer with other parameters, in the order and the shapes of [#parameters].
    ///
    /// @throws IllegalArgumentException if they are not as many or not of those shapes
    default Op withParameters(List<Tensor> values) {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("a layer without parameters has no place for " + values);
        }
        return this;
    }

    /// How a loss changes with the input and the parameters, when it changes with each output cell by `upstream`. Each
    /// gradient is the sum of what the output cells hand back, added in their row-major order.
    ///
    /// @param upstream the gradient by each output cell, in the shape of the output
    /// @throws IllegalArgumentException if the layer does not fit the input
    Gradients backward(Tensor input, Tensor upstream);

    /// The layer as it acts in one training step.
    ///
    /// @param seed what its draws begin with
    default Op training(long seed) {
        return this;
    }

    /// The layer after a training step on such an input: what it keeps of it beside its [#parameters].
    default Op updated(Tensor input) {
        return this;
    }

    /// The same kind of layer for an input of another shape, its weights cut or filled with zeros.
    default Op sizedFor(Shape input) {
        return this;
    }

    /// Weight times value, added to a sum: how often the layer does that for a whole batch. Padding counts as values; a
    /// layer without weights does it never.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    default BigInteger multiplyAdds(Shape input) {
        return BigInteger.ZERO;
    }

    /// Numbers that training may change.
    default long parameterCount() {
        return parameters().stream()
                .mapToLong(tensor -> tensor.shape().elements())
                .sum();
    }
}
