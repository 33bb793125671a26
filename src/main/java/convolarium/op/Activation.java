package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;

/// Bends every number by one function, cell by cell.
public record Activation(Function function) implements Op {

    /// The functions, with the settings PyTorch gives them.
    public enum Function {
        /// max(0, x).
        RELU,
        /// min(max(0, x), 6).
        RELU6,
        /// x, or 0.01·x where x is negative.
        LEAKY_RELU,
        /// x, or eˣ − 1 where x is negative.
        ELU,
        /// λ·x, or λ·α·(eˣ − 1) where x is negative; λ and α as in Klambauer et al., 2017.
        SELU,
        /// x·Φ(x), Φ the normal distribution.
        GELU,
        /// [#GELU] with Φ approached by a hyperbolic tangent, as in Hendrycks and Gimpel, 2016.
        GELU_TANH,
        /// 1 / (1 + e⁻ˣ).
        SIGMOID,
        /// The hyperbolic tangent.
        TANH,
        /// ln(1 + eˣ).
        SOFTPLUS,
        /// x·sigmoid(x).
        SILU,
        /// x·min(max(0, x + 3), 6) / 6.
        HARD_SWISH;

        /// Whether nothing below zero comes of it.
        public boolean neverNegative() {
            return switch (this) {
                case RELU, RELU6, SIGMOID, SOFTPLUS -> true;
                case LEAKY_RELU, ELU, SELU, GELU, GELU_TANH, TANH, SILU, HARD_SWISH -> false;
            };
        }
    }

    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    public static final OpType<Activation> TYPE = new OpType<>(
            "activation",
            Activation.class,
            new Activation(Function.RELU),
            List.of(new Param.Choice<>(
                    "function",
                    List.of(Function.values()),
                    _ -> true,
                    Activation::function,
                    (_, function) -> new Activation(function))));

    @Override
    public OpType<Activation> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        return Fitting.cellByCell(input);
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        return (n, c, z, y, x) -> (float) at(input.at(n, c, z, y, x));
    }

    /// The function at x.
    public double at(double x) {
        return switch (function) {
            case RELU -> Math.max(0, x);
            case RELU6 -> Math.min(Math.max(0, x), 6);
            case LEAKY_RELU -> x < 0 ? 0.01 * x : x;
            case ELU -> x < 0 ? Exponential.expm1(x) : x;
            case SELU -> SELU_SCALE * (x < 0 ? SELU_ALPHA * Exponential.expm1(x) : x);
            case GELU -> x * Normal.cumulative(x);
            case GELU_TANH -> x / 2 * (1 + Exponential.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
            case SIGMOID -> Exponential.sigmoid(x);
            case TANH -> Exponential.tanh(x);
            case SOFTPLUS -> Math.max(x, 0) + Logarithm.log1p(Exponential.fading(x));
            case SILU -> x * Exponential.sigmoid(x);
            case HARD_SWISH -> x * Math.min(Math.max(0, x + 3), 6) / 6;
        };
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        return Gradients.of(Tensor.of(input.shape(), (n, c, z, y, x) ->
                (float) (slope(input.at(n, c, z, y, x)) * upstream.at(n, c, z, y, x))));
    }

    /// The derivative at x; at a kink that of the left side.
    public double slope(double x) {
        return switch (function) {
            case RELU -> x > 0 ? 1 : 0;
            case RELU6 -> x > 0 && x < 6 ? 1 : 0;
            case LEAKY_RELU -> x > 0 ? 1 : 0.01;
            case ELU -> x > 0 ? 1 : Exponential.fading(x);
            case SELU -> SELU_SCALE * (x > 0 ? 1 : SELU_ALPHA * Exponential.fading(x));
            case GELU -> Normal.cumulative(x) + x * Normal.density(x);
            case GELU_TANH -> geluTanhSlope(x);
            case SIGMOID -> Exponential.sigmoidSlope(x);
            case TANH -> 1 - square(Exponential.tanh(x));
            case SOFTPLUS -> Exponential.sigmoid(x);
            case SILU -> Exponential.sigmoid(x) + x * Exponential.sigmoidSlope(x);
            case HARD_SWISH -> x <= -3 ? 0 : x > 3 ? 1 : (2 * x + 3) / 6;
        };
    }

    private static double geluTanhSlope(double x) {
        double scale = Math.sqrt(2 / Math.PI);
        double tanh = Exponential.tanh(scale * (x + 0.044715 * x * x * x));
        return (1 + tanh) / 2 + x / 2 * (1 - tanh * tanh) * scale * (1 + 3 * 0.044715 * x * x);
    }

    private static double square(double x) {
        return x * x;
    }
}
