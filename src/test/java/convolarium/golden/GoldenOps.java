package convolarium.golden;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Builds the layer that a golden case asks about.
final class GoldenOps {

    private static final Map<String, Activation.Function> FUNCTIONS =
            Map.of("gelu_erf", Activation.Function.GELU, "hardswish", Activation.Function.HARD_SWISH);

    private GoldenOps() {}

    static Op op(Gold.Case question) {
        var name = question.op();
        if (name.startsWith("conv")) {
            return conv(question);
        }
        return name.equals("activation") ? activation(question.text("function")) : pool(question);
    }

    static Conv conv(Gold.Case question) {
        var weights = question.tensor("w");
        var bias = question.tensors().containsKey("b")
                ? question.tensor("b")
                : Tensor.zeros(Shape.vector(weights.shape().batch()));
        var border = Border.valueOf(question.text("padding_mode").toUpperCase(Locale.ROOT));
        return new Conv(weights, bias, window(question), border, question.ints("groups")[0], false);
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
