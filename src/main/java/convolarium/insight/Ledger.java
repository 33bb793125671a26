package convolarium.insight;

import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What a layer costs on an input, beside other layers that would do its job. However large the picture, the numbers
/// are exact.
///
/// @param output the shape of what the layer makes
/// @param costs  the layer itself first, then what it can be compared with
public record Ledger(Shape output, Map<Way, Cost> costs) {

    /// Ways to an output of the same shape.
    public enum Way {
        /// The layer as it is.
        LAYER,
        /// A dense layer: every output number has a weight for every input number.
        DENSE,
        /// The same windows with weights and a bias of their own at every place.
        LOCALLY_CONNECTED,
        /// A depthwise convolution with the same window, then a pointwise one, each with its biases.
        SEPARABLE
    }

    private static final BigInteger FLOAT_BYTES = BigInteger.valueOf(Float.BYTES);

    /// What one way costs.
    ///
    /// @param weights      numbers to learn that are multiplied with what is read
    /// @param biases       numbers to learn that are added
    /// @param multiplyAdds weight times value, added to a sum; padding counts as values. A layer without
    ///                     weights makes none
    public record Cost(BigInteger weights, BigInteger biases, BigInteger multiplyAdds) {

        /// What costs nothing.
        public static final Cost FREE = new Cost(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

        /// A dense layer from so many numbers to so many, for one picture.
        public static Cost dense(long inputs, long outputs) {
            var weights = product(inputs, outputs);
            return new Cost(weights, BigInteger.valueOf(outputs), weights);
        }

        public BigInteger parameters() {
            return weights.add(biases);
        }

        /// Memory for the parameters as 32-bit floating-point numbers.
        public BigInteger parameterBytes() {
            return parameters().multiply(FLOAT_BYTES);
        }

        private Cost forPictures(int batch) {
            return new Cost(weights, biases, multiplyAdds.multiply(BigInteger.valueOf(batch)));
        }
    }

    public Ledger {
        costs = Collections.unmodifiableMap(new EnumMap<>(costs));
    }

    /// The ledger of a layer.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Ledger of(Op op, Shape input) {
        var output = op.fit(input).require().output();
        var costs = new EnumMap<Way, Cost>(Way.class);
        costs.put(Way.LAYER, layer(op, input));
        if (op instanceof Filtering || op instanceof Pool) {
            costs.put(Way.DENSE, Cost.dense(numbers(input), numbers(output)).forPictures(input.batch()));
        }
        if (op instanceof Conv conv) {
            costs.put(Way.LOCALLY_CONNECTED, locallyConnected(conv, input));
            costs.put(Way.SEPARABLE, separable(conv, output).forPictures(input.batch()));
        }
        return new Ledger(output, costs);
    }

    private static Cost layer(Op op, Shape input) {
        long weights = op.parameters().stream()
                .mapToLong(weight -> weight.shape().elements())
                .findFirst()
                .orElse(0);
        return new Cost(
                BigInteger.valueOf(weights), BigInteger.valueOf(op.parameterCount() - weights), op.multiplyAdds(input));
    }

    private static Cost locallyConnected(Conv conv, Shape input) {
        var places = BigInteger.valueOf(conv.fit(input).require().output().plane());
        var shared = layer(conv, input);
        return new Cost(shared.weights().multiply(places), shared.biases().multiply(places), shared.multiplyAdds());
    }

    private static Cost separable(Conv conv, Shape output) {
        long channels = conv.channels();
        var weights = product(channels, conv.window().taps()).add(product(conv.filters(), conv.slices()));
        return new Cost(
                weights,
                BigInteger.valueOf(channels + conv.filters()),
                weights.multiply(BigInteger.valueOf(output.plane())));
    }

    /// Memory for the parameters of a way and for the output.
    public BigInteger bytes(Cost cost) {
        return cost.parameterBytes().add(outputBytes());
    }

    /// Memory for the output as 32-bit floating-point numbers.
    public BigInteger outputBytes() {
        return BigInteger.valueOf(output.elements()).multiply(FLOAT_BYTES);
    }

    /// Numbers of one picture.
    private static long numbers(Shape shape) {
        return Math.multiplyExact(shape.plane(), shape.channels());
    }

    private static BigInteger product(long... factors) {
        var product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
