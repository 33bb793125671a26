package convolarium.net;

import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All numbers that a network has to learn, in one row: node by node, in the order of [Op#parameters].
public final class Weights {

    private Weights() {}

    /// The row of a network.
    public static float[] of(Network network) {
        return row(network.nodes().stream()
                .map(Node::layer)
                .map(Weights::parameters)
                .toList());
    }

    /// How long the row of a network is.
    static int count(Network network) {
        return Math.toIntExact(network.nodes().stream()
                .mapToLong(node -> node.layer() instanceof Op op ? op.parameterCount() : 0)
                .sum());
    }

    /// Tensors of each node in one row.
    public static float[] row(List<List<Tensor>> nodes) {
        var tensors = nodes.stream().flatMap(List::stream).toList();
        var row = new float
                [tensors.stream().mapToInt(tensor -> tensor.shape().size()).sum()];
        int from = 0;
        for (var tensor : tensors) {
            System.arraycopy(tensor.array(), 0, row, from, tensor.array().length);
            from += tensor.array().length;
        }
        return row;
    }

    /// The network with the numbers of a row.
    ///
    /// @throws IllegalArgumentException if there are more or fewer than it has to learn
    public static Network into(Network network, float[] row) {
        int[] from = {0};
        var filled = network.withLayers((_, layer) -> {
            var values = new ArrayList<Tensor>();
            for (var parameter : parameters(layer)) {
                int to = from[0] + parameter.shape().size();
                values.add(Tensor.owning(parameter.shape(), Arrays.copyOfRange(row, from[0], to)));
                from[0] = to;
            }
            return layer instanceof Op op ? op.withParameters(values) : layer;
        });
        if (from[0] != row.length) {
            throw new IllegalArgumentException(row.length + " numbers for " + from[0] + " to learn");
        }
        return filled;
    }

    private static List<Tensor> parameters(Layer layer) {
        return layer instanceof Op op ? op.parameters() : List.of();
    }
}
