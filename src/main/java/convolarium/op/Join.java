package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;

/// A layer that makes one output of several inputs, as a plain value.
public sealed interface Join extends Layer permits Add, Concat, Unpool {

    /// The shape this layer makes of its inputs and where it reads the first, or why they do not fit.
    Fit fit(List<Shape> inputs);

    /// All output cells.
    ///
    /// @throws IllegalArgumentException if the inputs do not fit
    Tensor forward(List<Tensor> inputs);

    /// How a loss changes with each input, when it changes with each output cell by `upstream`.
    ///
    /// @throws IllegalArgumentException if the inputs do not fit
    List<Tensor> backward(List<Tensor> inputs, Tensor upstream);

    /// The fit of tensors.
    default Fit.Fits require(List<Tensor> inputs) {
        return fit(inputs.stream().map(Tensor::shape).toList()).require();
    }
}
