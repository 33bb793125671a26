package convolarium.op;

import convolarium.tensor.Tensor;
import java.math.BigInteger;
import java.util.List;

/// Numbers to learn: how they are replaced, cut and counted.
final class Learned {

    private Learned() {}

    /// Weights, and the bias where it is to be learned.
    static List<Tensor> of(Tensor weights, Tensor bias, boolean biased) {
        return biased ? List.of(weights, bias) : List.of(weights);
    }

    /// @throws IllegalArgumentException unless there are as many values, of the same shapes
    static void requireAlike(List<Tensor> parameters, List<Tensor> values) {
        var wanted = parameters.stream().map(Tensor::shape).toList();
        var given = values.stream().map(Tensor::shape).toList();
        if (!wanted.equals(given)) {
            throw new IllegalArgumentException("parameters must be " + wanted + ", not " + given);
        }
    }

    static BigInteger product(long... factors) {
        var product = BigInteger.ONE;
        for (long factor : factors) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
