package convolarium.insight;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;

/// A layer reduced to one of its maps, and perhaps to one of the channels this is made of. Flat pictures only.
///
/// @param op    makes that map alone
/// @param first the first channel it sees
/// @param seen  the channels it sees
record OneMap(Op op, int first, Tensor seen) {

    /// A map of all that it is made of.
    static OneMap of(Op op, Tensor input, int map) {
        return op instanceof Filtering conv
                ? filter(conv, input, map, 0, conv.slices())
                : new OneMap(op, map, channels(input, map, 1));
    }

    /// The part that one channel has in a map.
    static OneMap of(Op op, Tensor input, int map, int channel) {
        return op instanceof Filtering conv ? filter(conv, input, map, conv.slice(channel), 1) : of(op, input, map);
    }

    private static OneMap filter(Filtering conv, Tensor input, int map, int slice, int slices) {
        var kernels = conv.kernels();
        var bias = Tensor.of(Shape.vector(1), (_, _, _, _, _) -> conv.bias().at(map));
        var shape = kernels.shape();
        var own = new Shape(1, slices, 1, shape.height(), shape.width());
        var layer = conv.arranged(1, slices, 1)
                .withKernels(Tensor.of(own, (_, s, _, y, x) -> kernels.at(map, slice + s, 0, y, x)), bias);
        int first = conv.inputChannel(map, slice);
        return new OneMap(layer, first, channels(input, first, slices));
    }

    private static Tensor channels(Tensor input, int first, int count) {
        int plane = Math.toIntExact(input.shape().plane());
        return count == input.shape().channels()
                ? input
                : Tensor.owning(
                        input.shape().withChannels(count),
                        Arrays.copyOfRange(input.array(), first * plane, (first + count) * plane));
    }
}
