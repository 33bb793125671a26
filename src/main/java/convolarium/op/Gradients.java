package convolarium.op;

import convolarium.tensor.Tensor;
import java.util.List;

/// How a loss changes with what went into a layer.
///
/// @param input      by each number of the input, in its shape
/// @param parameters by each of [Op#parameters], in their order and shapes
public record Gradients(Tensor input, List<Tensor> parameters) {

    public Gradients {
        parameters = List.copyOf(parameters);
    }

    /// What a layer without parameters hands back.
    static Gradients of(Tensor input) {
        return new Gradients(input, List.of());
    }
}
