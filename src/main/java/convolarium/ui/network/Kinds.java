package convolarium.ui.network;

import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Unpool;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The kinds of layer that can be added, what they look like and what they are called.
final class Kinds {

    private static final int FILTERS = 8;

    /// What kinds have in common, in the order of the menu.
    enum Group {
        CONVOLUTION,
        POOLING,
        FUNCTION,
        DENSE,
        TRAINING,
        JOIN;

        /// One of each kind, as it begins.
        List<Layer> layers() {
            return switch (this) {
                case CONVOLUTION ->
                    List.of(Conv.TYPE.initial().withFilters(FILTERS), transposed(), Unfold.TYPE.initial());
                case POOLING -> List.of(Pool.TYPE.initial(), StochasticPool.TYPE.initial(), Upsample.TYPE.initial());
                case FUNCTION -> List.of(Activation.TYPE.initial(), Softmax.TYPE.initial());
                case DENSE -> List.of(Dense.TYPE.initial(), Flatten.TYPE.initial());
                case TRAINING -> List.of(BatchNorm.TYPE.initial(), Dropout.TYPE.initial());
                case JOIN -> List.of(new Add(), new Concat());
            };
        }

        private static Layer transposed() {
            return TransposedConv.zeros(
                    FILTERS, 1, TransposedConv.TYPE.initial().window());
        }
    }

    private Kinds() {}

    /// Names a kind in ids and keys.
    static String id(Layer layer) {
        return switch (layer) {
            case Op op -> op.type().id();
            case Add _ -> "add";
            case Concat _ -> "concat";
            case Unpool _ -> "unpool";
        };
    }

    /// The key of what a kind is called.
    static String words(Layer layer) {
        return (layer instanceof Join ? "join." : "op.") + id(layer);
    }

    static String icon(Layer layer) {
        return switch (layer) {
            case Conv _ -> "mdi2g-grid";
            case Pool _ -> "mdi2a-arrow-collapse";
            case Activation _ -> "mdi2c-chart-line-variant";
            case Softmax _ -> "mdi2c-chart-bar";
            case Dense _ -> "mdi2g-graph-outline";
            case Flatten _ -> "mdi2d-dots-vertical";
            case BatchNorm _ -> "mdi2c-chart-bell-curve";
            case Dropout _ -> "mdi2g-grain";
            case TransposedConv _ -> "mdi2a-arrow-expand-all";
            case Upsample _ -> "mdi2a-arrow-expand";
            case StochasticPool _ -> "mdi2d-dice-3-outline";
            case Unfold _ -> "mdi2v-view-column-outline";
            case Channels _ -> "mdi2f-format-list-numbered";
            case Add _ -> "mdi2p-plus";
            case Concat _ -> "mdi2l-layers-outline";
            case Unpool _ -> "mdi2a-arrow-expand";
        };
    }

    /// What a new join reads besides the node that it stands behind: the nearest one before that it can be joined with.
    static List<Integer> others(Network network, int after, Layer layer) {
        if (!(layer instanceof Join)) {
            return List.of();
        }
        var here = shape(network, after);
        return List.of(IntStream.iterate(after - 1, i -> i >= Node.INPUT, i -> i - 1)
                .filter(i -> here.isPresent() && matches(layer, here.get(), shape(network, i)))
                .findFirst()
                .orElse(after));
    }

    private static Optional<Shape> shape(Network network, int node) {
        return node == Node.INPUT
                ? Optional.of(network.input())
                : network.places().get(node).out();
    }

    private static boolean matches(Layer join, Shape here, Optional<Shape> other) {
        return other.filter(
                        shape -> (join instanceof Concat ? shape.withChannels(here.channels()) : shape).equals(here))
                .isPresent();
    }
}
