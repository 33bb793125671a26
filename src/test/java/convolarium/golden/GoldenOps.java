package convolarium.golden;

import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Padding;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Builds the layer that a golden case asks about.
final class GoldenOps {

    private static final Map<String, Activation.Function> FUNCTIONS =
            Map.of("gelu_erf", Activation.Function.GELU, "hardswish", Activation.Function.HARD_SWISH);

    private GoldenOps() {}

    static Op op(Gold.Case question) {
        var name = question.op();
        return switch (name) {
            case "conv1d", "conv2d", "conv3d" -> conv(question);
            case "conv_transpose2d", "conv_transpose3d" -> transposed(question);
            case "activation" -> activation(question.text("function"));
            case "linear" -> new Dense(question.tensor("w"), question.tensor("b"), true);
            case "batch_norm2d" -> batchNorm(question);
            case "unfold2d" -> new Unfold(window(question));
            case "upsample2d" -> upsample(question);
            default -> pool(question);
        };
    }

    private static TransposedConv transposed(Gold.Case question) {
        int groups = question.ints("groups")[0];
        var weights = question.tensor("w");
        var biased = question.tensors().containsKey("b");
        int[] more = last(question.ints("output_padding"), 0);
        return new TransposedConv(
                weights,
                biased
                        ? question.tensor("b")
                        : Tensor.zeros(Shape.vector(weights.shape().channels() * groups)),
                window(question),
                new OutputPadding(more[0], more[1], more[2]),
                groups,
                biased);
    }

    static BatchNorm batchNorm(Gold.Case question) {
        return new BatchNorm(
                question.tensor("w"),
                question.tensor("b"),
                question.tensor("running_mean"),
                question.tensor("running_var"),
                question.number("eps"),
                question.number("momentum"),
                question.flag("training"));
    }

    private static Upsample upsample(Gold.Case question) {
        int[] size = question.ints("output_size");
        var sampling = question.text("mode").equals("nearest")
                ? Sampling.NEAREST
                : question.flag("align_corners") ? Sampling.LINEAR_ALIGNED : Sampling.LINEAR;
        return new Upsample(sampling, 1, 1, Optional.of(new Adaptive(1, size[0], size[1])));
    }

    static Conv conv(Gold.Case question) {
        var weights = question.tensor("w");
        var bias = question.tensors().containsKey("b")
                ? question.tensor("b")
                : Tensor.zeros(Shape.vector(weights.shape().batch()));
        var border = Border.valueOf(question.text("padding_mode").toUpperCase(Locale.ROOT));
        boolean biased = question.tensors().containsKey("b");
        return new Conv(weights, bias, window(question), border, question.ints("groups")[0], false, biased);
    }

    static Pool pool(Gold.Case question) {
        var name = question.op();
        var reduction = name.contains("max")
                ? Pool.Reduction.MAX
                : name.startsWith("lp") ? Pool.Reduction.LP : Pool.Reduction.AVERAGE;
        if (name.startsWith("adaptive")) {
            int[] outputs = last(question.ints("output_size"), 1);
            return Pool.of(reduction, Window.square(Axis.of(1)))
                    .withExtent(Pool.Extent.ADAPTIVE)
                    .withAdaptive(new Adaptive(outputs[0], outputs[1], outputs[2]));
        }
        var divisor = question.params().getOrDefault("divisor_override", "none");
        return Pool.of(reduction, window(question))
                .withCountPadding(question.flag("count_include_pad"))
                .withDivisor(divisor.equals("none") ? 0 : Integer.parseInt(divisor))
                .withNorm(reduction == Pool.Reduction.LP ? question.number("norm_type") : 2);
    }

    private static Op activation(String function) {
        return switch (function) {
            case "softmax" -> new Softmax(false);
            case "log_softmax" -> new Softmax(true);
            default ->
                new Activation(Objects.requireNonNullElseGet(
                        FUNCTIONS.get(function), () -> Activation.Function.valueOf(function.toUpperCase(Locale.ROOT))));
        };
    }

    private static Window window(Gold.Case question) {
        int[] size = last(question.ints("kernel_size"), 1);
        int[] stride = last(question.ints("stride"), 1);
        int[] dilation = last(optional(question, "dilation", "1"), 1);
        int[] before = last(optional(question, "padding", "0"), 0);
        int[] after = before;
        if (question.params().containsKey("pads")) {
            int[] pads = question.ints("pads");
            before = last(Arrays.copyOfRange(pads, 0, pads.length / 2), 0);
            after = last(Arrays.copyOfRange(pads, pads.length / 2, pads.length), 0);
        }
        var axes = new Axis[3];
        for (int i = 0; i < 3; i++) {
            axes[i] = new Axis(size[i], stride[i], before[i], after[i], dilation[i], question.flag("ceil_mode"));
        }
        return new Window(axes[0], axes[1], axes[2], Padding.CUSTOM);
    }

    private static int[] optional(Gold.Case question, String key, String otherwise) {
        return question.params().containsKey(key) ? question.ints(key) : new int[] {Integer.parseInt(otherwise)};
    }

    /// Depth, rows and columns of up to three numbers that count from the last direction.
    private static int[] last(int[] numbers, int otherwise) {
        int[] three = {otherwise, otherwise, otherwise};
        System.arraycopy(numbers, 0, three, 3 - numbers.length, numbers.length);
        return three;
    }
}
