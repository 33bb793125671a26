package convolarium.net;

import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;

/// Builds a network layer by layer. A layer goes on from the last one, or from where [#at] went; how many channels it
/// has to be made for is found out at the end.
final class Chain {

    private final List<Node> nodes = new ArrayList<>();
    private int here = Node.INPUT;

    /// The number of the last layer.
    int here() {
        return here;
    }

    Chain at(int node) {
        here = node;
        return this;
    }

    Chain add(Layer layer) {
        nodes.add(new Node(layer, List.of(here)));
        here = nodes.size() - 1;
        return this;
    }

    Chain join(Join join, Integer... from) {
        nodes.add(new Node(join, List.of(from)));
        here = nodes.size() - 1;
        return this;
    }

    /// A convolution that keeps the size.
    Chain conv(int filters, int size) {
        return conv(filters, size, 1);
    }

    Chain conv(int filters, int size, int stride) {
        return add(Conv.zeros(filters, 1, window(size, stride, size / 2)));
    }

    /// A convolution without padding.
    Chain valid(int filters, int size) {
        return add(Conv.zeros(filters, 1, window(size, 1, 0)));
    }

    /// A convolution of each channel by itself, and one of 1×1 that mixes them.
    Chain separable(int channels, int filters, int stride) {
        var each = Conv.zeros(channels, 1, window(3, stride, 1));
        return add(new Conv(each.weights(), each.bias(), each.window(), Border.ZEROS, channels, false))
                .normed()
                .conv(filters, 1)
                .normed();
    }

    Chain relu() {
        return add(new Activation(Activation.Function.RELU));
    }

    /// Batch normalisation and ReLU.
    Chain normed() {
        return add(BatchNorm.of(1)).relu();
    }

    /// Pooling that halves the size.
    Chain max() {
        return add(Pool.of(Pool.Reduction.MAX, window(2, 2, 0)));
    }

    /// The mean of each map.
    Chain mean() {
        return add(Pool.of(Pool.Reduction.AVERAGE, window(1, 1, 0)).withExtent(Pool.Extent.GLOBAL));
    }

    /// A transposed convolution that doubles the size.
    Chain doubled(int filters) {
        return add(TransposedConv.zeros(filters, 1, window(2, 2, 0)));
    }

    Chain dense(int outputs) {
        return add(Dense.zeros(outputs, 1));
    }

    static Window window(int size, int stride, int padding) {
        return Window.square(Axis.of(size).withStride(stride).withPadding(padding, padding));
    }

    Network on(Shape input) {
        return new Network(input, nodes);
    }
}
