package convolarium.insight;

import convolarium.op.Filtering;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// What one filter makes of every channel it sees, as layers that are still to be worked out.
///
/// @param firstChannel the first input channel it sees; the others follow
/// @param seen         those channels
/// @param each         lays every channel under its own slice: a depthwise layer without bias
/// @param together     the filter alone; its map is the sum of the others and the bias
public record ChannelSums(int firstChannel, Tensor seen, Filtering each, Filtering together) {

    /// The layers of one filter.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static ChannelSums of(Filtering layer, int filter, Tensor input) {
        layer.fit(input.shape()).require();
        int slices = layer.slices();
        int first = layer.inputChannel(filter, 0);
        var kernels = layer.kernels();
        var kernel = kernels.shape();
        var apart = new Shape(slices, 1, kernel.depth(), kernel.height(), kernel.width());
        var each = layer.arranged(slices, slices, slices)
                .withKernels(
                        Tensor.of(apart, (s, _, z, y, x) -> kernels.at(filter, s, z, y, x)),
                        Tensor.zeros(Shape.vector(slices)));
        var single = new Shape(1, slices, kernel.depth(), kernel.height(), kernel.width());
        var together = layer.arranged(1, slices, 1)
                .withKernels(
                        Tensor.of(single, (_, s, z, y, x) -> kernels.at(filter, s, z, y, x)),
                        Tensor.of(
                                Shape.vector(1), (_, _, _, _, _) -> layer.bias().at(filter)));
        var seen = slices == input.shape().channels() ? input : channels(input, first, slices);
        return new ChannelSums(first, seen, each, together);
    }

    private static Tensor channels(Tensor input, int first, int count) {
        return Tensor.of(input.shape().withChannels(count), (n, c, z, y, x) -> input.at(n, first + c, z, y, x));
    }
}
