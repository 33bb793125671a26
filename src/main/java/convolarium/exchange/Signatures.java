package convolarium.exchange;

import convolarium.exchange.TorchReading.Reason;
import convolarium.op.Activation;
import convolarium.op.Activation.Function;
import convolarium.op.Op;
import convolarium.op.Softmax;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The layers of PyTorch that the program knows: what arguments they have and what they mean here.
final class Signatures {

    /// Makes a layer of arguments.
    @FunctionalInterface
    private interface Builder {
        Op build(Arguments arguments);
    }

    /// @param names the arguments in the order in which they stand without a name
    private record Signature(List<String> names, Builder builder) {}

    private static final Map<String, Signature> ALL = new TreeMap<>();

    static {
        each(
                "Conv%dd",
                "in_channels out_channels kernel_size stride padding dilation groups bias padding_mode device dtype",
                WindowLayers::conv);
        each(
                "ConvTranspose%dd",
                "in_channels out_channels kernel_size stride padding output_padding groups bias dilation padding_mode "
                        + "device dtype",
                SpreadLayers::transposed);
        add("Upsample", "size scale_factor mode align_corners recompute_scale_factor", SpreadLayers::upsample);
        each("MaxPool%dd", "kernel_size stride padding dilation return_indices ceil_mode", WindowLayers::maxPool);
        each(
                "AvgPool%dd",
                "kernel_size stride padding ceil_mode count_include_pad divisor_override", WindowLayers::averagePool);
        each("LPPool%dd", "norm_type kernel_size stride ceil_mode", WindowLayers::lpPool);
        each("AdaptiveAvgPool%dd", "output_size", WindowLayers::adaptiveAverage);
        each("AdaptiveMaxPool%dd", "output_size return_indices", WindowLayers::adaptiveMax);
        functions();
        inPlace("ReLU", Function.RELU);
        inPlace("ReLU6", Function.RELU6);
        inPlace("SELU", Function.SELU);
        inPlace("SiLU", Function.SILU);
        inPlace("Hardswish", Function.HARD_SWISH);
        add("Sigmoid", "", _ -> new Activation(Function.SIGMOID));
        add("Tanh", "", _ -> new Activation(Function.TANH));
        add("LeakyReLU", "negative_slope inplace", in -> fixed(in, "negative_slope", 0.01, Function.LEAKY_RELU));
        add("ELU", "alpha inplace", in -> fixed(in, "alpha", 1, Function.ELU));
        add("Softplus", "beta threshold", Signatures::softplus);
        add("GELU", "approximate", Signatures::gelu);
        add("Softmax", "dim", in -> softmax(in, false));
        add("LogSoftmax", "dim", in -> softmax(in, true));
    }

    private Signatures() {}

    private static void functions() {
        var max = "kernel_size stride padding dilation ceil_mode return_indices";
        var average = "kernel_size stride padding ceil_mode count_include_pad divisor_override";
        each("F.max_pool%dd(x)", max, WindowLayers::maxPool);
        each("-F.max_pool%dd(-x)", max, in -> PoolFunctions.least(WindowLayers.maxPool(in)));
        each("F.avg_pool%dd(x)", average, WindowLayers::averagePool);
        each("F.avg_pool%dd(x**p)**(1/p)", average + " norm_type", PoolFunctions::evenNorm);
        each("F.avg_pool%dd(x.abs()**p)**(1/p)", average + " norm_type", PoolFunctions::rootOfPowers);
        each("F.lp_pool%dd(x.abs())", "norm_type kernel_size stride ceil_mode", PoolFunctions::norm);
        add("torch.linalg.vector_norm(x)", "ord dim keepdim", PoolFunctions::wholeNorm);
        each(
                "-F.adaptive_max_pool%dd(-x)",
                "output_size return_indices", in -> PoolFunctions.least(WindowLayers.adaptiveMax(in)));
    }

    /// For layers of a single direction, for flat ones and for those that move in depth.
    private static void each(String pattern, String arguments, Builder builder) {
        IntStream.rangeClosed(1, 3).forEach(directions -> add(pattern.formatted(directions), arguments, builder));
    }

    private static void add(String name, String arguments, Builder builder) {
        ALL.put(name, new Signature(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1)), builder));
    }

    private static void inPlace(String name, Function function) {
        add(name, "inplace", in -> {
            in.anyFlag("inplace");
            return new Activation(function);
        });
    }

    /// The layer that a call names. Where the refusals learn of a fault it means nothing.
    static Op build(Spelling call, Refusals refusals) {
        var signature = ALL.get(plain(call.form()));
        if (signature == null) {
            refusals.add(Reason.UNKNOWN_LAYER, call.name());
            return new Softmax(false);
        }
        return signature.builder().build(new Arguments(call, signature.names(), refusals));
    }

    /// Whether there is a module of this name.
    static boolean knows(String name) {
        return ALL.containsKey(plain(name));
    }

    private static String plain(String name) {
        return name.replaceFirst("^(torch\\.)?nn\\.", "");
    }

    private static Op fixed(Arguments in, String name, double offered, Function function) {
        in.only(name, offered);
        in.anyFlag("inplace");
        return new Activation(function);
    }

    /// Beyond the threshold PyTorch goes on with x itself, which differs by less than a float can tell.
    private static Op softplus(Arguments in) {
        in.only("beta", 1);
        in.only("threshold", 20);
        return new Activation(Function.SOFTPLUS);
    }

    private static Op gelu(Arguments in) {
        boolean exact = in.word("approximate", List.of("none", "tanh")).equals("none");
        return new Activation(exact ? Function.GELU : Function.GELU_TANH);
    }

    private static Op softmax(Arguments in, boolean logarithm) {
        in.only("dim", 1);
        return new Softmax(logarithm);
    }
}
