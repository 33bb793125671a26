package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Numbers that there is one of for each channel.
final class Channelwise {

    private Channelwise() {}

    static <T> List<T> list(int channels, IntFunction<T> one) {
        return IntStream.range(0, channels).mapToObj(one).toList();
    }

    /// The sum over one channel of the whole batch: over each entry in row-major order, then over the entries.
    ///
    /// @param term what the number at a place of the array adds
    static double sum(Tensor tensor, int channel, IntToDoubleFunction term) {
        var shape = tensor.shape();
        int plane = Math.toIntExact(shape.plane());
        double sum = 0;
        for (int n = 0; n < shape.batch(); n++) {
            int first = shape.index(n, channel, 0, 0, 0);
            double entry = 0;
            for (int i = first; i < first + plane; i++) {
                entry += term.applyAsDouble(i);
            }
            sum += entry;
        }
        return sum;
    }

    static Tensor vector(List<Double> values) {
        return Tensor.of(
                Shape.vector(values.size()), (_, c, _, _, _) -> values.get(c).floatValue());
    }
}
