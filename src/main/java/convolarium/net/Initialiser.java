package convolarium.net;

import convolarium.op.BatchNorm;
import convolarium.op.Op;
import convolarium.tensor.Chance;
import convolarium.tensor.Draw;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// How weights are drawn before training. A weight tensor has so many numbers per output ("in") and per input ("out")
/// as PyTorch counts them: the taps of its kernel times its second and its first side.
public enum Initialiser {
    /// All zero.
    ZEROS,
    /// Evenly between ±1 / √in, biases too: what PyTorch does by itself.
    UNIFORM,
    /// Normal with variance 2 / in, for layers before a ReLU (He and others, 2015).
    HE_NORMAL,
    /// Evenly with variance 2 / in.
    HE_UNIFORM,
    /// Normal with variance 2 / (in + out) (Glorot and Bengio, 2010).
    GLOROT_NORMAL,
    /// Evenly with variance 2 / (in + out).
    GLOROT_UNIFORM;

    /// The layer with its weights drawn and its biases zero. Batch normalisation starts where it always starts.
    public Op on(Op op, long seed) {
        if (op instanceof BatchNorm || op.parameters().isEmpty()) {
            return op;
        }
        var weights = op.parameters().getFirst().shape();
        var drawn = new ArrayList<>(List.of(weights(weights, seed)));
        for (var bias : op.parameters().subList(1, op.parameters().size())) {
            drawn.add(
                    this == UNIFORM
                            ? draw(bias.shape(), bound(weights), Chance.bits(seed, -1))
                            : Tensor.zeros(bias.shape()));
        }
        return op.withParameters(drawn);
    }

    /// Weights in a shape.
    public Tensor weights(Shape shape, long seed) {
        return draw(shape, bound(shape), seed);
    }

    /// How far from zero draws reach, or their standard deviation.
    private double bound(Shape weights) {
        double in = weights.channels() * weights.plane();
        double out = weights.batch() * weights.plane();
        return switch (this) {
            case ZEROS -> 0;
            case UNIFORM -> Math.sqrt(1 / in);
            case HE_NORMAL -> Math.sqrt(2 / in);
            case HE_UNIFORM -> Math.sqrt(6 / in);
            case GLOROT_NORMAL -> Math.sqrt(2 / (in + out));
            case GLOROT_UNIFORM -> Math.sqrt(6 / (in + out));
        };
    }

    private Tensor draw(Shape shape, double bound, long seed) {
        return switch (this) {
            case ZEROS -> Tensor.zeros(shape);
            case UNIFORM, HE_UNIFORM, GLOROT_UNIFORM -> Tensor.later(shape, new Draw(seed, bound, false));
            case HE_NORMAL, GLOROT_NORMAL -> Tensor.later(shape, new Draw(seed, bound, true));
        };
    }
}
