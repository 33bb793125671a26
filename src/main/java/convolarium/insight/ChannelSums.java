package convolarium.insight;

import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.concurrent.CancellationException;

/// What one filter makes of every channel it sees. The maps and the bias add up to its output map.
///
/// @param firstChannel the input channel of the first map; the others follow
/// @param maps         batch × slices of the filter × the sides of the output
/// @param bias         what is added last
public record ChannelSums(int firstChannel, Tensor maps, float bias) {

    /// The maps of one filter: each channel laid under its own slice, as a depthwise convolution without bias.
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static ChannelSums of(Conv conv, int filter, Tensor input, Job job) {
        conv.fit(input.shape()).require();
        int slices = conv.slices();
        int first = conv.inputChannel(filter, 0);
        var kernel = conv.weights().shape();
        var weights = Tensor.of(
                new Shape(slices, 1, kernel.depth(), kernel.height(), kernel.width()),
                (s, _, z, y, x) -> conv.weights().at(filter, s, z, y, x));
        var depthwise = new Conv(
                weights, Tensor.zeros(Shape.vector(slices)), conv.window(), conv.border(), slices, conv.flip());
        var seen = slices == input.shape().channels() ? input : channels(input, first, slices);
        return new ChannelSums(
                first, Kernels.forward(depthwise, seen, job), conv.bias().at(filter));
    }

    private static Tensor channels(Tensor input, int first, int count) {
        return Tensor.of(input.shape().withChannels(count), (n, c, z, y, x) -> input.at(n, first + c, z, y, x));
    }
}
