package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A layer as the line that somebody writes who uses PyTorch, and back.
public final class TorchLine {

    /// Longer texts are no code.
    private static final int MOST_CHARACTERS = 1 << 16;

    private TorchLine() {}

    /// The layer as a module, `nn.Conv2d(…)`, without what PyTorch assumes anyway. What no module of PyTorch does
    /// becomes several lines that make `y` of `x`; there `nn` is `torch.nn` and `F` is `torch.nn.functional`.
    ///
    /// Weights and biases are not written.
    ///
    /// @param input the picture for which the numbers are right: padding by a rule may depend on its size,
    ///              and slices in depth need `nn.Conv3d(…)` and the like
    public static String write(Op op, Shape input) {
        return switch (op) {
            case Conv conv -> ConvLines.of(conv, input);
            case Pool pool -> PoolLines.of(pool, input);
            case Activation(var function) -> activation(function);
            case Softmax(var logarithm) -> logarithm ? "nn.LogSoftmax(dim=1)" : "nn.Softmax(dim=1)";
            case TransposedConv conv -> LayerLines.transposed(conv, input);
            case Dense dense -> LayerLines.dense(dense, input);
            case BatchNorm norm -> LayerLines.batchNorm(norm);
            case Dropout dropout -> "nn.Dropout(p=" + dropout.rate() + ")";
            case Flatten _ -> "nn.Flatten()";
            case Upsample upsample -> LayerLines.upsample(upsample, input);
            case Unfold unfold -> LayerLines.unfold(unfold, input);
            case StochasticPool pool -> LayerLines.stochasticPool(pool, input);
            case Channels(var order) -> "y = x[:, " + order + "]";
        };
    }

    /// The layer and the activation behind it, together in an `nn.Sequential(…)` where the layer is a module.
    public static String write(Op op, Optional<Activation.Function> activation, Shape input) {
        var layer = write(op, input);
        return activation
                .map(TorchLine::activation)
                .map(module -> layer.startsWith("nn.")
                        ? new Call("nn.Sequential").plain(layer).plain(module).toString()
                        : layer + "\ny = " + module + "(y)")
                .orElse(layer);
    }

    /// What the field calls a function, as PyTorch's module for it, `LeakyReLU`.
    public static String name(Activation.Function function) {
        var module = activation(function);
        return module.substring("nn.".length(), module.indexOf('('));
    }

    private static String activation(Activation.Function function) {
        return switch (function) {
            case RELU -> "nn.ReLU()";
            case RELU6 -> "nn.ReLU6()";
            case LEAKY_RELU -> "nn.LeakyReLU()";
            case ELU -> "nn.ELU()";
            case SELU -> "nn.SELU()";
            case GELU -> "nn.GELU()";
            case GELU_TANH -> "nn.GELU(approximate='tanh')";
            case SIGMOID -> "nn.Sigmoid()";
            case TANH -> "nn.Tanh()";
            case SOFTPLUS -> "nn.Softplus()";
            case SILU -> "nn.SiLU()";
            case HARD_SWISH -> "nn.Hardswish()";
        };
    }

    /// The layer that a line names, with or without `nn.` or `torch.nn.` before it, a variable to which it is given, a
    /// comma or a comment behind it. Whatever the text, the answer is a value.
    ///
    /// In an `nn.Sequential(…)` an activation may follow. A pool that no module makes may be a function of `x`, as
    /// it is written here.
    ///
    /// The weights of a convolution are zero. A window is what the line says, not what the input allows:
    /// whether the layer fits is asked later.
    public static TorchReading read(String text) {
        var refusals = new Refusals();
        var ops = new ArrayList<Op>();
        var statements = Statements.of(text);
        statements.refuseSeveral(refusals);
        for (var call : new CallParser(statements.tokens(), refusals).calls()) {
            var op = Signatures.build(call, refusals);
            if (ops.size() > 1 || (ops.size() == 1 && !(op instanceof Activation))) {
                refusals.add(Reason.ONE_LAYER_ONLY, call.name());
            }
            ops.add(op);
        }
        return refusals.first().<TorchReading>map(refusal -> refusal).orElseGet(() -> layer(ops));
    }

    /// Whether a text is meant as code rather than as a table of numbers.
    public static boolean isCode(String text) {
        return text.length() <= MOST_CHARACTERS && Statements.of(text).isCode();
    }

    private static TorchReading layer(List<Op> ops) {
        var activation = ops.getLast() instanceof Activation(var function) && ops.size() > 1
                ? Optional.of(function)
                : Optional.<Activation.Function>empty();
        return new TorchReading.Layer(ops.getFirst(), activation);
    }
}
