package convolarium.insight;

import convolarium.op.Filtering;
import convolarium.op.Layer;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// The filters of a layer as pictures: one for each of its maps, a slice for each channel that the filter sees.
///
/// @param weights filters × slices × 1 × height × width, as they are laid on
/// @param scale   what the colours of all of them mean
public record Filters(Tensor weights, Scale scale) {

    /// Those of a layer, if it has any.
    public static Optional<Filters> of(Layer layer) {
        return layer instanceof Filtering filtering ? Optional.of(of(filtering)) : Optional.empty();
    }

    private static Filters of(Filtering layer) {
        var stored = layer.kernels();
        var shape = stored.shape();
        var laid = layer.flip() ? Tensor.of(shape, layer::weight) : stored;
        int slices = shape.channels() * shape.depth();
        var weights = laid.reshaped(new Shape(shape.batch(), slices, 1, shape.height(), shape.width()));
        return new Filters(weights, Scale.symmetric(weights, 0, shape.size()));
    }

    /// The same in colours that another scale shares.
    public Filters with(Scale other) {
        return new Filters(weights, scale.with(other));
    }
}
