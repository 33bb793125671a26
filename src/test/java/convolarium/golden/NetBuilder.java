package convolarium.golden;

import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Join;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Builds a network node by node. A layer goes on from the last one, or from where [#at] went; what tables of networks
/// do not count as a layer is added quietly.
final class NetBuilder {

    private final Shape input;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Integer> listed = new ArrayList<>();
    private int here = Node.INPUT;

    NetBuilder(Shape input) {
        this.input = input;
    }

    Network network() {
        return new Network(input, nodes);
    }

    /// The nodes that tables count, in their order.
    List<Integer> listed() {
        return listed;
    }

    /// The node that the next layer reads.
    int here() {
        return here;
    }

    NetBuilder at(int node) {
        here = node;
        return this;
    }

    Shape shape() {
        return here == Node.INPUT ? input : shapes.get(here);
    }

    NetBuilder quietly(Op op) {
        shapes.add(op.fit(shape()).require().output());
        nodes.add(new Node(op, List.of(here)));
        here = nodes.size() - 1;
        return this;
    }

    private NetBuilder join(Join join, Integer... from) {
        var inputs = Arrays.stream(from).map(shapes::get).toList();
        shapes.add(join.fit(inputs).require().output());
        nodes.add(new Node(join, List.of(from)));
        here = nodes.size() - 1;
        return this;
    }

    NetBuilder plus(Integer... from) {
        return join(new Add(), from);
    }

    NetBuilder joined(Integer... from) {
        return join(new Concat(), from);
    }

    NetBuilder add(Op op) {
        quietly(op);
        listed.add(here);
        return this;
    }

    private Conv made(int filters, int size, int stride, int padding, int groups) {
        var window = Window.square(Axis.of(size).withStride(stride).withPadding(padding, padding));
        var plain = Conv.zeros(filters, shape().channels() / groups, window);
        return new Conv(plain.weights(), plain.bias(), window, Border.ZEROS, groups, false);
    }

    NetBuilder conv(int filters, int size, int stride, int padding) {
        return add(made(filters, size, stride, padding, 1));
    }

    /// A convolution without bias.
    NetBuilder bare(int filters, int size, int stride, int padding) {
        return add(made(filters, size, stride, padding, 1).withoutBias());
    }

    /// A convolution without bias and a batch normalisation.
    NetBuilder normed(int filters, int size, int stride, int padding) {
        return bare(filters, size, stride, padding).add(BatchNorm.of(filters));
    }

    /// The same, channel by channel, keeping their number.
    NetBuilder depthwise(int stride) {
        int channels = shape().channels();
        return add(made(channels, 3, stride, 1, channels).withoutBias()).add(BatchNorm.of(channels));
    }

    NetBuilder relu() {
        return add(new Activation(Activation.Function.RELU));
    }

    NetBuilder relu6() {
        return add(new Activation(Activation.Function.RELU6));
    }

    NetBuilder max(int size, int stride, int padding, boolean ceil) {
        var axis =
                Axis.of(size).withStride(stride).withPadding(padding, padding).withCeil(ceil);
        return add(Pool.of(Pool.Reduction.MAX, Window.square(axis)));
    }

    static Pool mean(int outputs) {
        return Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(1)))
                .withExtent(Pool.Extent.ADAPTIVE)
                .withAdaptive(new Adaptive(1, outputs, outputs));
    }

    NetBuilder dropout() {
        return add(Dropout.of(0.5));
    }

    NetBuilder flat() {
        return quietly(new Flatten());
    }

    NetBuilder dense(int outputs) {
        return add(Dense.zeros(outputs, shape().channels()));
    }
}
