package convolarium.net;

import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Unpool;
import convolarium.op.Upsample;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// Short names of layers, such as conv1, counted kind by kind in the order of the network.
public final class Names {

    private Names() {}

    /// A name for each node, no two alike.
    public static List<String> of(Network network) {
        var counts = new HashMap<String, Integer>();
        return network.nodes().stream()
                .map(node -> stem(node.layer()))
                .map(stem -> stem + counts.merge(stem, 1, Integer::sum))
                .toList();
    }

    private static String stem(Layer layer) {
        return switch (layer) {
            case Conv _ -> "conv";
            case Pool _ -> "pool";
            case Activation(var function) -> function(function);
            case Softmax _ -> "softmax";
            case Dense _ -> "dense";
            case Flatten _ -> "flatten";
            case BatchNorm _ -> "norm";
            case Dropout _ -> "dropout";
            case TransposedConv _ -> "transposed";
            case Upsample _ -> "up";
            case StochasticPool _ -> "stochastic";
            case Unfold _ -> "unfold";
            case Channels _ -> "pick";
            case Add _ -> "add";
            case Concat _ -> "concat";
            case Unpool _ -> "unpool";
        };
    }

    /// The hyphen keeps RELU6 from being the sixth of RELU.
    private static String function(Activation.Function function) {
        return switch (function) {
            case RELU -> "relu";
            case RELU6 -> "relu6-";
            case LEAKY_RELU -> "leaky";
            case GELU_TANH -> "gelu-tanh";
            case HARD_SWISH -> "h-swish";
            case ELU, SELU, GELU, SIGMOID, TANH, SOFTPLUS, SILU ->
                function.name().toLowerCase(Locale.ROOT);
        };
    }
}
