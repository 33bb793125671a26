package convolarium.insight;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// What one filter makes of every channel it sees, as layers that are still to be worked out.
///
/// @param firstChannel the first input channel it sees; the others follow
/// @param seen         those channels
/// @param each         lays every channel under its own slice: a depthwise convolution without bias
/// @param together     the filter alone; its map is the sum of the others and the bias
public record ChannelSums(int firstChannel, Tensor seen, Conv each, Conv together) {

    /// The layers of one filter.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static ChannelSums of(Conv conv, int filter, Tensor input) {
        conv.fit(input.shape()).require();
        int slices = conv.slices();
        int first = conv.inputChannel(filter, 0);
        var kernel = conv.weights().shape();
        var single = new Shape(1, slices, kernel.depth(), kernel.height(), kernel.width());
        Tensor.Cell own = (_, s, z, y, x) -> conv.weights().at(filter, s, z, y, x);
        var apart = new Shape(slices, 1, kernel.depth(), kernel.height(), kernel.width());
        var each = new Conv(
                Tensor.of(apart, (s, _, z, y, x) -> own.at(0, s, z, y, x)),
                Tensor.zeros(Shape.vector(slices)),
                conv.window(),
                conv.border(),
                slices,
                conv.flip());
        var bias = Tensor.of(Shape.vector(1), (_, _, _, _, _) -> conv.bias().at(filter));
        var together = new Conv(Tensor.of(single, own), bias, conv.window(), conv.border(), 1, conv.flip());
        var seen = slices == input.shape().channels() ? input : channels(input, first, slices);
        return new ChannelSums(first, seen, each, together);
    }

    private static Tensor channels(Tensor input, int first, int count) {
        return Tensor.of(input.shape().withChannels(count), (n, c, z, y, x) -> input.at(n, first + c, z, y, x));
    }
}
