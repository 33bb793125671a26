package convolarium.net;

import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Unpool;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Networks that are no sequences: between them all kinds of layers.
final class Graphs {

    private static final Window THREE = Window.square(Axis.of(3).withPadding(1, 1));
    private static final Window HALVED = Window.square(Axis.of(2).withStride(2));

    private Graphs() {}

    /// Down and up again, with skips and branches.
    static Network hourglass(int batch) {
        Layer relu = new Activation(Activation.Function.RELU);
        return new Network(
                new Shape(batch, 2, 1, 8, 12),
                List.of(
                        new Node(Conv.zeros(4, 2, THREE), List.of(Node.INPUT)),
                        new Node(BatchNorm.of(4), List.of(0)),
                        new Node(relu, List.of(1)),
                        new Node(Conv.zeros(4, 4, THREE), List.of(2)),
                        new Node(new Add(), List.of(3, 2)),
                        new Node(Pool.of(Pool.Reduction.MAX, HALVED), List.of(4)),
                        new Node(Conv.zeros(6, 4, THREE), List.of(5)),
                        new Node(new Dropout(0.25, OptionalLong.empty()), List.of(6)),
                        new Node(TransposedConv.zeros(3, 6, HALVED), List.of(7)),
                        new Node(new Upsample(Sampling.LINEAR, 2, 2, Optional.empty()), List.of(6)),
                        new Node(new Concat(), List.of(8, 4, 9)),
                        new Node(Conv.zeros(2, 13, THREE), List.of(10))));
    }

    /// What an hourglass has not: layers that are seldom met.
    static Network rarities(int batch) {
        var smallest = Pool.of(Pool.Reduction.MIN, HALVED);
        return new Network(
                new Shape(batch, 2, 1, 8, 12),
                List.of(
                        new Node(Conv.zeros(4, 2, THREE).withBorder(Border.REFLECT), List.of(Node.INPUT)),
                        new Node(smallest, List.of(0)),
                        new Node(new Unpool(smallest), List.of(1, 0)),
                        new Node(new Channels(List.of(3, 0, 2, 0)), List.of(2)),
                        new Node(new Activation(Activation.Function.SIGMOID), List.of(3)),
                        new Node(new StochasticPool(HALVED, OptionalLong.empty()), List.of(4)),
                        new Node(Pool.of(Pool.Reduction.LP, Window.square(Axis.of(2))), List.of(5)),
                        new Node(new Unfold(Window.square(Axis.of(2))), List.of(6)),
                        new Node(new Flatten(), List.of(7)),
                        new Node(Dense.zeros(5, 4 * 4 * 2 * 4), List.of(8)),
                        new Node(new Softmax(false), List.of(9))));
    }
}
